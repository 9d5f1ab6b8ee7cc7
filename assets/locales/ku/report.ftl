# The monthly report. What stands between asterisks is emphasised. A sentence holds no digit: every
# number in it is put in from a figure. `how` is the form that fits a change: unknown, alone (nothing to
# compare with), none, same, counts (of what is only a lower bound), from-none, to-none, few-up, few-down,
# roughly, doubled, tripled, halved, up, down. Names and numbers that are put in take no ending: a noun
# before them bears the case. Where a noun is the same for one and for many there is one form.

## Numbers

report-at-least = herî kêm { $n }
report-about = nêzî { $n }
report-percent-up = +{ $n }%
report-percent-down = −{ $n }%
report-bracketed = { " " }({ $text })
report-list-more = { $list }, { $part }
report-list-last = { $list } û { $part }
report-list-or = { $list } an { $part }
report-day = { $day } { $month }
report-quoted = “{ $title }”
report-clause = { $how ->
    [same] , bi qasî meha { $last-month }
    [counts] , beramberî { $before } di meha { $last-month } de
    [from-none] , zêdebûn piştî meha { $last-month } ku yek jî tê de tune bû
    [to-none] , kêmbûn li gorî { $before } di meha { $last-month } de
    [few-up] , zêdebûn li gorî { $before } di meha { $last-month } de
    [few-down] , kêmbûn li gorî { $before } di meha { $last-month } de
    [roughly] , hema hema bi qasî { $before } di meha { $last-month } de
    [doubled] , du qatê { $before } di meha { $last-month } de{ $percent }
    [tripled] , nêzî sê qatê { $before } di meha { $last-month } de{ $percent }
    [halved] , kêmbûn bi nîvî li gorî { $before } di meha { $last-month } de{ $percent }
    [up] , zêdebûn li gorî { $before } di meha { $last-month } de{ $percent }
   *[down] , kêmbûn li gorî { $before } di meha { $last-month } de{ $percent }
 }

## Pages

report-document-title = { $organisation }, { $month }
report-kind = Rapora mehane{ $placed ->
    [yes] {"  "}·  { $area }
   *[no] {""}
 }{ $numbered ->
    [yes] {"  "}·  Hejmar { $issue }
   *[no] {""}
 }
report-area-unnamed = devera ku tomar digire nava xwe
report-header = { $month }, hejmar { $issue }
report-data-as-of = { $audience ->
    [internal] Dane heta { $date }  ·  Weşana navxweyî
    [partner] Dane heta { $date }  ·  Ji bo hevkaran
   *[public] Dane heta { $date }  ·  Weşana giştî
 }
report-quiet = { $covered ->
    [yes] Di meha { $this-month } de tiştek nehat tomarkirin
   *[no] Di meha { $this-month } de ne di nav tomarê de bû: dane tune ne, ku ne sifir e
 }
report-header-audience = { $audience ->
    [internal] Weşana navxweyî
   *[partner] Ji bo hevkaran
 }
report-letters = a b c ç d e ê f g h i î j k l m n o p q r s ş t u û v w x y z
report-continued = , berdewam
report-inside = Naverok
report-illustrative = nimûne
report-footer-illustrative = Hûrguliyên bi nîşana { $tag } çêkirî ne û behsa tu bûyereke rast nakin.
report-figure-number = Grafîk { $n }
report-table-number = Tablo { $n }

## Title and headline sentence

report-title-driven = { $rank ->
    [most] Ji ber zêdebûna { $tactics } êrîşên { $group } di meha { $this-month } de bûn { $n }, zêdetirîn hejmara vê salê
   *[none] Ji ber zêdebûna { $tactics } êrîşên { $group } di meha { $this-month } de bûn { $n }
 }
report-title = { $how ->
    [unknown] Êrîşên { $group } di meha { $this-month } de: dane tune ne
    [alone] { $n-count ->
        [one] { $n } êrîşa piştrastkirî ya { $group } di meha { $this-month } de
       *[other] { $n } êrîşên piştrastkirî yên { $group } di meha { $this-month } de
     }
    [counts] { $n-count ->
        [one] { $n } êrîşa piştrastkirî ya { $group } di meha { $this-month } de
       *[other] { $n } êrîşên piştrastkirî yên { $group } di meha { $this-month } de
     }
    [none] Di meha { $this-month } de tu êrîşên piştrastkirî yên { $group } tune bûn
    [to-none] Di meha { $this-month } de tu êrîşên piştrastkirî yên { $group } tune bûn, piştî { $before } di meha { $last-month } de
    [same] Êrîşên { $group } di meha { $this-month } de wekî xwe man: { $n }
    [roughly] Êrîşên { $group } hema hema wekî xwe man: { $n } di meha { $this-month } de, piştî { $before }
    [doubled] { $rank ->
        [most] Êrîşên { $group } di meha { $this-month } de du qat bûn: { $n }, zêdetirîn hejmara vê salê
       *[none] Êrîşên { $group } di meha { $this-month } de du qat bûn: ji { $before } bûn { $n }
     }
    [tripled] { $rank ->
        [most] Êrîşên { $group } di meha { $this-month } de nêzî sê qat bûn: { $n }, zêdetirîn hejmara vê salê
       *[none] Êrîşên { $group } di meha { $this-month } de nêzî sê qat bûn: ji { $before } bûn { $n }
     }
    [halved] { $rank ->
        [fewest] Êrîşên { $group } di meha { $this-month } de bi nîvî kêm bûn: { $n }, kêmtirîn hejmara vê salê
       *[none] Êrîşên { $group } di meha { $this-month } de bi nîvî kêm bûn: { $n }
     }
    [down] { $rank ->
        [fewest] Êrîşên { $group } di meha { $this-month } de kêm bûn: { $n }, kêmtirîn hejmara vê salê
       *[none] Êrîşên { $group } di meha { $this-month } de kêm bûn: ji { $before } bûn { $n }
     }
    [few-down] Êrîşên { $group } di meha { $this-month } de kêm bûn: ji { $before } bûn { $n }
   *[up] { $rank ->
        [most] Êrîşên { $group } di meha { $this-month } de zêde bûn: { $n }, zêdetirîn hejmara vê salê
       *[none] Êrîşên { $group } di meha { $this-month } de zêde bûn: ji { $before } bûn { $n }
     }
 }
report-title-record = { $n-count ->
    [one] { $n } êrîşa { $group } di meha { $this-month } de, zêdetirîn hejmara mehekê ji meha { $since } ve
   *[other] { $n } êrîşên { $group } di meha { $this-month } de, zêdetirîn hejmara mehekê ji meha { $since } ve
 }
report-title-region = { $scope ->
    [all] Hemû { $n } êrîşên { $group } yên meha { $this-month } li { $region } bûn
   *[most] { $n } ji { $m } êrîşên { $group } yên meha { $this-month } li { $region } bûn
 }
report-headline-attacks = { $driven ->
    [yes] Hejmara êrîşên piştrastkirî zêde bû: ji { $before } di meha { $last-month } de bû { $n }; tevahiya zêdebûnê ji { $tactics } tê.
   *[no] { $how ->
        [unknown] Ji bo meha { $this-month } dane li ser êrîşan tune ne.
        [alone] { $n-count ->
            [one] Di meha { $this-month } de { $n } êrîşa { $group } hat piştrastkirin.
           *[other] Di meha { $this-month } de { $n } êrîşên { $group } hatin piştrastkirin.
         }
        [counts] { $n-count ->
            [one] Di meha { $this-month } de { $n } êrîşa { $group } hat piştrastkirin, beramberî { $before } di meha { $last-month } de.
           *[other] Di meha { $this-month } de { $n } êrîşên { $group } hatin piştrastkirin, beramberî { $before } di meha { $last-month } de.
         }
        [none] Di meha { $this-month } de tu êrîşên { $group } nehatin piştrastkirin, di meha { $last-month } de jî nehatibûn.
        [to-none] Di meha { $this-month } de tu êrîşên { $group } nehatin piştrastkirin, piştî { $before } di meha { $last-month } de.
        [same] Hejmara êrîşên piştrastkirî wekî meha { $last-month } ma: { $n }.
        [roughly] Hejmara êrîşên piştrastkirî hema hema wekî xwe ma: { $n }, piştî { $before } di meha { $last-month } de.
        [from-none] Hejmara êrîşên piştrastkirî zêde bû: di meha { $last-month } de yek jî tune bû, vê mehê { $n }.
        [doubled] Hejmara êrîşên piştrastkirî du qat bû: ji { $before } di meha { $last-month } de bû { $n }.
        [tripled] Hejmara êrîşên piştrastkirî nêzî sê qat bû: ji { $before } di meha { $last-month } de bû { $n }.
        [halved] Hejmara êrîşên piştrastkirî bi nîvî kêm bû: ji { $before } di meha { $last-month } de bû { $n }.
        [down] Hejmara êrîşên piştrastkirî kêm bû: ji { $before } di meha { $last-month } de bû { $n }{ $percent }.
        [few-down] Hejmara êrîşên piştrastkirî kêm bû: ji { $before } di meha { $last-month } de bû { $n }.
       *[up] Hejmara êrîşên piştrastkirî zêde bû: ji { $before } di meha { $last-month } de bû { $n }{ $percent }.
     }
 }
report-headline-raids = { $how ->
    [unknown] Hejmara serdegirtinan nayê zanîn.
    [alone] { $n-count ->
        [one] { $n } serdegirtin pêk hat.
       *[other] { $n } serdegirtin pêk hatin.
     }
    [counts] Hejmara serdegirtinan { $n } bû, beramberî { $before }.
    [none] Tu serdegirtin pêk nehatin.
    [to-none] Tu serdegirtin pêk nehatin, piştî { $before } di meha berê de.
    [same] Hejmara serdegirtinan wekî xwe ma: { $n }.
    [roughly] Hejmara serdegirtinan hema hema wekî xwe ma: { $n }, piştî { $before }.
    [from-none] Hejmara serdegirtinan zêde bû: meha berê yek jî tune bû, vê mehê { $n }.
    [doubled] Hejmara serdegirtinan du qat bû: ji { $before } bû { $n }.
    [tripled] Hejmara serdegirtinan nêzî sê qat bû: ji { $before } bû { $n }.
    [halved] Hejmara serdegirtinan bi nîvî kêm bû: ji { $before } bû { $n }.
    [down] Hejmara serdegirtinan kêm bû: ji { $before } bû { $n }.
    [few-down] Hejmara serdegirtinan kêm bû: ji { $before } bû { $n }.
   *[up] Hejmara serdegirtinan zêde bû: ji { $before } bû { $n }.
 }
report-headline-trials = { $known ->
    [yes] Dadgehkirin hatin ragihandin; hejmara bersûcan: { $n }.
   *[no] Dadgehkirin hatin ragihandin.
 }

## Tiles

report-tile-attacks = Êrîş
report-tile-killed = Kuştî
report-tile-injured = Birîndar
report-tile-raids = Serdegirtin
report-tile-arrested = Girtî
report-tile-at-least = herî kêm
report-tile-about = nêzî
report-tile-change = { $how ->
    [no-data] dane tune
    [unknown] { $before } di meha { $last-month } de, guherîn nayê zanîn
    [alone] meha { $last-month }: dane tune
    [same] bê guherîn, meha berê { $before }
    [from-none] *{ $difference }*, di meha { $last-month } de tune bû
   *[other] *{ $difference }* li gorî { $before } di meha { $last-month } de
 }
report-tiles-note = Stûn: diwanzdeh meh heta meha { $month }, her qutî bi pîvana xwe. Xal meheke bê dane ye, ku ne sifir e.

## Key points

report-points = Xalên sereke
report-point-attacks = { $how ->
    [unknown] Ji bo meha { $this-month } *dane li ser êrîşan tune ne*.
    [none] *Tu êrîşên piştrastkirî tune bûn*, wekî meha { $last-month }.
    [to-none] *Tu êrîşên piştrastkirî tune bûn*, piştî { $before } di meha { $last-month } de.
   *[other] { $record ->
        [yes] { $n-count ->
            [one] *{ $n } êrîşa piştrastkirî*{ $clause }: zêdetirîn hejmara mehekê ji meha { $since } ve, dema ku şopandin dest pê kir.
           *[other] *{ $n } êrîşên piştrastkirî*{ $clause }: zêdetirîn hejmara mehekê ji meha { $since } ve, dema ku şopandin dest pê kir.
         }
       *[no] { $n-count ->
            [one] *{ $n } êrîşa piştrastkirî* ya { $group }{ $clause }.
           *[other] *{ $n } êrîşên piştrastkirî* yên { $group }{ $clause }.
         }
     }
 }
report-point-tactic = { $how ->
    [alone] Di nav wan de: *{ $tactic }*.
   *[other] { $rest-went ->
        [same] *{ $tactic }*, beramberî { $before } di meha { $last-month } de. Hejmara hemû êrîşên din wekî xwe ma: { $rest }.
       *[other] *{ $tactic }*, beramberî { $before } di meha { $last-month } de. Hemû êrîşên din: { $rest }, beramberî { $rest-before }.
     }
 }
report-point-casualties = { $killed ->
    [unknown] Çend kes hatin kuştin *nayê zanîn*{ $injured ->
        [some] ; { $m } birîndar: { $injured-parties }.
       *[none] .
     }
    [none] Di êrîşan de *kes nehat kuştin*{ $injured ->
        [some] ; { $m } birîndar: { $injured-parties }.
       *[none] .
     }
   *[some] { $n-count ->
        [one] Di êrîşan de *{ $n } kes hat kuştin*: { $killed-parties }{ $injured ->
            [some] ; *{ $m } birîndar*: { $injured-parties }.
            [unknown] . Çend kes birîndar bûn nayê zanîn.
           *[none] . Kes birîndar nebû.
         }
       *[other] Di êrîşan de *{ $n } kes hatin kuştin*: { $killed-parties }{ $injured ->
            [some] ; *{ $m } birîndar*: { $injured-parties }.
            [unknown] . Çend kes birîndar bûn nayê zanîn.
           *[none] . Kes birîndar nebû.
         }
     }
 }
report-point-raids = { $how ->
    [none] *Tu serdegirtin pêk nehatin*, wekî meha { $last-month }.
    [to-none] *Tu serdegirtin pêk nehatin*, piştî { $before } di meha { $last-month } de.
   *[other] { $n-count ->
       *[other] *{ $n } serdegirtin*{ $clause }{ $regions }. { $outcome }
     }
 }
report-point-failed = Di { $date } de *serdegirtinek bi ser neket*: { $title }.
report-point-camps = { $n-count ->
    [one] *{ $n } bûyer li kampan*, ji yên din cuda hat ragihandin.
   *[other] *{ $n } bûyer li kampan*, ji yên din cuda hatin ragihandin.
 }
report-point-trials = { $known ->
    [yes] Di { $date } de *dadgehkirin hatin ragihandin*; hejmara bersûcan: { $n }.
   *[no] Di { $date } de *dadgehkirin hatin ragihandin*.
 }
report-point-repatriations = { $known ->
    [no] { $balanced ->
        [yes] Di meha { $this-month } de çend kes hatin vegerandin welêt *nayê zanîn*. Heta niha: { $balance }.
       *[no] Di meha { $this-month } de çend kes hatin vegerandin welêt *nayê zanîn*.
     }
   *[yes] { $n-count ->
        [0] { $balanced ->
            [yes] Di meha { $this-month } de *kes nehat vegerandin welêt*; heta niha { $balance }.
           *[no] Di meha { $this-month } de *tu vegerandina welêt* nehatiye tomarkirin.
         }
        [one] { $balanced ->
            [yes] *{ $n } kes hat vegerandin welêt*{ $clause }. Heta niha: { $balance }.
           *[no] *{ $n } kes hat vegerandin welêt*{ $clause }.
         }
       *[other] { $balanced ->
            [yes] *{ $n } kes hatin vegerandin welêt*{ $clause }. Heta niha: { $balance }.
           *[no] *{ $n } kes hatin vegerandin welêt*{ $clause }.
         }
     }
 }
report-balance = { $n } { $label }

## Boxes of page one

report-what-counts-head = Çi tê hesibandin
report-what-counts = Êrîş û serdegirtinên piştrastkirî yên li { $area }; ji êrîşan jî tenê yên { $group }. Her rojeke operasyonekê serdegirtinek e. Hejmara ku nayê zanîn tu carî wekî sifir nayê xwendin: hejmara giştî ya ku ew tê de ye dibêje “herî kêm”.
report-left-out-head = Çi nehat hesibandin
report-left-out-nothing = Hemû êrîş hatin hesibandin.
report-left-out-box = { $listed ->
    [yes] { $n-count ->
        [one] { $n } êrîş hat belgekirin; hesibandî: { $counted }. Nehesibandî: { $parts }. Hemû di { $annex } de rêzkirî ne.
       *[other] { $n } êrîş hatin belgekirin; hesibandî: { $counted }. Nehesibandî: { $parts }. Hemû di { $annex } de rêzkirî ne.
     }
   *[no] { $n } êrîşên belgekirî; hesibandî: { $counted }. Nehesibandî: { $parts }.
 }
report-left-out-part = { $reason ->
    [reason-draft] { $n } ne temam
    [reason-no-month] { $n } bê meh
    [reason-out-of-area] { $n } li derveyî deverê
    [reason-claimed-only] { $n } tenê bi îdiaya { $group }
    [reason-not-confirmed] { $n } nepiştrastkirî
    [reason-unknown-perpetrator] { $n } bi destê nenasan
    [reason-other-perpetrator] { $n } bi destê hinekên din
   *[other] { $n } ji ber sedemên din
 }

## Attacks

report-section-attacks = Êrîş
report-attacks-finding-driven = { $rest-went ->
    [same] Hejmara { $tactics } ji { $before } bû { $n }; hejmara hemû êrîşên din wekî xwe ma: { $rest }
   *[other] Hejmara { $tactics } ji { $before } bû { $n }; hejmara hemû êrîşên din ji { $rest-before } bû { $rest }
 }
report-attacks-finding = { $how ->
    [unknown] Ji bo meha { $this-month } dane li ser êrîşan tune ne
    [alone] { $n-count ->
        [one] Di meha { $this-month } de { $n } êrîş hat piştrastkirin
       *[other] Di meha { $this-month } de { $n } êrîş hatin piştrastkirin
     }
    [counts] Hejmara êrîşan { $n } bû, beramberî { $before } di meha { $last-month } de
    [none] Tu êrîş nehatin piştrastkirin, wekî meha { $last-month }
    [to-none] Tu êrîş nehatin piştrastkirin, piştî { $before } di meha { $last-month } de
    [same] Hejmara êrîşan wekî xwe ma: { $n }
    [roughly] Hejmara êrîşan hema hema wekî xwe ma: { $n }, piştî { $before }
    [from-none] Hejmara êrîşan zêde bû: meha berê yek jî tune bû, vê mehê { $n }
    [doubled] Hejmara êrîşan du qat bû: ji { $before } bû { $n }
    [tripled] Hejmara êrîşan nêzî sê qat bû: ji { $before } bû { $n }
    [halved] Hejmara êrîşan bi nîvî kêm bû: ji { $before } bû { $n }
    [down] Hejmara êrîşan kêm bû: ji { $before } bû { $n }
    [few-down] Hejmara êrîşan kêm bû: ji { $before } bû { $n }
   *[up] Hejmara êrîşan zêde bû: ji { $before } bû { $n }
 }
report-attacks-prose = { $how ->
    [unknown] Ji bo meha { $this-month } di tomarê de dane li ser êrîşan tune ne.
    [none] Di meha { $this-month } de tu êrîşên { $group } nehatin piştrastkirin.
    [to-none] Di meha { $this-month } de tu êrîşên { $group } nehatin piştrastkirin, piştî { $before } di meha { $last-month } de.
   *[other] { $record ->
        [yes] Di meha { $this-month } de { $n } êrîşên { $group } hatin piştrastkirin{ $clause }. Ji meha { $since } ve, dema ku şopandin dest pê kir, ev zêdetirîn hejmara mehekê ye; hejmara herî bilind a mehên berê { $m } bû.
       *[no] { $n-count ->
            [one] Di meha { $this-month } de { $n } êrîşa { $group } hat piştrastkirin{ $clause }.
           *[other] Di meha { $this-month } de { $n } êrîşên { $group } hatin piştrastkirin{ $clause }.
         }
     }
 }
report-attacks-tactic = { $how ->
    [alone] Di nav wan de: { $tactic }.
   *[other] { $attempts ->
        [yes] Ji wan: { $tactic }, beramberî { $before } di meha { $last-month } de. Hemû êrîşên din bi hev re: { $rest } di meha { $this-month } de, { $rest-before } di meha { $last-month } de. Hewldanek tê hesibandin, kes hatibe kuştin an na.
       *[no] Ji wan: { $tactic }, beramberî { $before } di meha { $last-month } de. Hemû êrîşên din bi hev re: { $rest } di meha { $this-month } de, { $rest-before } di meha { $last-month } de.
     }
 }
report-claim-months = { $how ->
    [unknown] Ji bo meha { $this-month } dane li ser êrîşan tune ne
    [none] Di meha { $this-month } de tu êrîş tune bûn, wekî meha { $last-month }
    [to-none] Di meha { $this-month } de tu êrîş tune bûn, piştî { $before } di meha { $last-month } de
   *[other] { $n-count ->
       *[other] { $n } êrîş di meha { $this-month } de{ $clause }
     }
 }
report-unit-months = Êrîşên piştrastkirî yên { $group } di mehê de, ji { $from } heta { $to }
report-gap = Dane tune: şopandin ji meha { $month } dest pê dike
report-no-data = dane tune
report-event-trials = { $date }: dadgehkirin hatin ragihandin
report-source-register = { $listed ->
    [yes] Çavkanî: tomara { $organisation }, heta { $date }. Qeyd: { $annex }.
   *[no] Çavkanî: tomara { $organisation }, heta { $date }.
 }
report-claim-where = { $leads ->
    [yes] Cihê êrîşan: { $n } ji { $m } li { $part }
   *[no] Cihê êrîşan: li gorî herêman
 }
report-claim-how = { $leads ->
    [yes] Awayê êrîşan: { $small }, { $n } ji { $m }
   *[no] Awayê êrîşan: li gorî taktîkan
 }
report-claim-region = { $leads ->
    [yes] { $n } ji { $m } li { $part }
   *[no] Tu herêm dernakeve pêş
 }
report-unit-region = Êrîşên piştrastkirî li gorî herêman
report-claim-tactic = { $leads ->
    [yes] Taktîka sereke: { $small }, { $n } ji { $m }
   *[no] Tu taktîk dernakeve pêş
 }
report-unit-tactic = Êrîşên piştrastkirî li gorî taktîkan
report-claim-target = { $leads ->
    [yes] Hedefa sereke: { $small }, { $n } ji { $m }
   *[no] Tu hedef dernakeve pêş
 }
report-unit-target = Êrîşên piştrastkirî li gorî hedefan
report-breakdown-note = { $compared ->
    [yes] Hejmara giştî ya her grafîkê: { $n }. Xeta tîk a li ser stûnê: meha { $last-month }.
   *[no] Hejmara giştî ya her grafîkê: { $n }. Ji bo meha { $last-month } dabeşbûn nayê zanîn.
 }

# These stand after a noun or a preposition: in the oblique plural and in small letters.
report-tactics-assassination = sûîqestan
report-tactics-armed-assault = êrîşên çekdarî
report-tactics-bombing-ied = teqandinên bombeyan
report-tactics-vbied = wesayîtên bombebarkirî
report-tactics-suicide-attack = êrîşên xwekujî
report-tactics-ambush = kemînan
report-tactics-shelling = topbaranan
report-tactics-checkpoint = xalên kontrolê yên sexte
report-tactics-abduction = revandinan
report-tactics-execution = înfazan
report-tactics-arson = êrîşên şewitandinê
report-tactics-extortion = bûyerên bacstandina bi zorê
report-tactics-threat = gefan
report-tactics-infrastructure = êrîşên li ser binesaziyê
report-tactic-added = { $n } ji cureyê “{ $tactic }”
report-tactic-counted-assassination = { $n-count ->
    [one] { $n } hewldana sûîqestê
   *[other] { $n } hewldanên sûîqestê
 }
report-tactic-counted-armed-assault = { $n-count ->
    [one] { $n } êrîşa çekdarî
   *[other] { $n } êrîşên çekdarî
 }
report-tactic-counted-bombing-ied = { $n-count ->
    [one] { $n } teqandina bombeyê
   *[other] { $n } teqandinên bombeyan
 }
report-tactic-counted-vbied = { $n-count ->
    [one] { $n } wesayîta bombebarkirî
   *[other] { $n } wesayîtên bombebarkirî
 }
report-tactic-counted-suicide-attack = { $n-count ->
    [one] { $n } êrîşa xwekujî
   *[other] { $n } êrîşên xwekujî
 }
report-tactic-counted-ambush = { $n-count ->
   *[other] { $n } kemîn
 }
report-tactic-counted-shelling = { $n-count ->
   *[other] { $n } topbaran
 }
report-tactic-counted-checkpoint = { $n-count ->
    [one] { $n } xala kontrolê ya sexte
   *[other] { $n } xalên kontrolê yên sexte
 }
report-tactic-counted-abduction = { $n-count ->
   *[other] { $n } revandin
 }
report-tactic-counted-execution = { $n-count ->
   *[other] { $n } înfaz
 }
report-tactic-counted-arson = { $n-count ->
    [one] { $n } êrîşa şewitandinê
   *[other] { $n } êrîşên şewitandinê
 }
report-tactic-counted-extortion = { $n-count ->
    [one] { $n } bûyera bacstandina bi zorê
   *[other] { $n } bûyerên bacstandina bi zorê
 }
report-tactic-counted-threat = { $n-count ->
   *[other] { $n } gef
 }
report-tactic-counted-infrastructure = { $n-count ->
    [one] { $n } êrîşa li ser binesaziyê
   *[other] { $n } êrîşên li ser binesaziyê
 }

## Casualties

report-section-casualties = Kuştî û birîndar
report-casualties-finding = { $killed ->
    [unknown] { $injured ->
        [some] Birîndarên êrîşan: { $m }; çend kes hatin kuştin nayê zanîn
       *[none] Çend kes hatin kuştin nayê zanîn
     }
    [none] { $injured ->
        [some] Di êrîşan de kes nehat kuştin; birîndar: { $m }
       *[none] Di êrîşan de kes nehat kuştin
     }
   *[some] { $n-count ->
        [one] { $injured ->
            [some] Di êrîşan de { $n } kes hat kuştin; birîndar: { $m }
           *[none] Di êrîşan de { $n } kes hat kuştin
         }
       *[other] { $injured ->
            [some] Di êrîşan de { $n } kes hatin kuştin; birîndar: { $m }
           *[none] Di êrîşan de { $n } kes hatin kuştin
         }
     }
 }
report-casualties-prose = { $killed ->
    [some] { $injured ->
        [some] Kuştiyên êrîşan: { $killed-parties }. Birîndar: { $injured-parties }.
        [unknown] Kuştiyên êrîşan: { $killed-parties }. Çend kes birîndar bûn nayê zanîn.
       *[none] Kuştiyên êrîşan: { $killed-parties }. Kes birîndar nebû.
     }
    [unknown] { $injured ->
        [some] Birîndarên êrîşan: { $injured-parties }. Çend kes hatin kuştin nayê zanîn.
        [none] Di meha { $this-month } de kes di êrîşan de birîndar nebû. Çend kes hatin kuştin nayê zanîn.
       *[unknown] Di meha { $this-month } de çend kes di êrîşan de hatin kuştin an birîndar bûn nayê zanîn.
     }
   *[none] { $injured ->
        [unknown] Di meha { $this-month } de kes di êrîşan de nehat kuştin. Çend kes birîndar bûn nayê zanîn.
        [some] Birîndarên êrîşan: { $injured-parties }.
       *[none] Ji bo meha { $this-month } tu kuştî û birîndarên êrîşan nehatine tomarkirin.
     }
 }
report-party-counted = { $party ->
    [military] { $n-count ->
        [one] { $n } endamê hêzên leşkerî û ewlehiyê
       *[other] { $n } endamên hêzên leşkerî û ewlehiyê
     }
    [civilian] { $n-count ->
       *[other] { $n } sivîl
     }
    [isis] { $n-count ->
        [one] { $n } endamê { $group }
       *[other] { $n } endamên { $group }
     }
   *[other] { $n-count ->
        [one] { $n } kesê din
       *[other] { $n } kesên din
     }
 }
report-party-military = Hêzên leşkerî û ewlehiyê
report-party-civilian = Sivîl
report-party-isis = Endamên { $group }
report-party-other = Kesên din
report-party-all-others = Hemû yên din
report-not-reported = nehatiye ragihandin: nayê zanîn, ne sifir e
report-casualties-in-attacks = Di êrîşan de
report-casualties-in-raids = Di serdegirtinan de
report-casualties-all = Hemû yên di êrîşan de
report-claim-casualties = Kuştî û birîndar, li gorî aliyan
report-claim-killed = { $party ->
    [military] Hêzên leşkerî û ewlehiyê di nav kuştiyan de: { $n } ji { $m }
    [civilian] Sivîl di nav kuştiyan de: { $n } ji { $m }
    [isis] Endamên { $group } di nav kuştiyan de: { $n } ji { $m }
   *[other] Kesên din di nav kuştiyan de: { $n } ji { $m }
 }
report-unit-casualties = Kuştî û birîndarên êrîş û serdegirtinên piştrastkirî, { $month }
report-casualties-note = “?” tê wateya nayê zanîn, ku ne sifir e; hejmara giştî ya ku ew tê de ye dibêje “herî kêm”. Ji { $n } kesan pê ve nîşan dibin stûnek.

## Raids

report-section-raids = Serdegirtin
report-raids-finding = { $how ->
    [unknown] Hejmara serdegirtinan nayê zanîn
    [alone] { $n-count ->
       *[other] { $n } serdegirtin di meha { $this-month } de
     }
    [counts] Hejmara serdegirtinan { $n } bû, beramberî { $before } di meha { $last-month } de
    [none] Tu serdegirtin pêk nehatin, wekî meha { $last-month }
    [to-none] Tu serdegirtin pêk nehatin, piştî { $before } di meha { $last-month } de
    [same] Hejmara serdegirtinan wekî xwe ma: { $n }
    [roughly] Hejmara serdegirtinan hema hema wekî xwe ma: { $n }, piştî { $before }
    [from-none] Hejmara serdegirtinan zêde bû: meha berê yek jî tune bû, vê mehê { $n }
    [doubled] Hejmara serdegirtinan du qat bû: ji { $before } bû { $n }
    [tripled] Hejmara serdegirtinan nêzî sê qat bû: ji { $before } bû { $n }
    [halved] Hejmara serdegirtinan bi nîvî kêm bû: ji { $before } bû { $n }
    [down] Hejmara serdegirtinan kêm bû: ji { $before } bû { $n }
    [few-down] Hejmara serdegirtinan kêm bû: ji { $before } bû { $n }
   *[up] Hejmara serdegirtinan zêde bû: ji { $before } bû { $n }
 }
report-raids-prose = { $how ->
    [unknown] Ji bo meha { $this-month } di tomarê de dane li ser serdegirtinan tune ne.
    [none] Di meha { $this-month } de hêzan li dijî { $group } tu serdegirtin pêk neanîn.
    [to-none] Di meha { $this-month } de hêzan li dijî { $group } tu serdegirtin pêk neanîn, piştî { $before } di meha { $last-month } de.
   *[other] { $n-count ->
        [one] Hêzan li dijî { $group } { $n } serdegirtin pêk anî{ $clause }{ $regions }. { $outcome }
       *[other] Hêzan li dijî { $group } { $n } serdegirtin pêk anîn{ $clause }{ $regions }. { $outcome }
     }
 }
report-regions = : { $list }
report-in-region = { $known ->
    [no] { $n } li herêmeke ku nayê zanîn
   *[yes] { $n } li { $region }
 }
report-raids-outcome = { $how ->
    [arrested] { $n-count ->
        [one] { $n } kes hat girtin.
       *[other] { $n } kes hatin girtin.
     }
    [killed] { $m-count ->
        [one] { $m } endamê { $group } hat kuştin.
       *[other] { $m } endamên { $group } hatin kuştin.
     }
   *[both] { $n-count ->
        [one] { $m-count ->
            [one] { $n } kes hat girtin û { $m } endamê { $group } hat kuştin.
           *[other] { $n } kes hat girtin û { $m } endamên { $group } hatin kuştin.
         }
       *[other] { $m-count ->
            [one] { $n } kes hatin girtin û { $m } endamê { $group } hat kuştin.
           *[other] { $n } kes hatin girtin û { $m } endamên { $group } hatin kuştin.
         }
     }
 }
report-claim-raids = { $how ->
    [alone] { $n-count ->
       *[other] { $n } serdegirtin di meha { $this-month } de
     }
   *[other] { $n-count ->
       *[other] { $n } serdegirtin di meha { $this-month } de, beramberî { $before } di meha { $last-month } de
     }
 }
report-unit-raids = Serdegirtinên piştrastkirî; her rojeke operasyonekê yek tê hesibandin
report-claim-outcomes = Encamên serdegirtinan
report-row-raids = Serdegirtin
report-row-arrested = Kesên girtî
report-row-killed-isis = Endamên { $group } yên kuştî
report-row-killed-military = Kuştiyên hêzên leşkerî û ewlehiyê
report-row-killed-civilian = Sivîlên kuştî
report-row-failed = Serdegirtinên bi ser neketî
report-no-change-known = –
report-change = { $how ->
    [same] bê guherîn
    [up] { $rated ->
        [yes] +{ $difference }, { $percent }
       *[no] +{ $difference }
     }
   *[down] { $rated ->
        [yes] −{ $difference }, { $percent }
       *[no] −{ $difference }
     }
 }
report-event-raid = { $date }  ·  Serdegirtina bi ser neketî

## Nexşe

report-section-map = Nexşe
report-map-number = { $part ->
    [a] Nexşe { $n }A
    [b] Nexşe { $n }B
   *[none] Nexşe { $n }
 }
report-map-finding-between = Di navbera { $from } û { $to } de: { $n } ji { $m } êrîşan
report-map-finding-place = Li { $place }: { $n } ji { $m } êrîşan
report-map-finding-placed = Cihê { $n } ji { $m } êrîşan tê zanîn
report-map-finding = Bûyer li ku derê qewimîn
report-map-unit = Êrîş û serdegirtin, { $month }. Êrîşên hatine jimartin: { $attacks }; nehatine jimartin: { $left }; serdegirtin: { $raids }; ji van bi ser neketî: { $failed }
report-map-enlarged = Çarçoveya jorîn, mezinkirî
report-map-below = { $map }, li jêr
report-map-kilometres = km
report-map-north = Bk
report-map-legend-head = Her nîşan bûyerek e; hejmar çend bûyer in
report-map-legend = { $kind ->
    [attack_confirmed] Êrîş, piştrastkirî
    [raid] Serdegirtin
    [raid_failed] Serdegirtina bi ser neketî
    [attack_claimed] Îdiakirî an nepiştrast (nehatiye jimartin)
   *[attack_unknown_perpetrator] Kiryar nayê zanîn (nehatiye jimartin)
 }
report-map-legend-several = Çend bûyer li cihekî an nêzî hev
report-map-legend-district = { $kind ->
    [attack_confirmed] Piştrastkirî, tenê navçe tê zanîn
    [raid] Serdegirtin, tenê navçe tê zanîn
    [raid_failed] Serdegirtina bi ser neketî, tenê navçe tê zanîn
    [attack_claimed] Îdiakirî, tenê navçe tê zanîn
   *[attack_unknown_perpetrator] Kiryar nayê zanîn, tenê navçe tê zanîn
 }
report-map-mark = { $kind ->
    [attack_confirmed] { $n-count ->
        [one] { $n } êrîşa piştrastkirî
       *[other] { $n } êrîşên piştrastkirî
     }
    [raid] { $n-count ->
       *[other] { $n } serdegirtin
     }
    [raid_failed] { $n-count ->
        [one] { $n } serdegirtina bi ser neketî
       *[other] { $n } serdegirtinên bi ser neketî
     }
    [attack_claimed] { $n-count ->
        [one] { $n } êrîşa îdiakirî an nepiştrast
       *[other] { $n } êrîşên îdiakirî an nepiştrast
     }
   *[attack_unknown_perpetrator] { $n-count ->
        [one] { $n } êrîşa kiryarê wê nayê zanîn
       *[other] { $n } êrîşên kiryarên wan nayên zanîn
     }
 }
report-map-description = Nexşeya êrîş û serdegirtinan, { $month }. { $places }
report-map-front-description = Nexşeya êrîşên piştrastkirî, { $month }. { $places }
report-map-places = { $several ->
    [yes] Cihên bi du êrîşan an bêhtir
   *[no] Cih
 }
report-map-row-other = { $listed ->
    [yes] Cihên din
   *[no] Li cihê xwe
 }
report-map-row-district = Tenê navçe tê zanîn
report-map-row-not = Ne li ser nexşeyê
report-map-not = *Ne li ser nexşeyê: { $n }* ({ $parts }).
report-map-not-part = { $reason ->
    [district] { $n } tenê bi navçeyê tên zanîn
    [governorate] { $n } tenê bi parêzgehê tên zanîn
    [no_place] { $n } bê cih
    [elsewhere] { $n } li cihekî ku ev nexşe nas nake
    [out_of_area] { $n } li derveyî herêmê
   *[withheld] { $n } bi hûrguliyên veşartî
 }
report-map-origin = { $points ->
    [yes] Xêzên nexşeyê şematîk in; sînor li gorî Natural Earth. Xêz ne daxuyaniyek in li ser sînoran, kontrolê an statuyê.
   *[no] Nîşan li navenda cihê navkirî ne. Xêzên nexşeyê şematîk in; sînor li gorî Natural Earth. Xêz ne daxuyaniyek in li ser sînoran, kontrolê an statuyê.
 }
report-map-front-claim = Êrîş li ku derê bûn
report-map-front = { $all ->
    [yes] Êrîşên piştrastkirî. Li ser nexşeyê: { $n } li cihê xwe.
   *[no] Êrîşên piştrastkirî. Li ser nexşeyê: { $n } li cihê xwe. Ne li ser wê: { $parts }.
 }
report-map-full = Nexşeya tevahî: { $page }.
report-map-page = rûpel { $n }
report-map-none = Nexşe tune ye: cihê tu êrîş an serdegirtinekê ya meha { $month } ku nexşe karibe nîşan bide, nayê zanîn.

## Camps

report-section-camps = Kamp
report-camps-finding = { $n-count ->
   *[other] { $n } bûyer li kampan
 }
report-camps-prose = { $known ->
    [no] Çend kes hatin kuştin nayê zanîn. Kamp cuda tên ragihandin û di tu hejmareke giştî ya din de nînin.
   *[yes] { $n-count ->
        [0] Kes nehat kuştin. Kamp cuda tên ragihandin û di tu hejmareke giştî ya din de nînin.
        [one] { $n } kes hat kuştin. Kamp cuda tên ragihandin û di tu hejmareke giştî ya din de nînin.
       *[other] { $n } kes hatin kuştin. Kamp cuda tên ragihandin û di tu hejmareke giştî ya din de nînin.
     }
 }

## Repatriations and returns

report-section-repatriations = Vegerandina welêt û veger
report-repatriations-finding = { $known ->
    [no] Di meha { $this-month } de çend kes hatin vegerandin welêt nayê zanîn
   *[yes] { $n-count ->
        [0] Di meha { $this-month } de tu vegerandina welêt nehatiye tomarkirin
        [one] Di meha { $this-month } de { $n } kes hat vegerandin welêt
       *[other] Di meha { $this-month } de { $n } kes hatin vegerandin welêt
     }
 }
report-returned = { $n-count ->
    [one] { $n } kes vegeriya nava civaka xwe{ $clause }.
   *[other] { $n } kes vegeriyan nava civakên xwe{ $clause }.
 }
report-released = { $n-count ->
    [one] { $n } kes bi efûyê hat berdan{ $clause }.
   *[other] { $n } kes bi efûyê hatin berdan{ $clause }.
 }
report-claim-repatriations = Vegerandinên pêkhatî yên welêt, li gorî welatan
report-unit-repatriations = Kesên ku vegerandina wan pêk hatiye. “?” tê wateya nehatiye ragihandin, ku ne sifir e.
report-after-the-month = piştî vê mehê
report-claim-balances = Ji çavkaniyên din tê zanîn
report-unit-balances = Hejmarên destpêkê û agahiyên çarçoveyê, wekî ku çavkaniyên wan didin

## Trials

report-section-trials = Dadgehkirin
report-trials-none = Di meha { $this-month } de tu gavên dadgehkirinê nehatine tomarkirin
report-trials-finding = { $n-count ->
    [one] { $n } gava dadgehkirinê di meha { $this-month } de
   *[other] { $n } gavên dadgehkirinê di meha { $this-month } de
 }
report-trials-finding-announced = { $known ->
    [yes] Dadgehkirin hatin ragihandin; hejmara bersûcan: { $n }
   *[no] Dadgehkirin hatin ragihandin
 }
report-trials-prose = { $known ->
    [yes] Di { $date } de dadgehkirin hatin ragihandin; hejmara bersûcan: { $n }.
   *[no] Di { $date } de dadgehkirin hatin ragihandin.
 }
report-trials-not-reached = Ev qonax di meha { $this-month } de nehatine tomarkirin: { $stages }.
report-stage-announced = ragihandin
report-stage-charged = tawanbarkirin
report-stage-hearing = danişîn
report-stage-plea = bersiva bersûc
report-stage-verdict = biryar
report-stage-sentence = ceza
report-stage-appeal = îtiraz
report-stage-final = biryara dawî
report-claim-stages = Gavên dadgehkirinê li gorî qonaxan
report-unit-stages = Gavên ku di mehê de hatine tomarkirin; dozek dikare çend gavan bavêje

## Discoveries, statements and the rest

report-section-apart = Vedîtin û daxuyanî
report-apart-finding = { $found ->
    [yes] { $n-count ->
        [one] { $n } vedîtin, ku di tu hejmareke giştî ya êrîş û serdegirtinan de nîne
       *[other] { $n } vedîtin, ku di tu hejmareke giştî ya êrîş û serdegirtinan de nînin
     }
   *[no] Cuda hatin ragihandin û di tu hejmareke giştî ya êrîş û serdegirtinan de nînin
 }
report-event-kind = { $area ->
    [out] { $date }  ·  { $kind }, li derveyî deverê
   *[in] { $date }  ·  { $kind }
 }

## What was not counted

report-section-left-out = Îdiakirî an nepiştrastkirî
report-left-out-finding = { $n-count ->
    [one] { $n } êrîş hat belgekirin û nayê hesibandin
   *[other] { $n } êrîş hatin belgekirin û nayên hesibandin
 }
report-left-out-prose = Êrîşek tê hesibandin eger piştrastkirî be, li { $area } be û yê ku kiriye { $group } be. Ya ku tenê kom bi xwe îdia dike, ya ku kesekî din nekarî piştrast bike û ya ku dibe karê hinekên din be di tomarê de tê parastin û di { $annex } de tê rêzkirin, lê di tu hejmareke giştî de nîne.
report-claim-left-out = { $n-count ->
    [one] Çima { $n } êrîş nehat hesibandin
   *[other] Çima { $n } êrîş nehatin hesibandin
 }
report-unit-left-out = Êrîşên belgekirî yên ku nehatin hesibandin, li gorî sedema pêşî ya ku derbas dibe

## Annexes

report-annex-a = Pêveka A
report-annex-b = Pêveka B
report-annex-c = Pêveka C
report-annex-attacks = { $n-count ->
    [one] { $n } êrîşa ku di meha { $this-month } de hat hesibandin
   *[other] { $n } êrîşên ku di meha { $this-month } de hatin hesibandin
 }
report-annex-attacks-caption = Êrîşên ku di meha { $this-month } de hatin hesibandin
report-annex-attacks-all = { $n-count ->
    [one] { $n } êrîş
   *[other] Hemû { $n } êrîş
 }
report-annex-raids = { $n-count ->
    [one] { $n } serdegirtina ku di meha { $this-month } de hat hesibandin
   *[other] { $n } serdegirtinên ku di meha { $this-month } de hatin hesibandin
 }
report-annex-raids-caption = Serdegirtinên ku di meha { $this-month } de hatin hesibandin
report-annex-left-out = { $n-count ->
    [one] { $n } qeyda belgekirî ya ku nehat hesibandin
   *[other] { $n } qeydên belgekirî yên ku nehatin hesibandin
 }
report-annex-left-out-caption = Yên ku di meha { $this-month } de hatin belgekirin û nehatin hesibandin
report-annex-all = Hemû
report-withheld = Hûrgulî nayên dayîn

report-column-no = Hj.
report-column-date-record = Dîrok, qeyd
report-column-place-region = Cih, herêm
report-column-what-tactic-target = Çi, taktîk û hedef
report-column-what-forces = Çi, û ji aliyê kê ve
report-column-what-why = Çi, û çima na
report-column-raids = Serdegirtin
report-column-killed = Kuştî
report-column-injured = Birîndar
report-column-arrested = Girtî
report-column-sources = Çavkanî
report-column-people = Nîşanek, kesek: tijî kuştî, vala birîndar
report-column-outcome = Encam
report-column-change = Guherîn
report-column-stage = Qonax
report-column-country = Welat
report-column-date = Dîrok
report-column-men = Mêr
report-column-women = Jin
report-column-children = Zarok
report-column-total = Giştî
report-column-what = Çi
report-column-as-of = Heta
report-column-number = Hejmar

## Method and sources

report-section-method = Rêbaz
report-method-head = Em çawa dihesibînin
report-method = Bûyerek tê hesibandin eger êrîş an serdegirtin be, piştrastkirî be, li { $area } be û, ji bo êrîşekê, yê ku kiriye { $group } be. Hemû yên din, bi sedema ku çima nayên hesibandin, tên rêzkirin. Her rojeke operasyonekê serdegirtinek e. Bûyerek di meha dîroka xwe de tê hesibandin, ji bilî dema ku qeyda wê meheke din dide û sedemê dibêje. Vedîtin, kamp û bûyerên li derveyî deverê cuda tên ragihandin. Hejmar ji qeydan tên hesabkirin; tu hejmar bi destan nayê nivîsandin. Hejmara ku nayê zanîn tu carî ne sifir e: hejmara giştî ya ku ew tê de ye dibêje “herî kêm”, û ji bo meheke beriya destpêka şopandinê qet hejmar tune. Rêjeya ji sedî tenê dema ku meha berê pênc an zêdetir be tê nivîsandin, û tu carî ji bo hejmarên giştî yên ku dibêjin “herî kêm” nayê nivîsandin. Rêbazên hesibandinê: profîla { $profile }.
report-method-profile = “{ $name }” ({ $code })
report-section-sources = Çavkanî
