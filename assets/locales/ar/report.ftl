# The monthly report. What stands between asterisks is emphasised. A sentence holds no digit: every
# number in it is put in from a figure. `how` is the form that fits a change: unknown, alone (nothing to
# compare with), none, same, counts (of what is only a lower bound), from-none, to-none, few-up, few-down,
# roughly, doubled, tripled, halved, up, down. A counted noun is plural from three to ten (few), an
# accusative singular from eleven on (many), a singular after full hundreds (other); with none, one and two
# the number stands behind the name of what is counted (the default, one). Nothing is joined to an argument
# but “and”, and no word agrees with one in gender: what “{ $group }” did is «من تنفيذ».

## Numbers

report-at-least = ما لا يقل عن { $n }
report-about = نحو { $n }
report-percent-up = +{ $n }٪
report-percent-down = −{ $n }٪
report-bracketed = { " " }({ $text })
report-list-more = { $list }، { $part }
report-list-last = { $list } و{ $part }
report-list-or = { $list } أو { $part }
report-day = { $day } { $month }
report-quoted = «{ $title }»
report-clause = { $how ->
    [same] ، وهو العدد نفسه في { $last-month }
    [counts] ، مقابل { $before } في { $last-month }
    [from-none] ، ارتفاعاً من صفر في { $last-month }
    [to-none] ، تراجعاً من { $before } في { $last-month }
    [few-up] ، ارتفاعاً من { $before } في { $last-month }
    [few-down] ، تراجعاً من { $before } في { $last-month }
    [roughly] ، وهو العدد نفسه تقريباً بعد { $before } في { $last-month }
    [doubled] ، ارتفاعاً إلى الضعف من { $before } في { $last-month }{ $percent }
    [tripled] ، ارتفاعاً إلى ما يقارب ثلاثة أضعاف من { $before } في { $last-month }{ $percent }
    [halved] ، تراجعاً إلى النصف من { $before } في { $last-month }{ $percent }
    [up] ، ارتفاعاً من { $before } في { $last-month }{ $percent }
   *[down] ، تراجعاً من { $before } في { $last-month }{ $percent }
 }

## Pages

report-document-title = { $organisation }، { $month }
report-kind = تقرير شهري{ $placed ->
    [yes] {"  "}·  { $area }
   *[no] {""}
 }{ $numbered ->
    [yes] {"  "}·  العدد { $issue }
   *[no] {""}
 }
report-area-unnamed = النطاق الذي يغطيه السجل
report-header = { $month }، العدد { $issue }
report-data-as-of = { $audience ->
    [internal] البيانات حتى { $date }  ·  نسخة داخلية
    [partner] البيانات حتى { $date }  ·  نسخة للشركاء
   *[public] البيانات حتى { $date }  ·  نسخة عامة
 }
report-quiet = { $covered ->
    [yes] لم يُسجَّل شيء في شهر { $this-month }
   *[no] غير مشمول في شهر { $this-month }: لا بيانات، وهذا لا يعني صفراً
 }
report-header-audience = { $audience ->
    [internal] نسخة داخلية
   *[partner] نسخة للشركاء
 }
report-letters = أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ
report-continued = ، تتمة
report-inside = في هذا العدد
report-illustrative = توضيحي
report-footer-illustrative = ما وُسم بكلمة { $tag } مُختلَق ولا يصف حدثاً حقيقياً.
report-figure-number = الشكل { $n }
report-table-number = الجدول { $n }

## Title and headline sentence

report-title-driven = { $rank ->
    [most] { $tactics } ترفع هجمات { $group } إلى { $n } في { $this-month }، وهو الأعلى هذا العام
   *[none] { $tactics } ترفع هجمات { $group } إلى { $n } في { $this-month }
 }
report-title = { $how ->
    [unknown] هجمات { $group } في { $this-month }: لا بيانات
    [alone] { $n-count ->
        [few] { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }
        [many] { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }
        [other] { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }
       *[one] الهجمات المؤكدة من تنفيذ { $group } في { $this-month }: { $n }
     }
    [counts] { $n-count ->
        [few] { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }
        [many] { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }
        [other] { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }
       *[one] الهجمات المؤكدة من تنفيذ { $group } في { $this-month }: { $n }
     }
    [none] لا هجمات مؤكدة من تنفيذ { $group } في { $this-month }
    [to-none] لا هجمات مؤكدة من تنفيذ { $group } في { $this-month }، بعد { $before } في { $last-month }
    [same] هجمات { $group } تبقى عند { $n } في { $this-month }
    [roughly] هجمات { $group } عند المستوى نفسه تقريباً: { $n } في { $this-month } بعد { $before }
    [doubled] { $rank ->
        [most] هجمات { $group } ترتفع إلى الضعف وتبلغ { $n } في { $this-month }، وهو الأعلى هذا العام
       *[none] هجمات { $group } ترتفع إلى الضعف، من { $before } إلى { $n } في { $this-month }
     }
    [tripled] { $rank ->
        [most] هجمات { $group } ترتفع إلى ما يقارب ثلاثة أضعاف وتبلغ { $n } في { $this-month }، وهو الأعلى هذا العام
       *[none] هجمات { $group } ترتفع إلى ما يقارب ثلاثة أضعاف، من { $before } إلى { $n } في { $this-month }
     }
    [halved] { $rank ->
        [fewest] هجمات { $group } تتراجع إلى النصف وتبلغ { $n } في { $this-month }، وهو الأدنى هذا العام
       *[none] هجمات { $group } تتراجع إلى النصف وتبلغ { $n } في { $this-month }
     }
    [down] { $rank ->
        [fewest] هجمات { $group } تتراجع إلى { $n } في { $this-month }، وهو الأدنى هذا العام
       *[none] هجمات { $group } تتراجع من { $before } إلى { $n } في { $this-month }
     }
    [few-down] هجمات { $group } تتراجع من { $before } إلى { $n } في { $this-month }
   *[up] { $rank ->
        [most] هجمات { $group } ترتفع إلى { $n } في { $this-month }، وهو الأعلى هذا العام
       *[none] هجمات { $group } ترتفع من { $before } إلى { $n } في { $this-month }
     }
 }
report-title-record = { $n-count ->
    [few] { $n } هجمات من تنفيذ { $group } في { $this-month }، أعلى عدد في شهر واحد منذ { $since }
    [many] { $n } هجوماً من تنفيذ { $group } في { $this-month }، أعلى عدد في شهر واحد منذ { $since }
    [other] { $n } هجوم من تنفيذ { $group } في { $this-month }، أعلى عدد في شهر واحد منذ { $since }
   *[one] عدد هجمات { $group } في { $this-month } هو { $n }، أعلى عدد في شهر واحد منذ { $since }
 }
report-title-region = { $scope ->
    [all] جميع هجمات { $group } في { $this-month }، وعددها { $n }، وقعت في { $region }
   *[most] { $n } من أصل { $m } من هجمات { $group } في { $this-month } وقعت في { $region }
 }
report-headline-attacks = { $driven ->
    [yes] ارتفعت الهجمات المؤكدة من { $before } في { $last-month } إلى { $n }، والزيادة كلها تفسّرها { $tactics }.
   *[no] { $how ->
        [unknown] لا بيانات عن الهجمات في { $this-month }.
        [alone] { $n-count ->
            [few] أحصى السجل { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }.
            [many] أحصى السجل { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }.
            [other] أحصى السجل { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }.
           *[one] عدد الهجمات المؤكدة من تنفيذ { $group } في { $this-month } هو { $n }.
         }
        [counts] { $n-count ->
            [few] أحصى السجل { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }، مقابل { $before } في { $last-month }.
            [many] أحصى السجل { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }، مقابل { $before } في { $last-month }.
            [other] أحصى السجل { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }، مقابل { $before } في { $last-month }.
           *[one] عدد الهجمات المؤكدة من تنفيذ { $group } في { $this-month } هو { $n }، مقابل { $before } في { $last-month }.
         }
        [none] لم يتأكد أي هجوم من تنفيذ { $group } في { $this-month }، ولا في { $last-month }.
        [to-none] لم يتأكد أي هجوم من تنفيذ { $group } في { $this-month }، بعد { $before } في { $last-month }.
        [same] بقيت الهجمات المؤكدة عند { $n }، كما في { $last-month }.
        [roughly] بقيت الهجمات المؤكدة عند المستوى نفسه تقريباً: { $n } بعد { $before } في { $last-month }.
        [from-none] ارتفعت الهجمات المؤكدة من صفر في { $last-month } إلى { $n }.
        [doubled] ارتفعت الهجمات المؤكدة إلى الضعف، من { $before } في { $last-month } إلى { $n }.
        [tripled] ارتفعت الهجمات المؤكدة إلى ما يقارب ثلاثة أضعاف، من { $before } في { $last-month } إلى { $n }.
        [halved] تراجعت الهجمات المؤكدة إلى النصف، من { $before } في { $last-month } إلى { $n }.
        [down] تراجعت الهجمات المؤكدة من { $before } في { $last-month } إلى { $n }{ $percent }.
        [few-down] تراجعت الهجمات المؤكدة من { $before } في { $last-month } إلى { $n }.
       *[up] ارتفعت الهجمات المؤكدة من { $before } في { $last-month } إلى { $n }{ $percent }.
     }
 }
report-headline-raids = { $how ->
    [unknown] عدد المداهمات غير معروف.
    [alone] { $n-count ->
        [few] نفّذت القوات { $n } مداهمات.
        [many] نفّذت القوات { $n } مداهمة.
        [other] نفّذت القوات { $n } مداهمة.
       *[one] عدد المداهمات المنفَّذة { $n }.
     }
    [counts] بلغت المداهمات { $n }، مقابل { $before }.
    [none] لم تُنفَّذ أي مداهمة.
    [to-none] لم تُنفَّذ أي مداهمة، بعد { $before } في الشهر السابق.
    [same] بقيت المداهمات عند { $n }.
    [roughly] بقيت المداهمات عند المستوى نفسه تقريباً، { $n } بعد { $before }.
    [from-none] ارتفعت المداهمات من صفر إلى { $n }.
    [doubled] ارتفعت المداهمات إلى الضعف، من { $before } إلى { $n }.
    [tripled] ارتفعت المداهمات إلى ما يقارب ثلاثة أضعاف، من { $before } إلى { $n }.
    [halved] تراجعت المداهمات إلى النصف، من { $before } إلى { $n }.
    [down] تراجعت المداهمات من { $before } إلى { $n }.
    [few-down] تراجعت المداهمات من { $before } إلى { $n }.
   *[up] ارتفعت المداهمات من { $before } إلى { $n }.
 }
report-headline-trials = { $known ->
    [yes] أُعلنت محاكمات لمتهمين عددهم { $n }.
   *[no] أُعلنت محاكمات.
 }

## Tiles

report-tile-attacks = هجمات
report-tile-killed = قتلى
report-tile-injured = جرحى
report-tile-raids = مداهمات
report-tile-arrested = موقوفون
report-tile-at-least = (على الأقل)
report-tile-about = (تقريباً)
report-tile-change = { $how ->
    [no-data] لا بيانات
    [unknown] { $before } في { $last-month }، والتغيّر غير معروف
    [alone] لا بيانات عن { $last-month }
    [same] بلا تغيير عن { $before }
    [from-none] *{ $difference }* عن صفر في { $last-month }
   *[other] *{ $difference }* عن { $before } في { $last-month }
 }
report-tiles-note = الأعمدة: اثنا عشر شهراً حتى { $month }، ولكل مربع مقياسه. والنقطة شهر بلا بيانات، وهو غير الصفر.

## Key points

report-points = أبرز النقاط
report-point-attacks = { $how ->
    [unknown] *لا بيانات عن الهجمات* في { $this-month }.
    [none] *لا هجمات مؤكدة*، كما في { $last-month }.
    [to-none] *لا هجمات مؤكدة*، بعد { $before } في { $last-month }.
   *[other] { $record ->
        [yes] { $n-count ->
            [few] *{ $n } هجمات مؤكدة*{ $clause }: أعلى عدد في شهر واحد منذ بدء التغطية في { $since }.
            [many] *{ $n } هجوماً مؤكداً*{ $clause }: أعلى عدد في شهر واحد منذ بدء التغطية في { $since }.
            [other] *{ $n } هجوم مؤكد*{ $clause }: أعلى عدد في شهر واحد منذ بدء التغطية في { $since }.
           *[one] *عدد الهجمات المؤكدة { $n }*{ $clause }: أعلى عدد في شهر واحد منذ بدء التغطية في { $since }.
         }
       *[no] { $n-count ->
            [few] *{ $n } هجمات مؤكدة* من تنفيذ { $group }{ $clause }.
            [many] *{ $n } هجوماً مؤكداً* من تنفيذ { $group }{ $clause }.
            [other] *{ $n } هجوم مؤكد* من تنفيذ { $group }{ $clause }.
           *[one] *عدد الهجمات المؤكدة { $n }* من تنفيذ { $group }{ $clause }.
         }
     }
 }
report-point-tactic = { $how ->
    [alone] منها *{ $tactic }*.
   *[other] { $rest-went ->
        [same] *{ $tactic }*، مقابل { $before } في { $last-month }. وبقيت الهجمات الأخرى كلها عند { $rest }.
       *[other] *{ $tactic }*، مقابل { $before } في { $last-month }. والهجمات الأخرى كلها: { $rest }، مقابل { $rest-before }.
     }
 }
report-point-casualties = { $killed ->
    [unknown] عدد القتلى *غير معروف*{ $injured ->
        [some] ؛ وأُصيب { $m }: { $injured-parties }.
       *[none] .
     }
    [none] *لم يُقتل أحد* في الهجمات{ $injured ->
        [some] ؛ وأُصيب { $m }: { $injured-parties }.
       *[none] .
     }
   *[some] { $n-count ->
        [few] *قُتل { $n } أشخاص* في الهجمات: { $killed-parties }{ $injured ->
            [some] ؛ *وأُصيب { $m }*: { $injured-parties }.
            [unknown] . ولا يُعرف عدد الجرحى.
           *[none] . ولم يُصب أحد بجروح.
         }
        [many] *قُتل { $n } شخصاً* في الهجمات: { $killed-parties }{ $injured ->
            [some] ؛ *وأُصيب { $m }*: { $injured-parties }.
            [unknown] . ولا يُعرف عدد الجرحى.
           *[none] . ولم يُصب أحد بجروح.
         }
        [other] *قُتل { $n } شخص* في الهجمات: { $killed-parties }{ $injured ->
            [some] ؛ *وأُصيب { $m }*: { $injured-parties }.
            [unknown] . ولا يُعرف عدد الجرحى.
           *[none] . ولم يُصب أحد بجروح.
         }
       *[one] *عدد القتلى { $n }* في الهجمات: { $killed-parties }{ $injured ->
            [some] ؛ *وعدد الجرحى { $m }*: { $injured-parties }.
            [unknown] . ولا يُعرف عدد الجرحى.
           *[none] . ولم يُصب أحد بجروح.
         }
     }
 }
report-point-raids = { $how ->
    [none] *لا مداهمات*، كما في { $last-month }.
    [to-none] *لا مداهمات*، بعد { $before } في { $last-month }.
   *[other] { $n-count ->
        [few] *{ $n } مداهمات*{ $clause }{ $regions }. { $outcome }
        [many] *{ $n } مداهمة*{ $clause }{ $regions }. { $outcome }
        [other] *{ $n } مداهمة*{ $clause }{ $regions }. { $outcome }
       *[one] *عدد المداهمات { $n }*{ $clause }{ $regions }. { $outcome }
     }
 }
report-point-failed = *فشلت مداهمة* في { $date }: { $title }.
report-point-camps = { $n-count ->
    [few] *{ $n } حوادث في المخيمات*، تُعرض منفصلة عن سائر الأرقام.
    [many] *{ $n } حادثاً في المخيمات*، تُعرض منفصلة عن سائر الأرقام.
    [other] *{ $n } حادث في المخيمات*، تُعرض منفصلة عن سائر الأرقام.
   *[one] *عدد الحوادث في المخيمات { $n }*، وتُعرض منفصلة عن سائر الأرقام.
 }
report-point-trials = { $known ->
    [yes] *أُعلنت محاكمات* في { $date } لمتهمين عددهم { $n }.
   *[no] *أُعلنت محاكمات* في { $date }.
 }
report-point-repatriations = { $known ->
    [no] { $balanced ->
        [yes] عدد من أُعيدوا إلى أوطانهم في { $this-month } *غير معروف*. الحصيلة حتى الآن: { $balance }.
       *[no] عدد من أُعيدوا إلى أوطانهم في { $this-month } *غير معروف*.
     }
   *[yes] { $n-count ->
        [0] { $balanced ->
            [yes] *لا إعادة إلى الوطن* في { $this-month }؛ الحصيلة حتى الآن: { $balance }.
           *[no] *لا إعادة إلى الوطن* مسجَّلة في { $this-month }.
         }
        [few] { $balanced ->
            [yes] *أُعيد { $n } أشخاص إلى أوطانهم*{ $clause }. الحصيلة حتى الآن: { $balance }.
           *[no] *أُعيد { $n } أشخاص إلى أوطانهم*{ $clause }.
         }
        [many] { $balanced ->
            [yes] *أُعيد { $n } شخصاً إلى أوطانهم*{ $clause }. الحصيلة حتى الآن: { $balance }.
           *[no] *أُعيد { $n } شخصاً إلى أوطانهم*{ $clause }.
         }
        [other] { $balanced ->
            [yes] *أُعيد { $n } شخص إلى أوطانهم*{ $clause }. الحصيلة حتى الآن: { $balance }.
           *[no] *أُعيد { $n } شخص إلى أوطانهم*{ $clause }.
         }
       *[one] { $balanced ->
            [yes] *عدد من أُعيدوا إلى أوطانهم { $n }*{ $clause }. الحصيلة حتى الآن: { $balance }.
           *[no] *عدد من أُعيدوا إلى أوطانهم { $n }*{ $clause }.
         }
     }
 }
report-balance = { $n } ({ $label })

## Boxes of page one

report-what-counts-head = ما الذي نحتسبه
report-what-counts = الهجمات والمداهمات المؤكدة داخل { $area }، ومن الهجمات ما كان من تنفيذ { $group }. كل يوم من العملية مداهمة واحدة. والعدد المجهول لا يُقرأ صفراً أبداً: كل مجموع يشمله يُكتب معه «ما لا يقل عن».
report-left-out-head = ما الذي استبعدناه
report-left-out-nothing = لم يُستبعد أي هجوم.
report-left-out-box = { $listed ->
    [yes] { $n-count ->
        [few] { $n } هجمات موثَّقة، احتُسب منها { $counted }. المستبعَد: { $parts }. وترد كلها في { $annex }.
        [many] { $n } هجوماً موثَّقاً، احتُسب منها { $counted }. المستبعَد: { $parts }. وترد كلها في { $annex }.
        [other] { $n } هجوم موثَّق، احتُسب منها { $counted }. المستبعَد: { $parts }. وترد كلها في { $annex }.
       *[one] عدد الهجمات الموثَّقة { $n }، احتُسب منها { $counted }. المستبعَد: { $parts }. وترد كلها في { $annex }.
     }
   *[no] عدد الهجمات الموثَّقة { $n }، احتُسب منها { $counted }. المستبعَد: { $parts }.
 }
report-left-out-part = { $reason ->
    [reason-draft] { $n } قيد الاستكمال
    [reason-no-month] { $n } بلا شهر محدد
    [reason-out-of-area] { $n } خارج النطاق
    [reason-claimed-only] { $n } بتبنٍّ من { $group } فقط
    [reason-not-confirmed] { $n } بلا تأكيد
    [reason-unknown-perpetrator] { $n } من تنفيذ جهة مجهولة
    [reason-other-perpetrator] { $n } من تنفيذ جهات أخرى
   *[other] { $n } لأسباب أخرى
 }

## Attacks

report-section-attacks = الهجمات
report-attacks-finding-driven = { $rest-went ->
    [same] { $tactics } من { $before } إلى { $n }، وبقيت الهجمات الأخرى كلها عند { $rest }
   *[other] { $tactics } من { $before } إلى { $n }، والهجمات الأخرى كلها من { $rest-before } إلى { $rest }
 }
report-attacks-finding = { $how ->
    [unknown] لا بيانات عن الهجمات في { $this-month }
    [alone] { $n-count ->
        [few] { $n } هجمات مؤكدة في { $this-month }
        [many] { $n } هجوماً مؤكداً في { $this-month }
        [other] { $n } هجوم مؤكد في { $this-month }
       *[one] الهجمات المؤكدة في { $this-month }: { $n }
     }
    [counts] بلغت الهجمات { $n }، مقابل { $before } في { $last-month }
    [none] لم يتأكد أي هجوم، كما في { $last-month }
    [to-none] لم يتأكد أي هجوم، بعد { $before } في { $last-month }
    [same] بقيت الهجمات عند { $n }
    [roughly] بقيت الهجمات عند المستوى نفسه تقريباً، { $n } بعد { $before }
    [from-none] ارتفعت الهجمات من صفر إلى { $n }
    [doubled] ارتفعت الهجمات إلى الضعف، من { $before } إلى { $n }
    [tripled] ارتفعت الهجمات إلى ما يقارب ثلاثة أضعاف، من { $before } إلى { $n }
    [halved] تراجعت الهجمات إلى النصف، من { $before } إلى { $n }
    [down] تراجعت الهجمات من { $before } إلى { $n }
    [few-down] تراجعت الهجمات من { $before } إلى { $n }
   *[up] ارتفعت الهجمات من { $before } إلى { $n }
 }
report-attacks-prose = { $how ->
    [unknown] لا يحوي السجل بيانات عن الهجمات في { $this-month }.
    [none] لم يتأكد أي هجوم من تنفيذ { $group } في { $this-month }.
    [to-none] لم يتأكد أي هجوم من تنفيذ { $group } في { $this-month }، بعد { $before } في { $last-month }.
   *[other] { $record ->
        [yes] { $n-count ->
            [few] أحصى السجل { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }{ $clause }. وهو أعلى عدد في شهر واحد منذ بدء التغطية في { $since }؛ وكان أعلى عدد شهري قبله { $m }.
            [many] أحصى السجل { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }{ $clause }. وهو أعلى عدد في شهر واحد منذ بدء التغطية في { $since }؛ وكان أعلى عدد شهري قبله { $m }.
            [other] أحصى السجل { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }{ $clause }. وهو أعلى عدد في شهر واحد منذ بدء التغطية في { $since }؛ وكان أعلى عدد شهري قبله { $m }.
           *[one] عدد الهجمات المؤكدة من تنفيذ { $group } في { $this-month } هو { $n }{ $clause }. وهو أعلى عدد في شهر واحد منذ بدء التغطية في { $since }؛ وكان أعلى عدد شهري قبله { $m }.
         }
       *[no] { $n-count ->
            [few] أحصى السجل { $n } هجمات مؤكدة من تنفيذ { $group } في { $this-month }{ $clause }.
            [many] أحصى السجل { $n } هجوماً مؤكداً من تنفيذ { $group } في { $this-month }{ $clause }.
            [other] أحصى السجل { $n } هجوم مؤكد من تنفيذ { $group } في { $this-month }{ $clause }.
           *[one] عدد الهجمات المؤكدة من تنفيذ { $group } في { $this-month } هو { $n }{ $clause }.
         }
     }
 }
report-attacks-tactic = { $how ->
    [alone] وكان منها { $tactic }.
   *[other] { $attempts ->
        [yes] وكان منها { $tactic }، مقابل { $before } في { $last-month }. والهجمات الأخرى مجتمعة: { $rest } في { $this-month } و{ $rest-before } في { $last-month }. وتُحتسب المحاولة سواء قُتل فيها أحد أم لا.
       *[no] وكان منها { $tactic }، مقابل { $before } في { $last-month }. والهجمات الأخرى مجتمعة: { $rest } في { $this-month } و{ $rest-before } في { $last-month }.
     }
 }
report-claim-months = { $how ->
    [unknown] لا بيانات عن الهجمات في { $this-month }
    [none] لا هجمات في { $this-month }، كما في { $last-month }
    [to-none] لا هجمات في { $this-month }، بعد { $before } في { $last-month }
   *[other] { $n-count ->
        [few] { $n } هجمات في { $this-month }{ $clause }
        [many] { $n } هجوماً في { $this-month }{ $clause }
        [other] { $n } هجوم في { $this-month }{ $clause }
       *[one] عدد الهجمات في { $this-month } هو { $n }{ $clause }
     }
 }
report-unit-months = الهجمات المؤكدة من تنفيذ { $group } شهرياً، من { $from } إلى { $to }
report-gap = لا بيانات: تبدأ التغطية في { $month }
report-no-data = لا بيانات
report-event-trials = { $date }: إعلان محاكمات
report-source-register = { $listed ->
    [yes] المصدر: سجل { $organisation }، حتى { $date }. القيود: { $annex }.
   *[no] المصدر: سجل { $organisation }، حتى { $date }.
 }
report-claim-where = { $leads ->
    [yes] أين: { $n } من أصل { $m } من الهجمات في { $part }
   *[no] أين: الهجمات بحسب المنطقة
 }
report-claim-how = { $leads ->
    [yes] كيف: { $small }، { $n } من أصل { $m }
   *[no] كيف: الهجمات بحسب الأسلوب
 }
report-claim-region = { $leads ->
    [yes] { $n } من أصل { $m } في { $part }
   *[no] لا تبرز أي منطقة
 }
report-unit-region = الهجمات المؤكدة بحسب المنطقة
report-claim-tactic = { $leads ->
    [yes] الأسلوب الأبرز: { $small }، { $n } من أصل { $m }
   *[no] لا يبرز أي أسلوب
 }
report-unit-tactic = الهجمات المؤكدة بحسب الأسلوب
report-claim-target = { $leads ->
    [yes] الهدف الأبرز: { $small }، { $n } من أصل { $m }
   *[no] لا يبرز أي هدف
 }
report-unit-target = الهجمات المؤكدة بحسب الهدف
report-breakdown-note = { $compared ->
    [yes] مجموع كل شكل { $n }. الخط القائم على العمود: { $last-month }.
   *[no] مجموع كل شكل { $n }. ولا يُعرف توزيع الهجمات في { $last-month }.
 }

report-tactics-assassination = الاغتيالات
report-tactics-armed-assault = الهجمات المسلحة
report-tactics-bombing-ied = تفجيرات العبوات الناسفة
report-tactics-vbied = تفجيرات المركبات المفخخة
report-tactics-suicide-attack = الهجمات الانتحارية
report-tactics-ambush = الكمائن
report-tactics-shelling = عمليات القصف
report-tactics-checkpoint = الحواجز الوهمية
report-tactics-abduction = عمليات الخطف
report-tactics-execution = عمليات الإعدام
report-tactics-arson = عمليات الحرق المتعمد
report-tactics-extortion = حالات الابتزاز
report-tactics-threat = التهديدات
report-tactics-infrastructure = الهجمات على البنية التحتية
report-tactic-added = { $n } من نوع «{ $tactic }»
report-tactic-counted-assassination = { $n-count ->
    [few] { $n } محاولات اغتيال
    [many] { $n } محاولة اغتيال
    [other] { $n } محاولة اغتيال
   *[one] { $n } من محاولات الاغتيال
 }
report-tactic-counted-armed-assault = { $n-count ->
    [few] { $n } هجمات مسلحة
    [many] { $n } هجوماً مسلحاً
    [other] { $n } هجوم مسلح
   *[one] { $n } من الهجمات المسلحة
 }
report-tactic-counted-bombing-ied = { $n-count ->
    [few] { $n } تفجيرات بعبوات ناسفة
    [many] { $n } تفجيراً بعبوات ناسفة
    [other] { $n } تفجير بعبوات ناسفة
   *[one] { $n } من التفجيرات بعبوات ناسفة
 }
report-tactic-counted-vbied = { $n-count ->
    [few] { $n } تفجيرات بمركبات مفخخة
    [many] { $n } تفجيراً بمركبات مفخخة
    [other] { $n } تفجير بمركبات مفخخة
   *[one] { $n } من التفجيرات بمركبات مفخخة
 }
report-tactic-counted-suicide-attack = { $n-count ->
    [few] { $n } هجمات انتحارية
    [many] { $n } هجوماً انتحارياً
    [other] { $n } هجوم انتحاري
   *[one] { $n } من الهجمات الانتحارية
 }
report-tactic-counted-ambush = { $n-count ->
    [few] { $n } كمائن
    [many] { $n } كميناً
    [other] { $n } كمين
   *[one] { $n } من الكمائن
 }
report-tactic-counted-shelling = { $n-count ->
    [few] { $n } عمليات قصف
    [many] { $n } عملية قصف
    [other] { $n } عملية قصف
   *[one] { $n } من عمليات القصف
 }
report-tactic-counted-checkpoint = { $n-count ->
    [few] { $n } حواجز وهمية
    [many] { $n } حاجزاً وهمياً
    [other] { $n } حاجز وهمي
   *[one] { $n } من الحواجز الوهمية
 }
report-tactic-counted-abduction = { $n-count ->
    [few] { $n } عمليات خطف
    [many] { $n } عملية خطف
    [other] { $n } عملية خطف
   *[one] { $n } من عمليات الخطف
 }
report-tactic-counted-execution = { $n-count ->
    [few] { $n } عمليات إعدام
    [many] { $n } عملية إعدام
    [other] { $n } عملية إعدام
   *[one] { $n } من عمليات الإعدام
 }
report-tactic-counted-arson = { $n-count ->
    [few] { $n } عمليات حرق متعمد
    [many] { $n } عملية حرق متعمد
    [other] { $n } عملية حرق متعمد
   *[one] { $n } من عمليات الحرق المتعمد
 }
report-tactic-counted-extortion = { $n-count ->
    [few] { $n } حالات ابتزاز
    [many] { $n } حالة ابتزاز
    [other] { $n } حالة ابتزاز
   *[one] { $n } من حالات الابتزاز
 }
report-tactic-counted-threat = { $n-count ->
    [few] { $n } تهديدات
    [many] { $n } تهديداً
    [other] { $n } تهديد
   *[one] { $n } من التهديدات
 }
report-tactic-counted-infrastructure = { $n-count ->
    [few] { $n } هجمات على البنية التحتية
    [many] { $n } هجوماً على البنية التحتية
    [other] { $n } هجوم على البنية التحتية
   *[one] { $n } من الهجمات على البنية التحتية
 }

## Casualties

report-section-casualties = الضحايا
report-casualties-finding = { $killed ->
    [unknown] { $injured ->
        [some] إصابة { $m } في الهجمات، وعدد القتلى غير معروف
       *[none] عدد القتلى غير معروف
     }
    [none] { $injured ->
        [some] لم يُقتل أحد في الهجمات، وأُصيب { $m }
       *[none] لم يُقتل أحد في الهجمات
     }
   *[some] { $n-count ->
        [few] { $injured ->
            [some] مقتل { $n } أشخاص وإصابة { $m } في الهجمات
           *[none] مقتل { $n } أشخاص في الهجمات
         }
        [many] { $injured ->
            [some] مقتل { $n } شخصاً وإصابة { $m } في الهجمات
           *[none] مقتل { $n } شخصاً في الهجمات
         }
        [other] { $injured ->
            [some] مقتل { $n } شخص وإصابة { $m } في الهجمات
           *[none] مقتل { $n } شخص في الهجمات
         }
       *[one] { $injured ->
            [some] عدد القتلى في الهجمات { $n } وعدد الجرحى { $m }
           *[none] عدد القتلى في الهجمات: { $n }
         }
     }
 }
report-casualties-prose = { $killed ->
    [some] { $injured ->
        [some] القتلى في الهجمات: { $killed-parties }. الجرحى: { $injured-parties }.
        [unknown] القتلى في الهجمات: { $killed-parties }. ولا يُعرف عدد الجرحى.
       *[none] القتلى في الهجمات: { $killed-parties }. ولم يُصب أحد بجروح.
     }
    [unknown] { $injured ->
        [some] الجرحى في الهجمات: { $injured-parties }. ولا يُعرف عدد القتلى.
        [none] لم يُصب أحد بجروح في هجمات خلال { $this-month }. ولا يُعرف عدد القتلى.
       *[unknown] لا يُعرف عدد القتلى والجرحى في الهجمات خلال { $this-month }.
     }
   *[none] { $injured ->
        [unknown] لم يُقتل أحد في هجمات خلال { $this-month }. ولا يُعرف عدد الجرحى.
        [some] الجرحى في الهجمات: { $injured-parties }.
       *[none] لم يُسجَّل قتلى أو جرحى في هجمات خلال { $this-month }.
     }
 }
report-party-counted = { $party ->
    [military] { $n-count ->
        [few] { $n } أفراد من القوات العسكرية والأمنية
        [many] { $n } فرداً من القوات العسكرية والأمنية
        [other] { $n } فرد من القوات العسكرية والأمنية
       *[one] { $n } من أفراد القوات العسكرية والأمنية
     }
    [civilian] { $n-count ->
        [few] { $n } مدنيين
        [many] { $n } مدنياً
        [other] { $n } مدني
       *[one] { $n } من المدنيين
     }
    [isis] { $n-count ->
        [few] { $n } عناصر من { $group }
        [many] { $n } عنصراً من { $group }
        [other] { $n } عنصر من { $group }
       *[one] { $n } من عناصر { $group }
     }
   *[other] { $n } من فئات أخرى
 }
report-party-military = القوات العسكرية والأمنية
report-party-civilian = المدنيون
report-party-isis = عناصر { $group }
report-party-other = آخرون
report-party-all-others = سائر الفئات
report-not-reported = لم يُذكر: مجهول، لا صفر
report-casualties-in-attacks = في الهجمات
report-casualties-in-raids = في المداهمات
report-casualties-all = المجموع في الهجمات
report-claim-casualties = القتلى والجرحى بحسب الفئة
report-claim-killed = { $party ->
    [military] القوات العسكرية والأمنية: { $n } من أصل { $m } من القتلى
    [civilian] المدنيون: { $n } من أصل { $m } من القتلى
    [isis] عناصر { $group }: { $n } من أصل { $m } من القتلى
   *[other] آخرون: { $n } من أصل { $m } من القتلى
 }
report-unit-casualties = القتلى والجرحى في الهجمات والمداهمات المؤكدة، { $month }
report-casualties-note = «؟» تعني غير معروف، وهو غير الصفر؛ وكل مجموع يشمله يُكتب معه «ما لا يقل عن». وابتداءً من { $n } تصبح العلامات شريطاً.

## Raids

report-section-raids = المداهمات
report-raids-finding = { $how ->
    [unknown] عدد المداهمات غير معروف
    [alone] { $n-count ->
        [few] { $n } مداهمات في { $this-month }
        [many] { $n } مداهمة في { $this-month }
        [other] { $n } مداهمة في { $this-month }
       *[one] عدد المداهمات في { $this-month }: { $n }
     }
    [counts] بلغت المداهمات { $n }، مقابل { $before } في { $last-month }
    [none] لا مداهمات، كما في { $last-month }
    [to-none] لا مداهمات، بعد { $before } في { $last-month }
    [same] بقيت المداهمات عند { $n }
    [roughly] بقيت المداهمات عند المستوى نفسه تقريباً، { $n } بعد { $before }
    [from-none] ارتفعت المداهمات من صفر إلى { $n }
    [doubled] ارتفعت المداهمات إلى الضعف، من { $before } إلى { $n }
    [tripled] ارتفعت المداهمات إلى ما يقارب ثلاثة أضعاف، من { $before } إلى { $n }
    [halved] تراجعت المداهمات إلى النصف، من { $before } إلى { $n }
    [down] تراجعت المداهمات من { $before } إلى { $n }
    [few-down] تراجعت المداهمات من { $before } إلى { $n }
   *[up] ارتفعت المداهمات من { $before } إلى { $n }
 }
report-raids-prose = { $how ->
    [unknown] لا يحوي السجل بيانات عن المداهمات في { $this-month }.
    [none] لم تنفّذ القوات أي مداهمة ضد { $group } في { $this-month }.
    [to-none] لم تنفّذ القوات أي مداهمة ضد { $group } في { $this-month }، بعد { $before } في { $last-month }.
   *[other] { $n-count ->
        [few] نفّذت القوات { $n } مداهمات ضد { $group }{ $clause }{ $regions }. { $outcome }
        [many] نفّذت القوات { $n } مداهمة ضد { $group }{ $clause }{ $regions }. { $outcome }
        [other] نفّذت القوات { $n } مداهمة ضد { $group }{ $clause }{ $regions }. { $outcome }
       *[one] عدد المداهمات التي نفّذتها القوات ضد { $group } هو { $n }{ $clause }{ $regions }. { $outcome }
     }
 }
report-regions = : { $list }
report-in-region = { $known ->
    [no] { $n } في منطقة غير معروفة
   *[yes] { $n } في { $region }
 }
report-raids-outcome = { $how ->
    [arrested] { $n-count ->
        [few] أُوقف { $n } أشخاص.
        [many] أُوقف { $n } شخصاً.
        [other] أُوقف { $n } شخص.
       *[one] عدد الموقوفين { $n }.
     }
    [killed] { $m-count ->
        [few] قُتل { $m } عناصر من { $group }.
        [many] قُتل { $m } عنصراً من { $group }.
        [other] قُتل { $m } عنصر من { $group }.
        [zero] عدد القتلى من عناصر { $group } هو { $m }.
       *[one] قُتل { $m } من عناصر { $group }.
     }
   *[both] { $n-count ->
        [few] أُوقف { $n } أشخاص
        [many] أُوقف { $n } شخصاً
        [other] أُوقف { $n } شخص
       *[one] عدد الموقوفين { $n }
     }{ $m-count ->
        [few] ، وقُتل { $m } عناصر من { $group }.
        [many] ، وقُتل { $m } عنصراً من { $group }.
        [other] ، وقُتل { $m } عنصر من { $group }.
        [zero] ، وعدد القتلى من عناصر { $group } هو { $m }.
       *[one] ، وقُتل { $m } من عناصر { $group }.
     }
 }
report-claim-raids = { $how ->
    [alone] { $n-count ->
        [few] { $n } مداهمات في { $this-month }
        [many] { $n } مداهمة في { $this-month }
        [other] { $n } مداهمة في { $this-month }
       *[one] عدد المداهمات في { $this-month }: { $n }
     }
   *[other] { $n-count ->
        [few] { $n } مداهمات في { $this-month } مقابل { $before } في { $last-month }
        [many] { $n } مداهمة في { $this-month } مقابل { $before } في { $last-month }
        [other] { $n } مداهمة في { $this-month } مقابل { $before } في { $last-month }
       *[one] عدد المداهمات في { $this-month } هو { $n } مقابل { $before } في { $last-month }
     }
 }
report-unit-raids = المداهمات المؤكدة؛ كل يوم من العملية يُحتسب مداهمة واحدة
report-claim-outcomes = ما أسفرت عنه المداهمات
report-row-raids = المداهمات
report-row-arrested = الموقوفون
report-row-killed-isis = القتلى من عناصر { $group }
report-row-killed-military = القتلى من القوات العسكرية والأمنية
report-row-killed-civilian = القتلى من المدنيين
report-row-failed = المداهمات التي فشلت
report-no-change-known = –
report-change = { $how ->
    [same] بلا تغيير
    [up] { $rated ->
        [yes] +{ $difference }، { $percent }
       *[no] +{ $difference }
     }
   *[down] { $rated ->
        [yes] −{ $difference }، { $percent }
       *[no] −{ $difference }
     }
 }
report-event-raid = { $date }  ·  مداهمة فشلت

## الخريطة

report-section-map = الخريطة
report-map-number = { $part ->
    [a] الخريطة { $n } أ
    [b] الخريطة { $n } ب
   *[none] الخريطة { $n }
 }
report-map-finding-between = بين { $from } و{ $to }: { $n } من { $m } من الهجمات
report-map-finding-place = في { $place }: { $n } من { $m } من الهجمات
report-map-finding-placed = الهجمات المعروفة المكان: { $n } من { $m }
report-map-finding = أين وقعت الأحداث
report-map-unit = الهجمات والمداهمات، { $month }. الهجمات المحتسبة: { $attacks }؛ المستبعدة: { $left }؛ المداهمات: { $raids }؛ منها فاشلة: { $failed }
report-map-enlarged = الإطار أعلاه، مكبَّراً
report-map-below = { $map }، أدناه
report-map-kilometres = كم
report-map-north = ش
report-map-legend-head = كل رمز حدث واحد؛ والرقم عدد
report-map-legend = { $kind ->
    [attack_confirmed] هجوم مؤكد
    [raid] مداهمة
    [raid_failed] مداهمة فاشلة
    [attack_claimed] متبنى أو غير مؤكد (غير محتسب)
   *[attack_unknown_perpetrator] المنفذ مجهول (غير محتسب)
 }
report-map-legend-several = عدة أحداث في مكان واحد أو متقارب
report-map-legend-district = { $kind ->
    [attack_confirmed] مؤكد، المكان معروف بالمنطقة فقط
    [raid] مداهمة، المكان معروف بالمنطقة فقط
    [raid_failed] مداهمة فاشلة، المكان معروف بالمنطقة فقط
    [attack_claimed] متبنى، المكان معروف بالمنطقة فقط
   *[attack_unknown_perpetrator] المنفذ مجهول، المكان معروف بالمنطقة فقط
 }
report-map-mark = { $kind ->
    [attack_confirmed] { $n-count ->
       *[other] هجمات مؤكدة: { $n }
     }
    [raid] { $n-count ->
       *[other] مداهمات: { $n }
     }
    [raid_failed] { $n-count ->
       *[other] مداهمات فاشلة: { $n }
     }
    [attack_claimed] { $n-count ->
       *[other] هجمات متبناة أو غير مؤكدة: { $n }
     }
   *[attack_unknown_perpetrator] { $n-count ->
       *[other] هجمات منفذها مجهول: { $n }
     }
 }
report-map-description = خريطة الهجمات والمداهمات، { $month }. { $places }
report-map-front-description = خريطة الهجمات المؤكدة، { $month }. { $places }
report-map-places = { $several ->
    [yes] أماكن شهدت هجومين أو أكثر
   *[no] الأماكن
 }
report-map-row-other = { $listed ->
    [yes] أماكن أخرى
   *[no] في مكانها
 }
report-map-row-district = بالمنطقة فقط
report-map-row-not = خارج الخريطة
report-map-not = *خارج الخريطة: { $n }* ({ $parts }).
report-map-not-part = { $reason ->
    [district] { $n } معروفة بالمنطقة
    [governorate] { $n } معروفة بالمحافظة فقط
    [no_place] { $n } بلا مكان معروف
    [elsewhere] { $n } في مكان لا تعرفه هذه الخريطة
    [out_of_area] { $n } خارج المنطقة المشمولة
   *[withheld] { $n } محجوبة التفاصيل
 }
report-map-origin = { $points ->
    [yes] الخطوط تخطيطية؛ الحدود عن Natural Earth. ليست الخطوط موقفاً من الحدود أو السيطرة أو الوضع القانوني.
   *[no] تقف الرموز في وسط المكان المسمى. الخطوط تخطيطية؛ الحدود عن Natural Earth. ليست الخطوط موقفاً من الحدود أو السيطرة أو الوضع القانوني.
 }
report-map-front-claim = أين وقعت الهجمات
report-map-front = { $all ->
    [yes] هجمات مؤكدة. على الخريطة في مكانها: { $n }.
   *[no] هجمات مؤكدة. على الخريطة في مكانها: { $n }. وخارجها: { $parts }.
 }
report-map-full = الخريطة الكاملة: { $page }.
report-map-page = الصفحة { $n }
report-map-none = لا خريطة: لا يُعرف لأي هجوم أو مداهمة في شهر { $month } مكان يمكن أن تبيّنه.

## Camps

report-section-camps = المخيمات
report-camps-finding = { $n-count ->
    [few] { $n } حوادث في المخيمات
    [many] { $n } حادثاً في المخيمات
    [other] { $n } حادث في المخيمات
   *[one] عدد الحوادث في المخيمات: { $n }
 }
report-camps-prose = { $known ->
    [no] لا يُعرف عدد القتلى. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
   *[yes] { $n-count ->
        [0] لم يُقتل أحد. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
        [few] قُتل { $n } أشخاص. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
        [many] قُتل { $n } شخصاً. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
        [other] قُتل { $n } شخص. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
       *[one] عدد القتلى { $n }. وتُعرض حوادث المخيمات منفصلة، ولا تدخل في أي مجموع آخر.
     }
 }

## Repatriations and returns

report-section-repatriations = الإعادة إلى الوطن والعودة
report-repatriations-finding = { $known ->
    [no] لا يُعرف عدد من أُعيدوا إلى أوطانهم في { $this-month }
   *[yes] { $n-count ->
        [0] لم تُسجَّل أي إعادة إلى الوطن في { $this-month }
        [few] أُعيد { $n } أشخاص إلى أوطانهم في { $this-month }
        [many] أُعيد { $n } شخصاً إلى أوطانهم في { $this-month }
        [other] أُعيد { $n } شخص إلى أوطانهم في { $this-month }
       *[one] عدد من أُعيدوا إلى أوطانهم في { $this-month }: { $n }
     }
 }
report-returned = { $n-count ->
    [few] عاد { $n } أشخاص إلى مجتمعاتهم المحلية{ $clause }.
    [many] عاد { $n } شخصاً إلى مجتمعاتهم المحلية{ $clause }.
    [other] عاد { $n } شخص إلى مجتمعاتهم المحلية{ $clause }.
   *[one] عدد العائدين إلى مجتمعاتهم المحلية { $n }{ $clause }.
 }
report-released = { $n-count ->
    [few] أُفرج عن { $n } أشخاص بموجب عفو{ $clause }.
    [many] أُفرج عن { $n } شخصاً بموجب عفو{ $clause }.
    [other] أُفرج عن { $n } شخص بموجب عفو{ $clause }.
   *[one] عدد المفرج عنهم بموجب عفو { $n }{ $clause }.
 }
report-claim-repatriations = عمليات الإعادة المكتملة بحسب البلد
report-unit-repatriations = الأشخاص في عمليات الإعادة المكتملة. «؟» تعني أن العدد لم يُذكر، وهو غير الصفر.
report-after-the-month = بعد شهر التقرير
report-claim-balances = معروف من مصادر أخرى
report-unit-balances = أرصدة افتتاحية وأرقام للسياق، كما أوردتها مصادرها

## Trials

report-section-trials = المحاكمات
report-trials-none = لم يُسجَّل أي إجراء قضائي في { $this-month }
report-trials-finding = { $n-count ->
    [few] { $n } إجراءات قضائية في { $this-month }
    [many] { $n } إجراءً قضائياً في { $this-month }
    [other] { $n } إجراء قضائي في { $this-month }
   *[one] عدد الإجراءات القضائية في { $this-month }: { $n }
 }
report-trials-finding-announced = { $known ->
    [yes] إعلان محاكمات لمتهمين عددهم { $n }
   *[no] إعلان محاكمات
 }
report-trials-prose = { $known ->
    [yes] أُعلنت في { $date } محاكمات لمتهمين عددهم { $n }.
   *[no] أُعلنت في { $date } محاكمات.
 }
report-trials-not-reached = لم يُسجَّل في { $this-month } أيٌّ مما يلي: { $stages }.
report-stage-announced = إعلان محاكمة
report-stage-charged = توجيه اتهام
report-stage-hearing = جلسة
report-stage-plea = رد على التهمة
report-stage-verdict = حكم
report-stage-sentence = عقوبة
report-stage-appeal = طعن
report-stage-final = قرار نهائي
report-claim-stages = الإجراءات القضائية بحسب المرحلة
report-unit-stages = الإجراءات المسجَّلة في الشهر؛ وقد تمر القضية الواحدة بأكثر من إجراء

## Discoveries, statements and the rest

report-section-apart = حالات العثور والبيانات الصادرة
report-apart-finding = { $found ->
    [yes] { $n-count ->
        [few] { $n } حالات عثور، لا تدخل في أي مجموع للهجمات أو المداهمات
        [many] { $n } حالة عثور، لا تدخل في أي مجموع للهجمات أو المداهمات
        [other] { $n } حالة عثور، لا تدخل في أي مجموع للهجمات أو المداهمات
       *[one] عدد حالات العثور { $n }، ولا تدخل في أي مجموع للهجمات أو المداهمات
     }
   *[no] تُعرض منفصلة، ولا تدخل في أي مجموع للهجمات أو المداهمات
 }
report-event-kind = { $area ->
    [out] { $date }  ·  { $kind }، خارج النطاق
   *[in] { $date }  ·  { $kind }
 }

## What was not counted

report-section-left-out = هجمات متبنّاة أو غير مؤكدة
report-left-out-finding = { $n-count ->
    [few] { $n } هجمات موثَّقة غير محتسبة
    [many] { $n } هجوماً موثَّقاً غير محتسب
    [other] { $n } هجوم موثَّق غير محتسب
   *[one] عدد الهجمات الموثَّقة غير المحتسبة: { $n }
 }
report-left-out-prose = يُحتسب الهجوم متى كان مؤكداً، وواقعاً في { $area }، ومن تنفيذ { $group }. أما ما تتبنّاه الجماعة نفسها ولا يرد عند غيرها، وما لم يتمكن أحد آخر من تأكيده، وما قد يكون من فعل آخرين، فيُحفظ في السجل ويرد في { $annex }، ولا يدخل في أي مجموع.
report-claim-left-out = { $n-count ->
    [few] أسباب استبعاد { $n } هجمات
    [many] أسباب استبعاد { $n } هجوماً
    [other] أسباب استبعاد { $n } هجوم
   *[one] أسباب الاستبعاد، وعدد الهجمات المستبعَدة { $n }
 }
report-unit-left-out = الهجمات الموثَّقة غير المحتسبة، بحسب أول سبب ينطبق عليها

## Annexes

report-annex-a = الملحق أ
report-annex-b = الملحق ب
report-annex-c = الملحق ج
report-annex-attacks = { $n-count ->
    [few] { $n } هجمات محتسبة في { $this-month }
    [many] { $n } هجوماً محتسباً في { $this-month }
    [other] { $n } هجوم محتسب في { $this-month }
   *[one] الهجمات المحتسبة في { $this-month }: { $n }
 }
report-annex-attacks-caption = الهجمات المحتسبة في { $this-month }
report-annex-attacks-all = { $n-count ->
    [few] المجموع: { $n } هجمات
    [many] المجموع: { $n } هجوماً
    [other] المجموع: { $n } هجوم
   *[one] مجموع الهجمات: { $n }
 }
report-annex-raids = { $n-count ->
    [few] { $n } مداهمات محتسبة في { $this-month }
    [many] { $n } مداهمة محتسبة في { $this-month }
    [other] { $n } مداهمة محتسبة في { $this-month }
   *[one] المداهمات المحتسبة في { $this-month }: { $n }
 }
report-annex-raids-caption = المداهمات المحتسبة في { $this-month }
report-annex-left-out = { $n-count ->
    [few] { $n } قيود موثَّقة غير محتسبة
    [many] { $n } قيداً موثَّقاً غير محتسب
    [other] { $n } قيد موثَّق غير محتسب
   *[one] عدد القيود الموثَّقة غير المحتسبة: { $n }
 }
report-annex-left-out-caption = الموثَّق غير المحتسب في { $this-month }
report-annex-all = المجموع
report-withheld = تفاصيل محجوبة

report-column-no = رقم
report-column-date-record = التاريخ والقيد
report-column-place-region = المكان والمنطقة
report-column-what-tactic-target = الحدث وأسلوبه وهدفه
report-column-what-forces = الحدث والجهة المنفّذة
report-column-what-why = الحدث وسبب استبعاده
report-column-raids = مداهمات
report-column-killed = قتلى
report-column-injured = جرحى
report-column-arrested = موقوفون
report-column-sources = المصادر
report-column-people = كل علامة شخص: الممتلئة قتيل والمفرغة جريح
report-column-outcome = النتيجة
report-column-change = التغيّر
report-column-stage = المرحلة
report-column-country = البلد
report-column-date = التاريخ
report-column-men = رجال
report-column-women = نساء
report-column-children = أطفال
report-column-total = المجموع
report-column-what = البند
report-column-as-of = حتى تاريخ
report-column-number = العدد

## Method and sources

report-section-method = المنهج
report-method-head = كيف نحتسب
report-method = يُحتسب الحادث إذا كان هجوماً أو مداهمة، وكان مؤكداً، ووقع في { $area }، وكان، إن كان هجوماً، من تنفيذ { $group }. وكل ما عدا ذلك يرد مع سبب عدم احتسابه. كل يوم من العملية مداهمة واحدة. ويُحتسب الحادث في شهر تاريخه، ما لم يذكر قيده شهراً آخر ويبيّن السبب. وتُعرض حالات العثور وحوادث المخيمات وما يقع خارج النطاق منفصلة. الأرقام محسوبة من القيود، ولا يُكتب أي منها باليد. والعدد المجهول ليس صفراً أبداً: كل مجموع يشمله يُكتب معه «ما لا يقل عن»، والشهر السابق لبدء التغطية لا رقم له أصلاً. ولا تُذكر النسب المئوية إلا إذا بلغ عدد الشهر السابق خمسة أو أكثر، ولا تُذكر أبداً للمجاميع التي يُكتب معها «ما لا يقل عن». قواعد الاحتساب: النموذج { $profile }.
report-method-profile = «{ $name }» ({ $code })
report-section-sources = المصادر
