# Corrections to earlier editions, what figures are called, and what of a record has changed. A sentence
# holds no digit: every number in it is put in.

report-section-corrections = تصويبات على إصدارات سابقة
report-corrections-none = لم يتغيّر أي رقم منشور منذ نشره.
report-corrections-finding = { $n-count ->
    [few] { $n } أرقام منشورة صارت اليوم مختلفة
    [many] { $n } رقماً منشوراً صار اليوم مختلفاً
    [other] { $n } رقم منشور صار اليوم مختلفاً
   *[one] عدد الأرقام المنشورة التي صارت اليوم مختلفة: { $n }
 }
report-corrections-unit = في كل موضع آخر من هذا التقرير يبقى الشهر المنشور كما نُشر.
report-corrections-link = التصويبات
report-corrections-records = القيود التي استندت إليها التصويبات
report-as-published = أرقام { $months } كما نُشرت؛ انظر: { $corrections }.
report-as-published-note = كما نُشر، وهو اليوم رقم آخر: انظر «تصويبات على إصدارات سابقة».
report-edition-of = { $month }، الإصدار { $n }
report-edition-number = { "  " }·  الإصدار { $n }
report-column-edition = الإصدار
report-column-figure = الرقم
report-column-published = المنشور
report-column-now = الآن
report-column-why = السبب
report-correction-added = أُضيف { $record }
report-correction-changed = عُدّل { $record }{ $fields }
report-correction-deleted = حُذف { $record }
report-correction-more = { $n-count ->
    [few] { $n } قيود أخرى
    [many] { $n } قيداً آخر
    [other] { $n } قيد آخر
   *[one] قيود أخرى عددها { $n }
 }
report-correction-withheld = { $n-count ->
    [few] { $n } قيود تفاصيلها محجوبة
    [many] { $n } قيداً تفاصيله محجوبة
    [other] { $n } قيد تفاصيله محجوبة
   *[one] قيود محجوبة التفاصيل عددها { $n }
 }
report-correction-settings = تغيّرت إعدادات السجل
report-correction-otherwise = تغيّرت قواعد السجل أو تغطيته
report-became-added = ورد بعد النشر
report-became-changed = عُدّل بعد النشر{ $fields }
report-became-deleted = حُذف بعد النشر

figure-attacks-confirmed = الهجمات المحتسبة
figure-attacks-documented = الهجمات الموثَّقة
figure-attacks-claimed-only = الهجمات المتبنّاة فقط
figure-attacks-by-region = الهجمات بحسب المنطقة: { $part }
figure-attacks-by-tactic = الهجمات بحسب الأسلوب: { $part }
figure-attacks-by-target = الهجمات بحسب الهدف: { $part }
figure-attacks-killed = القتلى في الهجمات: { $part }
figure-attacks-injured = الجرحى في الهجمات: { $part }
figure-raids-confirmed = المداهمات المحتسبة
figure-raids-part = المداهمات: { $part }
figure-raids-failed = المداهمات التي فشلت
figure-raids-arrested = الموقوفون في المداهمات
figure-raids-killed = القتلى في المداهمات: { $part }
figure-raids-injured = الجرحى في المداهمات: { $part }
figure-camp-incidents = الحوادث في المخيمات
figure-camp-killed = القتلى في المخيمات
figure-discoveries = حالات العثور
figure-out-of-area = خارج النطاق
figure-trials-part = الإجراءات القضائية: { $part }
figure-trials-defendants = المتهمون
figure-repatriated-part = المعادون إلى أوطانهم: { $part }
figure-repatriated-foreign-men-cumulative = الرجال الأجانب المعادون إلى أوطانهم حتى حينه
figure-returned-total = العائدون إلى مجتمعاتهم المحلية
figure-released-total = المفرج عنهم بموجب عفو
figure-people-total = المجموع
figure-people-men = رجال
figure-people-women = نساء
figure-people-boys = فتيان
figure-people-girls = فتيات
figure-people-children = أطفال

changed-date = التاريخ
changed-units = عدد مرات الاحتساب
changed-scope = النطاق
changed-region = المنطقة
changed-tactic = الأسلوب
changed-target = الهدف
changed-perpetrator = المنفّذ
changed-outcome = النتيجة
changed-verification = التحقق والمصادر
changed-killed = القتلى
changed-injured = الجرحى
changed-arrested = الموقوفون
changed-stage = المرحلة
changed-defendants = المتهمون
changed-movement = الانتقال
changed-state = الدول
changed-people = الأشخاص
changed-kind = النوع أو العنوان
