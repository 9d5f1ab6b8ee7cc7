# Corrections to earlier editions, what figures are called, and what of a record has changed. A sentence
# holds no digit: every number in it is put in.

report-section-corrections = ڕاستکردنەوەی وەشانەکانی پێشوو
report-corrections-none = لە کاتی بڵاوکردنەوەوە هیچ ژمارەیەکی بڵاوکراوە نەگۆڕاوە.
report-corrections-finding = { $n-count ->
    [one] { $n } ژمارەی بڵاوکراوە ئەمڕۆ جیاوازە
   *[other] { $n } ژمارەی بڵاوکراوە ئەمڕۆ جیاوازن
 }
report-corrections-unit = لە هەموو شوێنێکی دیکەی ئەم ڕاپۆرتەدا مانگی بڵاوکراوە چۆن بڵاو کراوەتەوە، وا دەمێنێتەوە.
report-corrections-link = ڕاستکردنەوە
report-corrections-records = ئەو تۆمارانەی لە پشت ڕاستکردنەوەکانن
report-as-published = ژمارەکانی مانگی { $months } وەک بڵاو کراونەتەوە؛ بڕوانە { $corrections }.
report-as-published-note = وەک بڵاو کراوەتەوە؛ ئەمڕۆ ژمارەیەکی دیکەیە: بڕوانە «ڕاستکردنەوەی وەشانەکانی پێشوو».
report-edition-of = { $month }، وەشانی { $n }
report-edition-number = { "  " }·  وەشانی { $n }
report-column-edition = وەشان
report-column-figure = ژمارەی چی
report-column-published = بڵاوکراوە
report-column-now = ئێستا
report-column-why = بۆچی
report-correction-added = { $record } زیاد کرا
report-correction-changed = { $record } گۆڕدرا{ $fields }
report-correction-deleted = { $record } سڕایەوە
report-correction-more = { $n-count ->
   *[other] { $n } تۆماری دیکە
 }
report-correction-withheld = { $n-count ->
   *[other] { $n } تۆمار کە وردەکارییان ئاشکرا ناکرێت
 }
report-correction-settings = ڕێکخستنەکانی تۆمارگە گۆڕدران
report-correction-otherwise = یاساکان یان ماوەی تۆمارکردن گۆڕدران
report-became-added = دوای بڵاوکردنەوە هات
report-became-changed = دوای بڵاوکردنەوە گۆڕدرا{ $fields }
report-became-deleted = دوای بڵاوکردنەوە سڕایەوە

figure-attacks-confirmed = هێرشە ژمێردراوەکان
figure-attacks-documented = هێرشە تۆمارکراوەکان
figure-attacks-claimed-only = هێرشە تەنیا بەئەستۆگیراوەکان
figure-attacks-by-region = هێرش بەپێی هەرێم: { $part }
figure-attacks-by-tactic = هێرش بەپێی شێواز: { $part }
figure-attacks-by-target = هێرش بەپێی ئامانج: { $part }
figure-attacks-killed = کوژراوانی هێرشەکان: { $part }
figure-attacks-injured = بریندارانی هێرشەکان: { $part }
figure-raids-confirmed = ئۆپەراسیۆنە ژمێردراوەکان
figure-raids-part = ئۆپەراسیۆن: { $part }
figure-raids-failed = ئۆپەراسیۆنە سەرنەکەوتووەکان
figure-raids-arrested = دەستگیرکراوانی ئۆپەراسیۆنەکان
figure-raids-killed = کوژراوانی ئۆپەراسیۆنەکان: { $part }
figure-raids-injured = بریندارانی ئۆپەراسیۆنەکان: { $part }
figure-camp-incidents = ڕووداوەکانی کەمپەکان
figure-camp-killed = کوژراوانی کەمپەکان
figure-discoveries = دۆزینەوەکان
figure-out-of-area = دەرەوەی ناوچەکە
figure-trials-part = هەنگاوەکانی دادگاییکردن: { $part }
figure-trials-defendants = تۆمەتباران
figure-repatriated-part = گەڕێنراوان بۆ وڵات: { $part }
figure-repatriated-foreign-men-cumulative = پیاوانی بیانی کە تا ئەو کاتە بۆ وڵات گەڕێنراونەتەوە
figure-returned-total = گەڕاوان بۆ ناو کۆمەڵگەی خۆیان
figure-released-total = ئازادکراوان بە لێبوردن
figure-people-total = سەرجەم
figure-people-men = پیاو
figure-people-women = ژن
figure-people-boys = کوڕ
figure-people-girls = کچ
figure-people-children = منداڵ

changed-date = بەروار
changed-units = چەند جار دەژمێردرێت
changed-scope = ناوچە
changed-region = هەرێم
changed-tactic = شێواز
changed-target = ئامانج
changed-perpetrator = ئەنجامدەر
changed-outcome = ئەنجام
changed-verification = پشتڕاستکردنەوە و سەرچاوە
changed-killed = کوژراو
changed-injured = بریندار
changed-arrested = گیراو
changed-stage = قۆناغ
changed-defendants = تۆمەتباران
changed-movement = گەڕانەوە
changed-state = دەوڵەت
changed-people = کەسەکان
changed-kind = جۆر یان ناونیشان
