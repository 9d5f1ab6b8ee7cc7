# The monthly report. What stands between asterisks is emphasised. A sentence holds no digit: every
# number in it is put in from a figure. `how` is the form that fits a change: unknown, alone (nothing to
# compare with), none, same, counts (of what is only a lower bound), from-none, to-none, few-up, few-down,
# roughly, doubled, tripled, halved, up, down. A noun stays in the singular after a number; where nothing
# else agrees with it, one variant is enough. No ending is ever joined to what is put in.

## Numbers

report-at-least = لانیکەم { $n }
report-about = نزیکەی { $n }
report-percent-up = +{ $n }٪
report-percent-down = −{ $n }٪
report-bracketed = { " " }({ $text })
report-list-more = { $list }، { $part }
report-list-last = { $list } و { $part }
report-list-or = { $list } یان { $part }
report-day = { $day }ی { $month }
report-quoted = «{ $title }»
report-clause = { $how ->
    [same] ، بە هەمان ژمارەی مانگی { $last-month }
    [counts] ، بەرامبەر بە { $before } لە مانگی { $last-month }
    [from-none] ، بە زیادبوون لە هیچەوە لە مانگی { $last-month }
    [to-none] ، کەمتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }
    [few-up] ، زیاتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }
    [few-down] ، کەمتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }
    [roughly] ، نزیکەی هەمان ئاست بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }
    [doubled] ، دوو هێندە بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }{ $percent }
    [tripled] ، نزیک بە سێ هێندە بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }{ $percent }
    [halved] ، بە نیوە کەمتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }{ $percent }
    [up] ، زیاتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }{ $percent }
   *[down] ، کەمتر بە بەراورد لەگەڵ { $before } لە مانگی { $last-month }{ $percent }
 }

## Pages

report-document-title = { $organisation }، { $month }
report-kind = ڕاپۆرتی مانگانە{ $placed ->
    [yes] {"  "}·  { $area }
   *[no] {""}
 }{ $numbered ->
    [yes] {"  "}·  ژمارە { $issue }
   *[no] {""}
 }
report-area-unnamed = ئەو ناوچەیەی تۆمارەکە دەیگرێتەوە
report-header = { $month }، ژمارە { $issue }
report-data-as-of = { $audience ->
    [internal] داتا تا { $date }  ·  وەشانی ناوخۆیی
    [partner] داتا تا { $date }  ·  بۆ هاوبەشان
   *[public] داتا تا { $date }  ·  وەشانی گشتی
 }
report-quiet = { $covered ->
    [yes] لە مانگی { $this-month } هیچ تۆمار نەکراوە
   *[no] لە مانگی { $this-month } نەگیراوەتەوە: داتا نییە، کە ئەمە سفر نییە
 }
report-header-audience = { $audience ->
    [internal] وەشانی ناوخۆیی
   *[partner] بۆ هاوبەشان
 }
report-letters = ا ب ج د ه و ز ح ی ک ل م ن س ع ف ق ر ش ت
report-continued = ، درێژە
report-inside = لەم ژمارەیەدا
report-illustrative = وەک نموونە
report-footer-illustrative = ئەو وردەکارییانەی بە { $tag } نیشان کراون، خەیاڵین و باس لە هیچ ڕووداوێکی ڕاستەقینە ناکەن.
report-figure-number = شێوەی { $n }
report-table-number = خشتەی { $n }

## Title and headline sentence

report-title-driven = { $rank ->
    [most] { $tactics } بوونە هۆی بەرزبوونەوەی هێرشەکانی { $group } بۆ { $n } لە مانگی { $this-month }، زۆرترین ژمارە لەم ساڵەدا
   *[none] { $tactics } بوونە هۆی بەرزبوونەوەی هێرشەکانی { $group } بۆ { $n } لە مانگی { $this-month }
 }
report-title = { $how ->
    [unknown] هێرشەکانی { $group } لە مانگی { $this-month }: داتا نییە
    [alone] { $n-count ->
       *[other] { $n } هێرشی پشتڕاستکراوی { $group } لە مانگی { $this-month }
     }
    [counts] { $n-count ->
       *[other] { $n } هێرشی پشتڕاستکراوی { $group } لە مانگی { $this-month }
     }
    [none] هیچ هێرشێکی پشتڕاستکراوی { $group } لە مانگی { $this-month } نییە
    [to-none] هیچ هێرشێکی پشتڕاستکراوی { $group } لە مانگی { $this-month } نییە، دوای { $before } لە مانگی { $last-month }
    [same] هێرشەکانی { $group } لە مانگی { $this-month } لە ئاستی { $n } مانەوە
    [roughly] هێرشەکانی { $group } نزیکەی لە هەمان ئاستدا مانەوە: { $n } لە مانگی { $this-month } دوای { $before }
    [doubled] { $rank ->
        [most] هێرشەکانی { $group } لە مانگی { $this-month } بوون بە دوو هێندە و گەیشتنە { $n }، زۆرترین ژمارە لەم ساڵەدا
       *[none] هێرشەکانی { $group } لە مانگی { $this-month } بوون بە دوو هێندە، لە { $before } بۆ { $n }
     }
    [tripled] { $rank ->
        [most] هێرشەکانی { $group } لە مانگی { $this-month } نزیک بە سێ هێندە بوون و گەیشتنە { $n }، زۆرترین ژمارە لەم ساڵەدا
       *[none] هێرشەکانی { $group } لە مانگی { $this-month } نزیک بە سێ هێندە بوون، لە { $before } بۆ { $n }
     }
    [halved] { $rank ->
        [fewest] هێرشەکانی { $group } لە مانگی { $this-month } بە نیوە کەم بوونەوە و گەیشتنە { $n }، کەمترین ژمارە لەم ساڵەدا
       *[none] هێرشەکانی { $group } لە مانگی { $this-month } بە نیوە کەم بوونەوە و گەیشتنە { $n }
     }
    [down] { $rank ->
        [fewest] هێرشەکانی { $group } لە مانگی { $this-month } کەم بوونەوە بۆ { $n }، کەمترین ژمارە لەم ساڵەدا
       *[none] هێرشەکانی { $group } لە مانگی { $this-month } لە { $before } بۆ { $n } کەم بوونەوە
     }
    [few-down] هێرشەکانی { $group } لە مانگی { $this-month } لە { $before } بۆ { $n } کەم بوونەوە
   *[up] { $rank ->
        [most] هێرشەکانی { $group } لە مانگی { $this-month } زیادیان کرد بۆ { $n }، زۆرترین ژمارە لەم ساڵەدا
       *[none] هێرشەکانی { $group } لە مانگی { $this-month } لە { $before } بۆ { $n } زیادیان کرد
     }
 }
report-title-record = { $n-count ->
   *[other] { $n } هێرشی { $group } لە مانگی { $this-month }، زۆرترین ژمارەی مانگێکە لەوەتەی مانگی { $since }
 }
report-title-region = { $scope ->
    [all] هەموو { $n } هێرشەکەی { $group } لە مانگی { $this-month } لە { $region } بوون
   *[most] { $n } لە کۆی { $m } هێرشی { $group } لە مانگی { $this-month } لە { $region } بوون
 }
report-headline-attacks = { $driven ->
    [yes] هێرشە پشتڕاستکراوەکان لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n } زیادیان کرد؛ { $tactics } تەواوی زیادبوونەکە پێک دەهێنن.
   *[no] { $how ->
        [unknown] بۆ مانگی { $this-month } هیچ داتایەک لەسەر هێرشەکان نییە.
        [alone] { $n-count ->
            [one] { $n } هێرشی { $group } لە مانگی { $this-month } پشتڕاست کرایەوە.
           *[other] { $n } هێرشی { $group } لە مانگی { $this-month } پشتڕاست کرانەوە.
         }
        [counts] { $n-count ->
            [one] { $n } هێرشی { $group } لە مانگی { $this-month } پشتڕاست کرایەوە، بەرامبەر بە { $before } لە مانگی { $last-month }.
           *[other] { $n } هێرشی { $group } لە مانگی { $this-month } پشتڕاست کرانەوە، بەرامبەر بە { $before } لە مانگی { $last-month }.
         }
        [none] هیچ هێرشێکی { $group } نە لە مانگی { $this-month } و نە لە مانگی { $last-month } پشتڕاست نەکرایەوە.
        [to-none] هیچ هێرشێکی { $group } لە مانگی { $this-month } پشتڕاست نەکرایەوە، دوای { $before } لە مانگی { $last-month }.
        [same] هێرشە پشتڕاستکراوەکان لە ئاستی { $n } مانەوە، وەک مانگی { $last-month }.
        [roughly] هێرشە پشتڕاستکراوەکان نزیکەی لە هەمان ئاستدا مانەوە: { $n } دوای { $before } لە مانگی { $last-month }.
        [from-none] هێرشە پشتڕاستکراوەکان لە هیچەوە لە مانگی { $last-month } بۆ { $n } زیادیان کرد.
        [doubled] هێرشە پشتڕاستکراوەکان بوون بە دوو هێندە، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }.
        [tripled] هێرشە پشتڕاستکراوەکان نزیک بە سێ هێندە بوون، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }.
        [halved] هێرشە پشتڕاستکراوەکان بە نیوە کەم بوونەوە، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }.
        [down] هێرشە پشتڕاستکراوەکان کەم بوونەوە، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }{ $percent }.
        [few-down] هێرشە پشتڕاستکراوەکان کەم بوونەوە، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }.
       *[up] هێرشە پشتڕاستکراوەکان زیادیان کرد، لە { $before } هێرشەوە لە مانگی { $last-month } بۆ { $n }{ $percent }.
     }
 }
report-headline-raids = { $how ->
    [unknown] ژمارەی ئۆپەراسیۆنەکان نەزانراوە.
    [alone] { $n-count ->
        [one] { $n } ئۆپەراسیۆن ئەنجام درا.
       *[other] { $n } ئۆپەراسیۆن ئەنجام دران.
     }
    [counts] ژمارەی ئۆپەراسیۆنەکان { $n } بوو، بەرامبەر بە { $before }.
    [none] هیچ ئۆپەراسیۆنێک ئەنجام نەدرا.
    [to-none] هیچ ئۆپەراسیۆنێک ئەنجام نەدرا، دوای { $before } لە مانگی پێشوو.
    [same] ئۆپەراسیۆنەکان لە ئاستی { $n } مانەوە.
    [roughly] ئۆپەراسیۆنەکان نزیکەی لە هەمان ئاستدا مانەوە، { $n } دوای { $before }.
    [from-none] ئۆپەراسیۆنەکان لە هیچەوە بۆ { $n } زیادیان کرد.
    [doubled] ئۆپەراسیۆنەکان بوون بە دوو هێندە، لە { $before } بۆ { $n }.
    [tripled] ئۆپەراسیۆنەکان نزیک بە سێ هێندە بوون، لە { $before } بۆ { $n }.
    [halved] ئۆپەراسیۆنەکان بە نیوە کەم بوونەوە، لە { $before } بۆ { $n }.
    [down] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } کەم بوونەوە.
    [few-down] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } کەم بوونەوە.
   *[up] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } زیادیان کرد.
 }
report-headline-trials = { $known ->
    [yes] دادگاییکردنی { $n } تۆمەتبار ڕاگەیەندرا.
   *[no] دادگاییکردن ڕاگەیەندرا.
 }

## Tiles

report-tile-attacks = هێرشەکان
report-tile-killed = کوژراوان
report-tile-injured = برینداران
report-tile-raids = ئۆپەراسیۆنەکان
report-tile-arrested = دەستگیرکراوان
report-tile-at-least = لانیکەم
report-tile-about = نزیکەی
report-tile-change = { $how ->
    [no-data] داتا نییە
    [unknown] { $before } لە { $last-month }، گۆڕان نەزانراوە
    [alone] بۆ { $last-month } داتا نییە
    [same] بێ گۆڕان لەچاو { $before }
    [from-none] *{ $difference }* لەچاو هیچ لە { $last-month }
   *[other] *{ $difference }* لەچاو { $before } لە { $last-month }
 }
report-tiles-note = ستوونەکان: دوازدە مانگ تا مانگی { $month }، پێوەر بەپێی هەر خانەیەک جیاوازە. خاڵ مانگێکی بێ داتایە، کە سفر نییە.

## Key points

report-points = خاڵە سەرەکییەکان
report-point-attacks = { $how ->
    [unknown] *هیچ داتایەک لەسەر هێرشەکان نییە* بۆ مانگی { $this-month }.
    [none] *هیچ هێرشێکی پشتڕاستکراو نییە*، وەک مانگی { $last-month }.
    [to-none] *هیچ هێرشێکی پشتڕاستکراو نییە*، دوای { $before } لە مانگی { $last-month }.
   *[other] { $record ->
        [yes] { $n-count ->
           *[other] *{ $n } هێرشی پشتڕاستکراو*{ $clause }: زۆرترین ژمارەی مانگێکە لەوەتەی تۆمارکردن لە مانگی { $since } دەستی پێ کردووە.
         }
       *[no] { $n-count ->
           *[other] *{ $n } هێرشی پشتڕاستکراوی* { $group }{ $clause }.
         }
     }
 }
report-point-tactic = { $how ->
    [alone] لەوانە *{ $tactic }*.
   *[other] { $rest-went ->
        [same] *{ $tactic }*، بەرامبەر بە { $before } لە مانگی { $last-month }. سەرجەم هێرشەکانی دیکە لە ئاستی { $rest } مانەوە.
       *[other] *{ $tactic }*، بەرامبەر بە { $before } لە مانگی { $last-month }. سەرجەم هێرشەکانی دیکە: { $rest }، بەرامبەر بە { $rest-before }.
     }
 }
report-point-casualties = { $killed ->
    [unknown] ژمارەی کوژراوان *نەزانراوە*{ $injured ->
        [some] ؛ ژمارەی برینداران { $m }: { $injured-parties }.
       *[none] .
     }
    [none] لە هێرشەکاندا *کەس نەکوژرا*{ $injured ->
        [some] ؛ ژمارەی برینداران { $m }: { $injured-parties }.
       *[none] .
     }
   *[some] { $n-count ->
        [one] *{ $n } کەس کوژرا* لە هێرشەکاندا: { $killed-parties }{ $injured ->
            [some] ؛ *{ $m } بریندار*: { $injured-parties }.
            [unknown] . ژمارەی برینداران نەزانراوە.
           *[none] . کەس بریندار نەبوو.
         }
       *[other] *{ $n } کەس کوژران* لە هێرشەکاندا: { $killed-parties }{ $injured ->
            [some] ؛ *{ $m } بریندار*: { $injured-parties }.
            [unknown] . ژمارەی برینداران نەزانراوە.
           *[none] . کەس بریندار نەبوو.
         }
     }
 }
report-point-raids = { $how ->
    [none] *هیچ ئۆپەراسیۆنێک نییە*، وەک مانگی { $last-month }.
    [to-none] *هیچ ئۆپەراسیۆنێک نییە*، دوای { $before } لە مانگی { $last-month }.
   *[other] { $n-count ->
       *[other] *{ $n } ئۆپەراسیۆن*{ $clause }{ $regions }. { $outcome }
     }
 }
report-point-failed = *ئۆپەراسیۆنێک سەرکەوتوو نەبوو* لە { $date }: { $title }.
report-point-camps = { $n-count ->
    [one] *{ $n } ڕووداو لە کەمپەکان*، بە جیا لەوانی دیکە ڕاپۆرت دەکرێت.
   *[other] *{ $n } ڕووداو لە کەمپەکان*، بە جیا لەوانی دیکە ڕاپۆرت دەکرێن.
 }
report-point-trials = { $known ->
    [yes] *دادگاییکردن ڕاگەیەندرا* لە { $date } بۆ { $n } تۆمەتبار.
   *[no] *دادگاییکردن ڕاگەیەندرا* لە { $date }.
 }
report-point-repatriations = { $known ->
    [no] { $balanced ->
        [yes] ژمارەی ئەوانەی لە مانگی { $this-month } بۆ وڵاتی خۆیان گەڕێنرانەوە *نەزانراوە*. تا ئێستا: { $balance }.
       *[no] ژمارەی ئەوانەی لە مانگی { $this-month } بۆ وڵاتی خۆیان گەڕێنرانەوە *نەزانراوە*.
     }
   *[yes] { $n-count ->
        [0] { $balanced ->
            [yes] *هیچ گەڕاندنەوەیەک بۆ وڵات نییە* لە مانگی { $this-month }؛ تا ئێستا { $balance }.
           *[no] *هیچ گەڕاندنەوەیەک بۆ وڵات* لە مانگی { $this-month } تۆمار نەکراوە.
         }
        [one] { $balanced ->
            [yes] *{ $n } کەس بۆ وڵاتی خۆی گەڕێنرایەوە*{ $clause }. تا ئێستا: { $balance }.
           *[no] *{ $n } کەس بۆ وڵاتی خۆی گەڕێنرایەوە*{ $clause }.
         }
       *[other] { $balanced ->
            [yes] *{ $n } کەس بۆ وڵاتی خۆیان گەڕێنرانەوە*{ $clause }. تا ئێستا: { $balance }.
           *[no] *{ $n } کەس بۆ وڵاتی خۆیان گەڕێنرانەوە*{ $clause }.
         }
     }
 }
report-balance = { $n } { $label }

## Boxes of page one

report-what-counts-head = چی دەژمێردرێت
report-what-counts = ئەو هێرش و ئۆپەراسیۆنانەی هەڵکوتان کە پشتڕاست کراونەتەوە و لەناو { $area } بوون؛ لە هێرشەکاندا دەبێت ئەنجامدەر { $group } بێت. هەر ڕۆژێکی هەڵمەتێک یەک ئۆپەراسیۆنە. ژمارەی نەزانراو هەرگیز وەک سفر ناخوێنرێتەوە: کۆیەک کە نەزانراوی تێدا بێت، دەڵێت «لانیکەم».
report-left-out-head = چی نەژمێردراوە
report-left-out-nothing = هیچ هێرشێک لە ژماردن دەرنەکراوە.
report-left-out-box = { $listed ->
    [yes] { $n-count ->
       *[other] هێرشی تۆمارکراو: { $n }، ژمێردراو: { $counted }. نەژمێردراو: { $parts }. هەموویان لە { $annex } ڕیز کراون.
     }
   *[no] هێرشی تۆمارکراو: { $n }، ژمێردراو: { $counted }. نەژمێردراو: { $parts }.
 }
report-left-out-part = { $reason ->
    [reason-draft] { $n } هێشتا تەواونەکراو
    [reason-no-month] { $n } بێ مانگ
    [reason-out-of-area] { $n } لە دەرەوەی ناوچەکە
    [reason-claimed-only] { $n } تەنیا لەلایەن { $group } بەئەستۆگیراو
    [reason-not-confirmed] { $n } پشتڕاستنەکراو
    [reason-unknown-perpetrator] { $n } بە ئەنجامدەری نەزانراو
    [reason-other-perpetrator] { $n } هی لایەنی دیکە
   *[other] { $n } لەبەر هۆکاری دیکە
 }

## Attacks

report-section-attacks = هێرشەکان
report-attacks-finding-driven = { $rest-went ->
    [same] { $tactics } لە { $before } بوون بە { $n }؛ سەرجەم هێرشەکانی دیکە لە ئاستی { $rest } مانەوە
   *[other] { $tactics } لە { $before } بوون بە { $n }؛ سەرجەم هێرشەکانی دیکە لە { $rest-before } بوون بە { $rest }
 }
report-attacks-finding = { $how ->
    [unknown] بۆ مانگی { $this-month } هیچ داتایەک لەسەر هێرشەکان نییە
    [alone] { $n-count ->
        [one] { $n } هێرش لە مانگی { $this-month } پشتڕاست کرایەوە
       *[other] { $n } هێرش لە مانگی { $this-month } پشتڕاست کرانەوە
     }
    [counts] ژمارەی هێرشەکان { $n } بوو، بەرامبەر بە { $before } لە مانگی { $last-month }
    [none] هیچ هێرشێک پشتڕاست نەکرایەوە، وەک مانگی { $last-month }
    [to-none] هیچ هێرشێک پشتڕاست نەکرایەوە، دوای { $before } لە مانگی { $last-month }
    [same] هێرشەکان لە ئاستی { $n } مانەوە
    [roughly] هێرشەکان نزیکەی لە هەمان ئاستدا مانەوە، { $n } دوای { $before }
    [from-none] هێرشەکان لە هیچەوە بۆ { $n } زیادیان کرد
    [doubled] هێرشەکان بوون بە دوو هێندە، لە { $before } بۆ { $n }
    [tripled] هێرشەکان نزیک بە سێ هێندە بوون، لە { $before } بۆ { $n }
    [halved] هێرشەکان بە نیوە کەم بوونەوە، لە { $before } بۆ { $n }
    [down] هێرشەکان لە { $before } بۆ { $n } کەم بوونەوە
    [few-down] هێرشەکان لە { $before } بۆ { $n } کەم بوونەوە
   *[up] هێرشەکان لە { $before } بۆ { $n } زیادیان کرد
 }
report-attacks-prose = { $how ->
    [unknown] تۆمارەکە بۆ مانگی { $this-month } هیچ داتایەکی لەسەر هێرشەکان تێدا نییە.
    [none] هیچ هێرشێکی { $group } لە مانگی { $this-month } پشتڕاست نەکرایەوە.
    [to-none] هیچ هێرشێکی { $group } لە مانگی { $this-month } پشتڕاست نەکرایەوە، دوای { $before } لە مانگی { $last-month }.
   *[other] { $record ->
        [yes] { $n } هێرشی پشتڕاستکراوی { $group } لە مانگی { $this-month } ئەنجام دران{ $clause }. ئەمە زۆرترین ژمارەی مانگێکە لەوەتەی تۆمارکردن لە مانگی { $since } دەستی پێ کردووە؛ پێشتر زۆرترین ژمارەی مانگێک { $m } بووە.
       *[no] { $n-count ->
            [one] { $n } هێرشی پشتڕاستکراوی { $group } لە مانگی { $this-month } ئەنجام درا{ $clause }.
           *[other] { $n } هێرشی پشتڕاستکراوی { $group } لە مانگی { $this-month } ئەنجام دران{ $clause }.
         }
     }
 }
report-attacks-tactic = { $how ->
    [alone] لەوانە: { $tactic }.
   *[other] { $attempts ->
        [yes] لەوانە: { $tactic }، بەرامبەر بە { $before } لە مانگی { $last-month }. سەرجەم هێرشەکانی دیکە پێکەوە: { $rest } لە مانگی { $this-month }، { $rest-before } لە مانگی { $last-month }. هەوڵ دەژمێردرێت، کەسی تێدا کوژرابێت یان نا.
       *[no] لەوانە: { $tactic }، بەرامبەر بە { $before } لە مانگی { $last-month }. سەرجەم هێرشەکانی دیکە پێکەوە: { $rest } لە مانگی { $this-month }، { $rest-before } لە مانگی { $last-month }.
     }
 }
report-claim-months = { $how ->
    [unknown] بۆ مانگی { $this-month } هیچ داتایەک لەسەر هێرشەکان نییە
    [none] هیچ هێرشێک لە مانگی { $this-month } نییە، وەک مانگی { $last-month }
    [to-none] هیچ هێرشێک لە مانگی { $this-month } نییە، دوای { $before } لە مانگی { $last-month }
   *[other] { $n-count ->
       *[other] { $n } هێرش لە مانگی { $this-month }{ $clause }
     }
 }
report-unit-months = هێرشە پشتڕاستکراوەکانی { $group } بەپێی مانگ، لە { $from } تا { $to }
report-gap = داتا نییە: تۆمارکردن لە مانگی { $month } دەست پێ دەکات
report-no-data = داتا نییە
report-event-trials = { $date }: ڕاگەیاندنی دادگاییکردن
report-source-register = { $listed ->
    [yes] سەرچاوە: تۆماری { $organisation }، تا { $date }. ڕووداوەکان: { $annex }.
   *[no] سەرچاوە: تۆماری { $organisation }، تا { $date }.
 }
report-claim-where = { $leads ->
    [yes] لە کوێ: { $n } لە کۆی { $m } هێرش لە { $part }
   *[no] لە کوێ: هێرشەکان بەپێی هەرێم
 }
report-claim-how = { $leads ->
    [yes] چۆن: { $n } لە کۆی { $m } بە { $small }
   *[no] چۆن: هێرشەکان بەپێی شێواز
 }
report-claim-region = { $leads ->
    [yes] { $n } لە کۆی { $m } لە { $part }
   *[no] هیچ هەرێمێک بە ڕوونی لە پێشەوە نییە
 }
report-unit-region = هێرشە پشتڕاستکراوەکان بەپێی هەرێم
report-claim-tactic = { $leads ->
    [yes] شێوازی سەرەکی: { $small }، { $n } لە کۆی { $m }
   *[no] هیچ شێوازێک بە ڕوونی لە پێشەوە نییە
 }
report-unit-tactic = هێرشە پشتڕاستکراوەکان بەپێی شێواز
report-claim-target = { $leads ->
    [yes] ئامانجی سەرەکی: { $small }، { $n } لە کۆی { $m }
   *[no] هیچ ئامانجێک بە ڕوونی لە پێشەوە نییە
 }
report-unit-target = هێرشە پشتڕاستکراوەکان بەپێی ئامانج
report-breakdown-note = { $compared ->
    [yes] کۆی هەر شێوەیەک دەکاتە { $n }. هێڵی قیت لەسەر شریت: مانگی { $last-month }.
   *[no] کۆی هەر شێوەیەک دەکاتە { $n }. بۆ مانگی { $last-month } دابەشبوون نەزانراوە.
 }

report-tactics-assassination = تیرۆرکردنەکان
report-tactics-armed-assault = هێرشە چەکدارییەکان
report-tactics-bombing-ied = تەقینەوەکانی بۆمبی چێنراو
report-tactics-vbied = ئۆتۆمبێلە بۆمبڕێژکراوەکان
report-tactics-suicide-attack = هێرشە خۆکوژییەکان
report-tactics-ambush = بۆسەکان
report-tactics-shelling = تۆپبارانەکان
report-tactics-checkpoint = بازگە ساختەکان
report-tactics-abduction = ڕفاندنەکان
report-tactics-execution = ئیعدامکردنەکان
report-tactics-arson = ئاگرتێبەردانەکان
report-tactics-extortion = حاڵەتەکانی سەرانەسەندن
report-tactics-threat = هەڕەشەکان
report-tactics-infrastructure = هێرشەکانی سەر ژێرخان
report-tactic-added = { $n } لە جۆری «{ $tactic }»
report-tactic-counted-assassination = { $n-count ->
   *[other] { $n } هەوڵی تیرۆرکردن
 }
report-tactic-counted-armed-assault = { $n-count ->
   *[other] { $n } هێرشی چەکداری
 }
report-tactic-counted-bombing-ied = { $n-count ->
   *[other] { $n } تەقینەوەی بۆمبی چێنراو
 }
report-tactic-counted-vbied = { $n-count ->
   *[other] { $n } ئۆتۆمبێلی بۆمبڕێژکراو
 }
report-tactic-counted-suicide-attack = { $n-count ->
   *[other] { $n } هێرشی خۆکوژی
 }
report-tactic-counted-ambush = { $n-count ->
   *[other] { $n } بۆسە
 }
report-tactic-counted-shelling = { $n-count ->
   *[other] { $n } تۆپباران
 }
report-tactic-counted-checkpoint = { $n-count ->
   *[other] { $n } بازگەی ساختە
 }
report-tactic-counted-abduction = { $n-count ->
   *[other] { $n } ڕفاندن
 }
report-tactic-counted-execution = { $n-count ->
   *[other] { $n } ئیعدامکردن
 }
report-tactic-counted-arson = { $n-count ->
   *[other] { $n } ئاگرتێبەردان
 }
report-tactic-counted-extortion = { $n-count ->
   *[other] { $n } حاڵەتی سەرانەسەندن
 }
report-tactic-counted-threat = { $n-count ->
   *[other] { $n } هەڕەشە
 }
report-tactic-counted-infrastructure = { $n-count ->
   *[other] { $n } هێرش بۆ سەر ژێرخان
 }

## Casualties

report-section-casualties = کوژراوان و برینداران
report-casualties-finding = { $killed ->
    [unknown] { $injured ->
        [some] هێرشەکان { $m } کەسیان بریندار کرد؛ ژمارەی کوژراوان نەزانراوە
       *[none] ژمارەی کوژراوان نەزانراوە
     }
    [none] { $injured ->
        [some] هێرشەکان کەسیان نەکوشت و { $m } کەسیان بریندار کرد
       *[none] لە هێرشەکاندا کەس نەکوژرا
     }
   *[some] { $n-count ->
       *[other] { $injured ->
            [some] هێرشەکان { $n } کەسیان کوشت و { $m } کەسیان بریندار کرد
           *[none] هێرشەکان { $n } کەسیان کوشت
         }
     }
 }
report-casualties-prose = { $killed ->
    [some] { $injured ->
        [some] کوژراو لە هێرشەکاندا: { $killed-parties }. بریندار: { $injured-parties }.
        [unknown] کوژراو لە هێرشەکاندا: { $killed-parties }. ژمارەی برینداران نەزانراوە.
       *[none] کوژراو لە هێرشەکاندا: { $killed-parties }. کەس بریندار نەبوو.
     }
    [unknown] { $injured ->
        [some] بریندار لە هێرشەکاندا: { $injured-parties }. ژمارەی کوژراوان نەزانراوە.
        [none] لە مانگی { $this-month } کەس لە هێرشەکاندا بریندار نەبوو. ژمارەی کوژراوان نەزانراوە.
       *[unknown] ژمارەی کوژراوان و بریندارانی هێرشەکان لە مانگی { $this-month } نەزانراوە.
     }
   *[none] { $injured ->
        [unknown] لە مانگی { $this-month } کەس لە هێرشەکاندا نەکوژرا. ژمارەی برینداران نەزانراوە.
        [some] بریندار لە هێرشەکاندا: { $injured-parties }.
       *[none] بۆ مانگی { $this-month } هیچ کوژراو یان بریندارێکی هێرش تۆمار نەکراوە.
     }
 }
report-party-counted = { $party ->
    [military] { $n-count ->
       *[other] { $n } ئەندامی هێزە سەربازی و ئەمنییەکان
     }
    [civilian] { $n-count ->
       *[other] { $n } هاووڵاتیی سڤیل
     }
    [isis] { $n-count ->
       *[other] { $n } ئەندامی { $group }
     }
   *[other] { $n } کەسی دیکە
 }
report-party-military = سەربازی و ئەمنی
report-party-civilian = هاووڵاتیانی سڤیل
report-party-isis = ئەندامانی { $group }
report-party-other = کەسانی دیکە
report-party-all-others = هەموو ئەوانی دیکە
report-not-reported = ڕانەگەیەندراوە: نەزانراوە، سفر نییە
report-casualties-in-attacks = لە هێرشەکاندا
report-casualties-in-raids = لە ئۆپەراسیۆنەکاندا
report-casualties-all = کۆی هێرشەکان
report-claim-casualties = کوژراوان و برینداران، بەپێی لایەن
report-claim-killed = { $party ->
    [military] { $n } لە کۆی { $m } کوژراو: ئەندامی هێزە سەربازی و ئەمنییەکان
    [civilian] { $n } لە کۆی { $m } کوژراو: هاووڵاتیی سڤیل
    [isis] { $n } لە کۆی { $m } کوژراو: ئەندامی { $group }
   *[other] { $n } لە کۆی { $m } کوژراو: کەسی دیکە
 }
report-unit-casualties = کوژراوان و بریندارانی هێرش و ئۆپەراسیۆنە پشتڕاستکراوەکان، { $month }
report-casualties-note = «؟» واتە نەزانراو، کە سفر نییە؛ کۆیەک کە نەزانراوی تێدا بێت، دەڵێت «لانیکەم». لە { $n } کەس بەسەرەوە، نیشانەکان دەبنە شریت.

## Raids

report-section-raids = ئۆپەراسیۆنەکان
report-raids-finding = { $how ->
    [unknown] ژمارەی ئۆپەراسیۆنەکان نەزانراوە
    [alone] { $n-count ->
       *[other] { $n } ئۆپەراسیۆن لە مانگی { $this-month }
     }
    [counts] ژمارەی ئۆپەراسیۆنەکان { $n } بوو، بەرامبەر بە { $before } لە مانگی { $last-month }
    [none] هیچ ئۆپەراسیۆنێک نییە، وەک مانگی { $last-month }
    [to-none] هیچ ئۆپەراسیۆنێک نییە، دوای { $before } لە مانگی { $last-month }
    [same] ئۆپەراسیۆنەکان لە ئاستی { $n } مانەوە
    [roughly] ئۆپەراسیۆنەکان نزیکەی لە هەمان ئاستدا مانەوە، { $n } دوای { $before }
    [from-none] ئۆپەراسیۆنەکان لە هیچەوە بۆ { $n } زیادیان کرد
    [doubled] ئۆپەراسیۆنەکان بوون بە دوو هێندە، لە { $before } بۆ { $n }
    [tripled] ئۆپەراسیۆنەکان نزیک بە سێ هێندە بوون، لە { $before } بۆ { $n }
    [halved] ئۆپەراسیۆنەکان بە نیوە کەم بوونەوە، لە { $before } بۆ { $n }
    [down] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } کەم بوونەوە
    [few-down] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } کەم بوونەوە
   *[up] ئۆپەراسیۆنەکان لە { $before } بۆ { $n } زیادیان کرد
 }
report-raids-prose = { $how ->
    [unknown] تۆمارەکە بۆ مانگی { $this-month } هیچ داتایەکی لەسەر ئۆپەراسیۆنەکان تێدا نییە.
    [none] هێزەکان لە مانگی { $this-month } هیچ ئۆپەراسیۆنێکیان دژی { $group } ئەنجام نەدا.
    [to-none] هێزەکان لە مانگی { $this-month } هیچ ئۆپەراسیۆنێکیان دژی { $group } ئەنجام نەدا، دوای { $before } لە مانگی { $last-month }.
   *[other] { $n-count ->
       *[other] هێزەکان { $n } ئۆپەراسیۆنیان دژی { $group } ئەنجام دا{ $clause }{ $regions }. { $outcome }
     }
 }
report-regions = : { $list }
report-in-region = { $known ->
    [no] { $n } لە هەرێمێکی نەزانراو
   *[yes] { $n } لە { $region }
 }
report-raids-outcome = { $how ->
    [arrested] { $n-count ->
        [one] { $n } کەس دەستگیر کرا.
       *[other] { $n } کەس دەستگیر کران.
     }
    [killed] { $m-count ->
        [one] { $m } ئەندامی { $group } کوژرا.
       *[other] { $m } ئەندامی { $group } کوژران.
     }
   *[both] { $n-count ->
        [one] { $m-count ->
            [one] { $n } کەس دەستگیر کرا و { $m } ئەندامی { $group } کوژرا.
           *[other] { $n } کەس دەستگیر کرا و { $m } ئەندامی { $group } کوژران.
         }
       *[other] { $m-count ->
            [one] { $n } کەس دەستگیر کران و { $m } ئەندامی { $group } کوژرا.
           *[other] { $n } کەس دەستگیر کران و { $m } ئەندامی { $group } کوژران.
         }
     }
 }
report-claim-raids = { $how ->
    [alone] { $n-count ->
       *[other] { $n } ئۆپەراسیۆن لە مانگی { $this-month }
     }
   *[other] { $n-count ->
       *[other] { $n } ئۆپەراسیۆن لە مانگی { $this-month } بەرامبەر بە { $before } لە مانگی { $last-month }
     }
 }
report-unit-raids = ئۆپەراسیۆنە پشتڕاستکراوەکان؛ هەر ڕۆژێکی هەڵمەتێک بە یەک دەژمێردرێت
report-claim-outcomes = ئەنجامی ئۆپەراسیۆنەکان
report-row-raids = ئۆپەراسیۆنەکان
report-row-arrested = کەسانی دەستگیرکراو
report-row-killed-isis = ئەندامانی کوژراوی { $group }
report-row-killed-military = کوژراوی سەربازی و ئەمنی
report-row-killed-civilian = هاووڵاتیانی سڤیلی کوژراو
report-row-failed = ئۆپەراسیۆنە سەرنەکەوتووەکان
report-no-change-known = –
report-change = { $how ->
    [same] بێ گۆڕان
    [up] { $rated ->
        [yes] +{ $difference }، { $percent }
       *[no] +{ $difference }
     }
   *[down] { $rated ->
        [yes] −{ $difference }، { $percent }
       *[no] −{ $difference }
     }
 }
report-event-raid = { $date }  ·  ئۆپەراسیۆنی سەرنەکەوتوو

## نەخشە

report-section-map = نەخشە
report-map-number = { $part ->
    [a] نەخشەی { $n } أ
    [b] نەخشەی { $n } ب
   *[none] نەخشەی { $n }
 }
report-map-finding-between = لە نێوان { $from } و { $to }: { $n } لە { $m } هێرش
report-map-finding-place = لە { $place }: { $n } لە { $m } هێرش
report-map-finding-placed = شوێنی { $n } لە { $m } هێرش زانراوە
report-map-finding = ڕووداوەکان لە کوێ بوون
report-map-unit = هێرش و ئۆپەراسیۆن، { $month }. هێرشە ژمێردراوەکان: { $attacks }؛ نەژمێردراو: { $left }؛ ئۆپەراسیۆن: { $raids }؛ لەوانە سەرنەکەوتوو: { $failed }
report-map-enlarged = چوارچێوەی سەرەوە، گەورەکراو
report-map-below = { $map }، لە خوارەوە
report-map-kilometres = کم
report-map-north = ب
report-map-legend-head = هەر هێمایەک ڕووداوێکە؛ ژمارە واتە چەند ڕووداو
report-map-legend = { $kind ->
    [attack_confirmed] هێرشی پشتڕاستکراوە
    [raid] ئۆپەراسیۆن
    [raid_failed] ئۆپەراسیۆنی سەرنەکەوتوو
    [attack_claimed] بانگەشەکراو یان پشتڕاستنەکراوە (نەژمێردراوە)
   *[attack_unknown_perpetrator] ئەنجامدەر نەزانراوە (نەژمێردراوە)
 }
report-map-legend-several = چەند ڕووداو لە شوێنێک یان نزیک یەک
report-map-legend-district = { $kind ->
    [attack_confirmed] پشتڕاستکراوە، تەنها قەزا زانراوە
    [raid] ئۆپەراسیۆن، تەنها قەزا زانراوە
    [raid_failed] ئۆپەراسیۆنی سەرنەکەوتوو، تەنها قەزا زانراوە
    [attack_claimed] بانگەشەکراو، تەنها قەزا زانراوە
   *[attack_unknown_perpetrator] ئەنجامدەر نەزانراوە، تەنها قەزا زانراوە
 }
report-map-mark = { $kind ->
    [attack_confirmed] { $n-count ->
       *[other] { $n } هێرشی پشتڕاستکراوە
     }
    [raid] { $n-count ->
       *[other] { $n } ئۆپەراسیۆن
     }
    [raid_failed] { $n-count ->
       *[other] { $n } ئۆپەراسیۆنی سەرنەکەوتوو
     }
    [attack_claimed] { $n-count ->
       *[other] { $n } هێرشی بانگەشەکراو یان پشتڕاستنەکراوە
     }
   *[attack_unknown_perpetrator] { $n-count ->
       *[other] { $n } هێرش کە ئەنجامدەریان نەزانراوە
     }
 }
report-map-description = نەخشەی هێرش و ئۆپەراسیۆن، { $month }. { $places }
report-map-front-description = نەخشەی هێرشە پشتڕاستکراوەکان، { $month }. { $places }
report-map-places = { $several ->
    [yes] شوێنەکانی دوو هێرش یان زیاتر
   *[no] شوێنەکان
 }
report-map-row-other = { $listed ->
    [yes] شوێنی تر
   *[no] لە شوێنی خۆیان
 }
report-map-row-district = تەنها قەزا زانراوە
report-map-row-not = لەسەر نەخشە نییە
report-map-not = *لەسەر نەخشە نییە: { $n }* ({ $parts }).
report-map-not-part = { $reason ->
    [district] { $n } تەنها قەزایان زانراوە
    [governorate] { $n } تەنها پارێزگایان زانراوە
    [no_place] { $n } شوێنیان نەزانراوە
    [elsewhere] { $n } لە شوێنێک کە ئەم نەخشەیە نایناسێت
    [out_of_area] { $n } لە دەرەوەی ناوچەکە
   *[withheld] { $n } وردەکارییان شاردراوەتەوە
 }
report-map-origin = { $points ->
    [yes] هێڵەکان شێوەیین؛ سنوورەکان بەپێی Natural Earth. هێڵەکان هیچ هەڵوێستێک نین لەسەر سنوور، کۆنترۆڵ یان دۆخی یاسایی.
   *[no] هێماکان لە ناوەڕاستی شوێنی ناوبراودان. هێڵەکان شێوەیین؛ سنوورەکان بەپێی Natural Earth. هێڵەکان هیچ هەڵوێستێک نین لەسەر سنوور، کۆنترۆڵ یان دۆخی یاسایی.
 }
report-map-front-claim = هێرشەکان لە کوێ بوون
report-map-front = { $all ->
    [yes] هێرشە پشتڕاستکراوەکان. لەسەر نەخشە لە شوێنی خۆیان: { $n }.
   *[no] هێرشە پشتڕاستکراوەکان. لەسەر نەخشە لە شوێنی خۆیان: { $n }. لەسەری نین: { $parts }.
 }
report-map-full = نەخشەی تەواو: { $page }.
report-map-page = لاپەڕەی { $n }
report-map-none = نەخشە نییە: شوێنی هیچ هێرش و ئۆپەراسیۆنێکی مانگی { $month } نەزانراوە کە نەخشە پیشانی بدات.

## Camps

report-section-camps = کەمپەکان
report-camps-finding = { $n-count ->
   *[other] { $n } ڕووداو لە کەمپەکان
 }
report-camps-prose = { $known ->
    [no] ژمارەی کوژراوان نەزانراوە. کەمپەکان بە جیا ڕاپۆرت دەکرێن و لە هیچ کۆیەکی دیکەدا نین.
   *[yes] { $n-count ->
        [0] کەس نەکوژرا. کەمپەکان بە جیا ڕاپۆرت دەکرێن و لە هیچ کۆیەکی دیکەدا نین.
        [one] { $n } کەس کوژرا. کەمپەکان بە جیا ڕاپۆرت دەکرێن و لە هیچ کۆیەکی دیکەدا نین.
       *[other] { $n } کەس کوژران. کەمپەکان بە جیا ڕاپۆرت دەکرێن و لە هیچ کۆیەکی دیکەدا نین.
     }
 }

## Repatriations and returns

report-section-repatriations = گەڕاندنەوە بۆ وڵات و گەڕانەوە
report-repatriations-finding = { $known ->
    [no] ژمارەی ئەوانەی لە مانگی { $this-month } بۆ وڵاتی خۆیان گەڕێنرانەوە نەزانراوە
   *[yes] { $n-count ->
        [0] هیچ گەڕاندنەوەیەک بۆ وڵات لە مانگی { $this-month } تۆمار نەکراوە
        [one] { $n } کەس لە مانگی { $this-month } بۆ وڵاتی خۆی گەڕێنرایەوە
       *[other] { $n } کەس لە مانگی { $this-month } بۆ وڵاتی خۆیان گەڕێنرانەوە
     }
 }
report-returned = { $n-count ->
    [one] { $n } کەس گەڕایەوە ناو کۆمەڵگەی خۆی{ $clause }.
   *[other] { $n } کەس گەڕانەوە ناو کۆمەڵگەی خۆیان{ $clause }.
 }
report-released = { $n-count ->
    [one] { $n } کەس بە لێبوردن ئازاد کرا{ $clause }.
   *[other] { $n } کەس بە لێبوردن ئازاد کران{ $clause }.
 }
report-claim-repatriations = گەڕاندنەوە ئەنجامدراوەکان بۆ وڵات، بەپێی وڵات
report-unit-repatriations = کەسانی ناو گەڕاندنەوە ئەنجامدراوەکان. «؟» واتە ڕانەگەیەندراو، کە سفر نییە.
report-after-the-month = دوای مانگەکە
report-claim-balances = زانراو لە سەرچاوەی دیکەوە
report-unit-balances = ژمارە سەرەتاییەکان و پاشخان، وەک لە سەرچاوەکانیاندا هاتوون

## Trials

report-section-trials = دادگاییکردن
report-trials-none = هیچ هەنگاوێکی دادگاییکردن لە مانگی { $this-month } تۆمار نەکراوە
report-trials-finding = { $n-count ->
   *[other] { $n } هەنگاوی دادگاییکردن لە مانگی { $this-month }
 }
report-trials-finding-announced = { $known ->
    [yes] دادگاییکردنی { $n } تۆمەتبار ڕاگەیەندرا
   *[no] دادگاییکردن ڕاگەیەندرا
 }
report-trials-prose = { $known ->
    [yes] دادگاییکردنی { $n } تۆمەتبار لە { $date } ڕاگەیەندرا.
   *[no] دادگاییکردن لە { $date } ڕاگەیەندرا.
 }
report-trials-not-reached = لە مانگی { $this-month } هیچ تۆمارێک نییە بۆ: { $stages }.
report-stage-announced = ڕاگەیاندن
report-stage-charged = تۆمەتبارکردن
report-stage-hearing = دانیشتنی دادگا
report-stage-plea = وەڵامی تۆمەتبار
report-stage-verdict = بڕیاری دادگا
report-stage-sentence = سزا
report-stage-appeal = تێهەڵچوونەوە
report-stage-final = بڕیاری کۆتایی
report-claim-stages = هەنگاوەکانی دادگاییکردن بەپێی قۆناغ
report-unit-stages = ئەو هەنگاوانەی لە مانگەکەدا تۆمار کراون؛ کەیسێک دەکرێت چەند هەنگاوێکی هەبێت

## Discoveries, statements and the rest

report-section-apart = دۆزینەوە و ڕاگەیەندراوەکان
report-apart-finding = { $found ->
    [yes] { $n-count ->
       *[other] { $n } دۆزینەوە، لە دەرەوەی هەموو کۆیەکی هێرش و ئۆپەراسیۆنەکان
     }
   *[no] بە جیا ڕاپۆرت دەکرێن، و لە هیچ کۆیەکی هێرش یان ئۆپەراسیۆنەکاندا نین
 }
report-event-kind = { $area ->
    [out] { $date }  ·  { $kind }، لە دەرەوەی ناوچەکە
   *[in] { $date }  ·  { $kind }
 }

## What was not counted

report-section-left-out = بەئەستۆگیراو یان پشتڕاستنەکراو
report-left-out-finding = { $n-count ->
    [one] { $n } هێرش تۆمار کراوە و ناژمێردرێت
   *[other] { $n } هێرش تۆمار کراون و ناژمێردرێن
 }
report-left-out-prose = هێرش کاتێک دەژمێردرێت کە پشتڕاست کرابێتەوە، لەناو { $area } بێت و ئەنجامدەرەکەی { $group } بێت. ئەوەی تەنیا گرووپەکە خۆی لە ئەستۆی گرتبێت، ئەوەی کەسی دیکە نەیتوانیبێت پشتڕاستی بکاتەوە و ئەوەی لەوانەیە کاری لایەنی دیکە بێت، لە تۆمارەکەدا دەهێڵرێتەوە و لە { $annex } ڕیز دەکرێت، بەڵام لە هیچ کۆیەکدا نییە.
report-claim-left-out = { $n-count ->
    [one] بۆچی { $n } هێرش نەژمێردرا
   *[other] بۆچی { $n } هێرش نەژمێردران
 }
report-unit-left-out = هێرشە تۆمارکراوەکان کە نەژمێردراون، بەپێی یەکەم هۆکار کە بۆیان دەگونجێت

## Annexes

report-annex-a = پاشکۆی یەکەم
report-annex-b = پاشکۆی دووەم
report-annex-c = پاشکۆی سێیەم
report-annex-attacks = { $n-count ->
    [one] ئەو { $n } هێرشەی لە مانگی { $this-month } ژمێردراوە
   *[other] ئەو { $n } هێرشەی لە مانگی { $this-month } ژمێردراون
 }
report-annex-attacks-caption = ئەو هێرشانەی لە مانگی { $this-month } ژمێردراون
report-annex-attacks-all = { $n-count ->
    [one] { $n } هێرش
   *[other] سەرجەم { $n } هێرش
 }
report-annex-raids = { $n-count ->
    [one] ئەو { $n } ئۆپەراسیۆنەی لە مانگی { $this-month } ژمێردراوە
   *[other] ئەو { $n } ئۆپەراسیۆنەی لە مانگی { $this-month } ژمێردراون
 }
report-annex-raids-caption = ئەو ئۆپەراسیۆنانەی لە مانگی { $this-month } ژمێردراون
report-annex-left-out = { $n-count ->
   *[other] { $n } ڕووداوی تۆمارکراو و نەژمێردراو
 }
report-annex-left-out-caption = تۆمارکراو و نەژمێردراو لە مانگی { $this-month }
report-annex-all = سەرجەم
report-withheld = وردەکارییەکان ئاشکرا ناکرێن

report-column-no = ژ.
report-column-date-record = بەروار، تۆمار
report-column-place-region = شوێن، هەرێم
report-column-what-tactic-target = ڕووداو، شێواز و ئامانج
report-column-what-forces = ڕووداو، و لەلایەن کێ
report-column-what-why = ڕووداو، و هۆکاری نەژماردن
report-column-raids = ژمارە
report-column-killed = کوژراو
report-column-injured = بریندار
report-column-arrested = گیراو
report-column-sources = سەرچاوە
report-column-people = هەر نیشانەیەک کەسێک: پڕ کوژراو، بۆش بریندار
report-column-outcome = ئەنجام
report-column-change = گۆڕان
report-column-stage = قۆناغ
report-column-country = وڵات
report-column-date = بەروار
report-column-men = پیاو
report-column-women = ژن
report-column-children = منداڵ
report-column-total = کۆ
report-column-what = بابەت
report-column-as-of = تا بەرواری
report-column-number = ژمارە

## Method and sources

report-section-method = شێوازی کار
report-method-head = چۆن دەژمێرین
report-method = ڕووداوێک کاتێک دەژمێردرێت کە هێرش یان ئۆپەراسیۆنی هەڵکوتان بێت، پشتڕاست کرابێتەوە، لەناو { $area } بێت و، بۆ هێرش، ئەنجامدەر { $group } بێت. هەموو شتێکی دیکە لەگەڵ هۆکاری نەژماردنی ڕیز دەکرێت. هەر ڕۆژێکی هەڵمەتێک یەک ئۆپەراسیۆنە. ڕووداو لە مانگی بەرواری خۆیدا دەژمێردرێت، مەگەر تۆمارەکەی مانگێکی دیکە دیاری بکات و بڵێت بۆچی. دۆزینەوەکان، کەمپەکان و ئەوەی لە دەرەوەی ناوچەکە ڕوو دەدات بە جیا ڕاپۆرت دەکرێن. ژمارەکان لە تۆمارەکانەوە هەژمار دەکرێن؛ هیچیان بە دەست نەنووسراون. ژمارەی نەزانراو هەرگیز سفر نییە: کۆیەک کە نەزانراوی تێدا بێت، دەڵێت «لانیکەم»، و مانگێک کە پێش دەستپێکی تۆمارکردن بێت، هیچ ژمارەیەکی نییە. ڕێژەی سەدی تەنیا کاتێک دەنووسرێت کە مانگی پێشوو پێنج یان زیاتری تێدا بووبێت، و هەرگیز بۆ کۆیەک نانووسرێت کە دەڵێت «لانیکەم». یاساکانی ژماردن: پرۆفایلی { $profile }.
report-method-profile = «{ $name }» ({ $code })
report-section-sources = سەرچاوەکان
