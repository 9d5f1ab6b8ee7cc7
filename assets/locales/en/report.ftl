# The monthly report. What stands between asterisks is emphasised. A sentence holds no digit: every
# number in it is put in from a figure. `how` is the form that fits a change: unknown, alone (nothing to
# compare with), none, same, counts (of what is only a lower bound), from-none, to-none, few-up, few-down,
# roughly, doubled, tripled, halved, up, down.

## Numbers

report-at-least = at least { $n }
report-about = about { $n }
report-percent-up = +{ $n } %
report-percent-down = −{ $n } %
report-bracketed = { " " }({ $text })
report-list-more = { $list }, { $part }
report-list-last = { $list } and { $part }
report-list-or = { $list } or { $part }
report-day = { $day } { $month }
report-quoted = “{ $title }”
report-clause = { $how ->
    [same] , as many as in { $last-month }
    [counts] , against { $before } in { $last-month }
    [from-none] , up from none in { $last-month }
    [to-none] , down from { $before } in { $last-month }
    [few-up] , up from { $before } in { $last-month }
    [few-down] , down from { $before } in { $last-month }
    [roughly] , roughly the same as the { $before } of { $last-month }
    [doubled] , doubled from { $before } in { $last-month }{ $percent }
    [tripled] , nearly tripled from { $before } in { $last-month }{ $percent }
    [halved] , down by half from { $before } in { $last-month }{ $percent }
    [up] , up from { $before } in { $last-month }{ $percent }
   *[down] , down from { $before } in { $last-month }{ $percent }
 }

## Pages

report-document-title = { $organisation }, { $month }
report-kind = Monthly report{ $placed ->
    [yes] {"  "}·  { $area }
   *[no] {""}
 }{ $numbered ->
    [yes] {"  "}·  Issue { $issue }
   *[no] {""}
 }
report-area-unnamed = the area that the register covers
report-header = { $month }, issue { $issue }
report-data-as-of = { $audience ->
    [internal] Data as of { $date }  ·  Internal edition
    [partner] Data as of { $date }  ·  For partners
   *[public] Data as of { $date }  ·  Public edition
 }
report-quiet = { $covered ->
    [yes] Nothing was recorded in { $this-month }
   *[no] Not covered in { $this-month }: no data, which is not zero
 }
report-header-audience = { $audience ->
    [internal] Internal edition
   *[partner] For partners
 }
report-letters = a b c d e f g h i j k l m n o p q r s t u v w x y z
report-continued = , continued
report-inside = Inside
report-illustrative = illustrative
report-footer-illustrative = Detail marked { $tag } is invented and describes no real event.
report-figure-number = Figure { $n }
report-table-number = Table { $n }

## Title and headline sentence

report-title-driven = { $rank ->
    [most] { $tactics } drive { $group } attacks to { $n } in { $this-month }, the most this year
   *[none] { $tactics } drive { $group } attacks to { $n } in { $this-month }
 }
report-title = { $how ->
    [unknown] { $group } attacks in { $this-month }: no data
    [alone] { $n-count ->
        [one] { $n } confirmed { $group } attack in { $this-month }
       *[other] { $n } confirmed { $group } attacks in { $this-month }
     }
    [counts] { $n-count ->
        [one] { $n } confirmed { $group } attack in { $this-month }
       *[other] { $n } confirmed { $group } attacks in { $this-month }
     }
    [none] No confirmed { $group } attack in { $this-month }
    [to-none] No confirmed { $group } attack in { $this-month }, after { $before } in { $last-month }
    [same] { $group } attacks stay at { $n } in { $this-month }
    [roughly] { $group } attacks roughly the same: { $n } in { $this-month } after { $before }
    [doubled] { $rank ->
        [most] { $group } attacks double to { $n } in { $this-month }, the most this year
       *[none] { $group } attacks double from { $before } to { $n } in { $this-month }
     }
    [tripled] { $rank ->
        [most] { $group } attacks nearly triple to { $n } in { $this-month }, the most this year
       *[none] { $group } attacks nearly triple from { $before } to { $n } in { $this-month }
     }
    [halved] { $rank ->
        [fewest] { $group } attacks fall by half to { $n } in { $this-month }, the fewest this year
       *[none] { $group } attacks fall by half to { $n } in { $this-month }
     }
    [down] { $rank ->
        [fewest] { $group } attacks fall to { $n } in { $this-month }, the fewest this year
       *[none] { $group } attacks fall from { $before } to { $n } in { $this-month }
     }
    [few-down] { $group } attacks fall from { $before } to { $n } in { $this-month }
   *[up] { $rank ->
        [most] { $group } attacks rise to { $n } in { $this-month }, the most this year
       *[none] { $group } attacks rise from { $before } to { $n } in { $this-month }
     }
 }
report-title-record = { $n-count ->
    [one] { $n } { $group } attack in { $this-month }, the most in a month since { $since }
   *[other] { $n } { $group } attacks in { $this-month }, the most in a month since { $since }
 }
report-title-region = { $scope ->
    [all] All { $n } { $group } attacks of { $this-month } were in { $region }
   *[most] { $n } of { $m } { $group } attacks of { $this-month } were in { $region }
 }
report-headline-attacks = { $driven ->
    [yes] Confirmed attacks rose from { $before } in { $last-month } to { $n }; { $tactics } account for the whole rise.
   *[no] { $how ->
        [unknown] There is no data on attacks for { $this-month }.
        [alone] { $n-count ->
            [one] { $n } attack by { $group } was confirmed in { $this-month }.
           *[other] { $n } attacks by { $group } were confirmed in { $this-month }.
         }
        [counts] { $n-count ->
            [one] { $n } attack by { $group } was confirmed in { $this-month }, against { $before } in { $last-month }.
           *[other] { $n } attacks by { $group } were confirmed in { $this-month }, against { $before } in { $last-month }.
         }
        [none] No attack by { $group } was confirmed in { $this-month }, nor in { $last-month }.
        [to-none] No attack by { $group } was confirmed in { $this-month }, after { $before } in { $last-month }.
        [same] Confirmed attacks stayed at { $n }, as in { $last-month }.
        [roughly] Confirmed attacks were roughly the same: { $n } after { $before } in { $last-month }.
        [from-none] Confirmed attacks rose from none in { $last-month } to { $n }.
        [doubled] Confirmed attacks doubled, from { $before } in { $last-month } to { $n }.
        [tripled] Confirmed attacks nearly tripled, from { $before } in { $last-month } to { $n }.
        [halved] Confirmed attacks fell by half, from { $before } in { $last-month } to { $n }.
        [down] Confirmed attacks fell from { $before } in { $last-month } to { $n }{ $percent }.
        [few-down] Confirmed attacks fell from { $before } in { $last-month } to { $n }.
       *[up] Confirmed attacks rose from { $before } in { $last-month } to { $n }{ $percent }.
     }
 }
report-headline-raids = { $how ->
    [unknown] The number of raids is not known.
    [alone] { $n-count ->
        [one] { $n } raid was carried out.
       *[other] { $n } raids were carried out.
     }
    [counts] Raids numbered { $n }, against { $before }.
    [none] No raid was carried out.
    [to-none] No raid was carried out, after { $before } the month before.
    [same] Raids stayed at { $n }.
    [roughly] Raids were roughly the same, { $n } after { $before }.
    [from-none] Raids rose from none to { $n }.
    [doubled] Raids doubled, from { $before } to { $n }.
    [tripled] Raids nearly tripled, from { $before } to { $n }.
    [halved] Raids fell by half, from { $before } to { $n }.
    [down] Raids fell from { $before } to { $n }.
    [few-down] Raids fell from { $before } to { $n }.
   *[up] Raids rose from { $before } to { $n }.
 }
report-headline-trials = { $known ->
    [yes] Trials were announced for { $n } defendants.
   *[no] Trials were announced.
 }

## Tiles

report-tile-attacks = Attacks
report-tile-killed = Killed
report-tile-injured = Injured
report-tile-raids = Raids
report-tile-arrested = Arrested
report-tile-at-least = at least
report-tile-about = about
report-tile-change = { $how ->
    [no-data] no data
    [unknown] { $before } in { $last-month }, change not known
    [alone] no data for { $last-month }
    [same] no change from { $before }
    [from-none] *{ $difference }* from none in { $last-month }
   *[other] *{ $difference }* from { $before } in { $last-month }
 }
report-tiles-note = Bars: twelve months to { $month }, scale by tile. A dot is a month without data, which is not zero.

## Key points

report-points = Key points
report-point-attacks = { $how ->
    [unknown] *No data on attacks* for { $this-month }.
    [none] *No confirmed attack*, as in { $last-month }.
    [to-none] *No confirmed attack*, after { $before } in { $last-month }.
   *[other] { $record ->
        [yes] { $n-count ->
            [one] *{ $n } confirmed attack*{ $clause }: the most in a month since coverage began in { $since }.
           *[other] *{ $n } confirmed attacks*{ $clause }: the most in a month since coverage began in { $since }.
         }
       *[no] { $n-count ->
            [one] *{ $n } confirmed attack* by { $group }{ $clause }.
           *[other] *{ $n } confirmed attacks* by { $group }{ $clause }.
         }
     }
 }
report-point-tactic = { $how ->
    [alone] *{ $tactic }* among them.
   *[other] { $rest-went ->
        [same] *{ $tactic }*, against { $before } in { $last-month }. All other attacks stayed at { $rest }.
       *[other] *{ $tactic }*, against { $before } in { $last-month }. All other attacks: { $rest }, against { $rest-before }.
     }
 }
report-point-casualties = { $killed ->
    [unknown] How many people were killed is *not known*{ $injured ->
        [some] ; { $m } were injured: { $injured-parties }.
       *[none] .
     }
    [none] *Nobody was killed* in attacks{ $injured ->
        [some] ; { $m } were injured: { $injured-parties }.
       *[none] .
     }
   *[some] { $n-count ->
        [one] *{ $n } person was killed* in attacks: { $killed-parties }{ $injured ->
            [some] ; *{ $m } injured*: { $injured-parties }.
            [unknown] . How many were injured is not known.
           *[none] . Nobody was injured.
         }
       *[other] *{ $n } people were killed* in attacks: { $killed-parties }{ $injured ->
            [some] ; *{ $m } injured*: { $injured-parties }.
            [unknown] . How many were injured is not known.
           *[none] . Nobody was injured.
         }
     }
 }
report-point-raids = { $how ->
    [none] *No raid*, as in { $last-month }.
    [to-none] *No raid*, after { $before } in { $last-month }.
   *[other] { $n-count ->
        [one] *{ $n } raid*{ $clause }{ $regions }. { $outcome }
       *[other] *{ $n } raids*{ $clause }{ $regions }. { $outcome }
     }
 }
report-point-failed = *A raid failed* on { $date }: { $title }.
report-point-camps = { $n-count ->
    [one] *{ $n } incident in camps*, reported apart from the rest.
   *[other] *{ $n } incidents in camps*, reported apart from the rest.
 }
report-point-trials = { $known ->
    [yes] *Trials were announced* on { $date } for { $n } defendants.
   *[no] *Trials were announced* on { $date }.
 }
report-point-repatriations = { $known ->
    [no] { $balanced ->
        [yes] How many people were repatriated in { $this-month } is *not known*. Until now: { $balance }.
       *[no] How many people were repatriated in { $this-month } is *not known*.
     }
   *[yes] { $n-count ->
        [0] { $balanced ->
            [yes] *No repatriation* in { $this-month }; until now { $balance }.
           *[no] *No repatriation* is recorded in { $this-month }.
         }
        [one] { $balanced ->
            [yes] *{ $n } person repatriated*{ $clause }. Until now: { $balance }.
           *[no] *{ $n } person repatriated*{ $clause }.
         }
       *[other] { $balanced ->
            [yes] *{ $n } people repatriated*{ $clause }. Until now: { $balance }.
           *[no] *{ $n } people repatriated*{ $clause }.
         }
     }
 }
report-balance = { $n } { $label }

## Boxes of page one

report-what-counts-head = What counts
report-what-counts = Attacks and raids that are confirmed, inside { $area }, and for attacks by { $group }. Each day of an operation is one raid. An unknown number is never read as zero: a sum over it says “at least”.
report-left-out-head = What we left out
report-left-out-nothing = No attack was left out.
report-left-out-box = { $listed ->
    [yes] { $n-count ->
        [one] { $n } attack documented, { $counted } counted. Left out: { $parts }. All are listed in { $annex }.
       *[other] { $n } attacks documented, { $counted } counted. Left out: { $parts }. All are listed in { $annex }.
     }
   *[no] { $n } attacks documented, { $counted } counted. Left out: { $parts }.
 }
report-left-out-part = { $reason ->
    [reason-draft] { $n } not final
    [reason-no-month] { $n } without a month
    [reason-out-of-area] { $n } out of area
    [reason-claimed-only] { $n } claimed by { $group } only
    [reason-not-confirmed] { $n } not confirmed
    [reason-unknown-perpetrator] { $n } by an unknown perpetrator
    [reason-other-perpetrator] { $n } by others
   *[other] { $n } for other reasons
 }

## Attacks

report-section-attacks = Attacks
report-attacks-finding-driven = { $rest-went ->
    [same] { $tactics } went from { $before } to { $n }; all other attacks stayed at { $rest }
   *[other] { $tactics } went from { $before } to { $n }; all other attacks from { $rest-before } to { $rest }
 }
report-attacks-finding = { $how ->
    [unknown] No data on attacks for { $this-month }
    [alone] { $n-count ->
        [one] { $n } attack was confirmed in { $this-month }
       *[other] { $n } attacks were confirmed in { $this-month }
     }
    [counts] Attacks numbered { $n }, against { $before } in { $last-month }
    [none] No attack was confirmed, as in { $last-month }
    [to-none] No attack was confirmed, after { $before } in { $last-month }
    [same] Attacks stayed at { $n }
    [roughly] Attacks were roughly the same, { $n } after { $before }
    [from-none] Attacks rose from none to { $n }
    [doubled] Attacks doubled, from { $before } to { $n }
    [tripled] Attacks nearly tripled, from { $before } to { $n }
    [halved] Attacks fell by half, from { $before } to { $n }
    [down] Attacks fell from { $before } to { $n }
    [few-down] Attacks fell from { $before } to { $n }
   *[up] Attacks rose from { $before } to { $n }
 }
report-attacks-prose = { $how ->
    [unknown] The register has no data on attacks for { $this-month }.
    [none] No attack by { $group } was confirmed in { $this-month }.
    [to-none] No attack by { $group } was confirmed in { $this-month }, after { $before } in { $last-month }.
   *[other] { $record ->
        [yes] { $group } carried out { $n } confirmed attacks in { $this-month }{ $clause }. It is the most in a month since coverage began in { $since }; the highest month before had { $m }.
       *[no] { $n-count ->
            [one] { $group } carried out { $n } confirmed attack in { $this-month }{ $clause }.
           *[other] { $group } carried out { $n } confirmed attacks in { $this-month }{ $clause }.
         }
     }
 }
report-attacks-tactic = { $how ->
    [alone] { $tactic } are among them.
   *[other] { $attempts ->
        [yes] There were { $tactic }, against { $before } in { $last-month }. All other attacks together: { $rest } in { $this-month }, { $rest-before } in { $last-month }. An attempt counts whether or not anyone was killed.
       *[no] There were { $tactic }, against { $before } in { $last-month }. All other attacks together: { $rest } in { $this-month }, { $rest-before } in { $last-month }.
     }
 }
report-claim-months = { $how ->
    [unknown] No data on attacks for { $this-month }
    [none] No attack in { $this-month }, as in { $last-month }
    [to-none] No attack in { $this-month }, after { $before } in { $last-month }
   *[other] { $n-count ->
        [one] { $n } attack in { $this-month }{ $clause }
       *[other] { $n } attacks in { $this-month }{ $clause }
     }
 }
report-unit-months = Confirmed attacks by { $group } a month, { $from } to { $to }
report-gap = No data: coverage begins in { $month }
report-no-data = no data
report-event-trials = { $date }: trials announced
report-source-register = { $listed ->
    [yes] Source: register of { $organisation }, as of { $date }. Records: { $annex }.
   *[no] Source: register of { $organisation }, as of { $date }.
 }
report-claim-where = { $leads ->
    [yes] Where: { $n } of { $m } attacks in { $part }
   *[no] Where: attacks by region
 }
report-claim-how = { $leads ->
    [yes] How: { $n } of { $m } by { $small }
   *[no] How: attacks by tactic
 }
report-claim-region = { $leads ->
    [yes] { $n } of { $m } were in { $part }
   *[no] No region stands out
 }
report-unit-region = Confirmed attacks by region
report-claim-tactic = { $leads ->
    [yes] Main tactic: { $small }, { $n } of { $m }
   *[no] No tactic stands out
 }
report-unit-tactic = Confirmed attacks by tactic
report-claim-target = { $leads ->
    [yes] Main target: { $small }, { $n } of { $m }
   *[no] No target stands out
 }
report-unit-target = Confirmed attacks by target
report-breakdown-note = { $compared ->
    [yes] Each figure adds up to { $n }. Upright line on a bar: { $last-month }.
   *[no] Each figure adds up to { $n }. For { $last-month } no split is known.
 }

report-tactics-assassination = Assassinations
report-tactics-armed-assault = Armed assaults
report-tactics-bombing-ied = Bombings
report-tactics-vbied = Vehicle bombs
report-tactics-suicide-attack = Suicide attacks
report-tactics-ambush = Ambushes
report-tactics-shelling = Shellings
report-tactics-checkpoint = False checkpoints
report-tactics-abduction = Abductions
report-tactics-execution = Executions
report-tactics-arson = Arson attacks
report-tactics-extortion = Cases of extortion
report-tactics-threat = Threats
report-tactics-infrastructure = Attacks on infrastructure
report-tactic-added = { $n } of the kind “{ $tactic }”
report-tactic-counted-assassination = { $n-count ->
    [one] { $n } assassination attempt
   *[other] { $n } assassination attempts
 }
report-tactic-counted-armed-assault = { $n-count ->
    [one] { $n } armed assault
   *[other] { $n } armed assaults
 }
report-tactic-counted-bombing-ied = { $n-count ->
    [one] { $n } bombing
   *[other] { $n } bombings
 }
report-tactic-counted-vbied = { $n-count ->
    [one] { $n } vehicle bomb
   *[other] { $n } vehicle bombs
 }
report-tactic-counted-suicide-attack = { $n-count ->
    [one] { $n } suicide attack
   *[other] { $n } suicide attacks
 }
report-tactic-counted-ambush = { $n-count ->
    [one] { $n } ambush
   *[other] { $n } ambushes
 }
report-tactic-counted-shelling = { $n-count ->
    [one] { $n } shelling
   *[other] { $n } shellings
 }
report-tactic-counted-checkpoint = { $n-count ->
    [one] { $n } false checkpoint
   *[other] { $n } false checkpoints
 }
report-tactic-counted-abduction = { $n-count ->
    [one] { $n } abduction
   *[other] { $n } abductions
 }
report-tactic-counted-execution = { $n-count ->
    [one] { $n } execution
   *[other] { $n } executions
 }
report-tactic-counted-arson = { $n-count ->
    [one] { $n } arson attack
   *[other] { $n } arson attacks
 }
report-tactic-counted-extortion = { $n-count ->
    [one] { $n } case of extortion
   *[other] { $n } cases of extortion
 }
report-tactic-counted-threat = { $n-count ->
    [one] { $n } threat
   *[other] { $n } threats
 }
report-tactic-counted-infrastructure = { $n-count ->
    [one] { $n } attack on infrastructure
   *[other] { $n } attacks on infrastructure
 }

## Casualties

report-section-casualties = Casualties
report-casualties-finding = { $killed ->
    [unknown] { $injured ->
        [some] Attacks injured { $m } people; how many were killed is not known
       *[none] How many people were killed is not known
     }
    [none] { $injured ->
        [some] Attacks killed nobody and injured { $m }
       *[none] Nobody was killed in attacks
     }
   *[some] { $n-count ->
        [one] { $injured ->
            [some] Attacks killed { $n } person and injured { $m }
           *[none] Attacks killed { $n } person
         }
       *[other] { $injured ->
            [some] Attacks killed { $n } people and injured { $m }
           *[none] Attacks killed { $n } people
         }
     }
 }
report-casualties-prose = { $killed ->
    [some] { $injured ->
        [some] Killed in attacks: { $killed-parties }. Injured: { $injured-parties }.
        [unknown] Killed in attacks: { $killed-parties }. How many people were injured is not known.
       *[none] Killed in attacks: { $killed-parties }. Nobody was injured.
     }
    [unknown] { $injured ->
        [some] Injured in attacks: { $injured-parties }. How many people were killed is not known.
        [none] Nobody was injured in attacks in { $this-month }. How many people were killed is not known.
       *[unknown] How many people were killed or injured in attacks in { $this-month } is not known.
     }
   *[none] { $injured ->
        [unknown] Nobody was killed in attacks in { $this-month }. How many people were injured is not known.
        [some] Injured in attacks: { $injured-parties }.
       *[none] No casualty of an attack is recorded for { $this-month }.
     }
 }
report-party-counted = { $party ->
    [military] { $n-count ->
        [one] { $n } member of military or security forces
       *[other] { $n } military and security personnel
     }
    [civilian] { $n-count ->
        [one] { $n } civilian
       *[other] { $n } civilians
     }
    [isis] { $n-count ->
        [one] { $n } { $group } member
       *[other] { $n } { $group } members
     }
   *[other] { $n } others
 }
report-party-military = Military and security
report-party-civilian = Civilians
report-party-isis = { $group } members
report-party-other = Others
report-party-all-others = All others
report-not-reported = not reported: unknown, not zero
report-casualties-in-attacks = In attacks
report-casualties-in-raids = In raids
report-casualties-all = All in attacks
report-claim-casualties = People killed and injured, by party
report-claim-killed = { $party ->
    [military] { $n } of { $m } killed were military or security personnel
    [civilian] { $n } of { $m } killed were civilians
    [isis] { $n } of { $m } killed were { $group } members
   *[other] { $n } of { $m } killed were others
 }
report-unit-casualties = People killed and injured in confirmed attacks and raids, { $month }
report-casualties-note = “?” is unknown, which is not zero; a sum over it says “at least”. From { $n } people on, marks become a bar.

## Raids

report-section-raids = Raids
report-raids-finding = { $how ->
    [unknown] The number of raids is not known
    [alone] { $n-count ->
        [one] { $n } raid in { $this-month }
       *[other] { $n } raids in { $this-month }
     }
    [counts] Raids numbered { $n }, against { $before } in { $last-month }
    [none] No raid, as in { $last-month }
    [to-none] No raid, after { $before } in { $last-month }
    [same] Raids stayed at { $n }
    [roughly] Raids were roughly the same, { $n } after { $before }
    [from-none] Raids rose from none to { $n }
    [doubled] Raids doubled, from { $before } to { $n }
    [tripled] Raids nearly tripled, from { $before } to { $n }
    [halved] Raids fell by half, from { $before } to { $n }
    [down] Raids fell from { $before } to { $n }
    [few-down] Raids fell from { $before } to { $n }
   *[up] Raids rose from { $before } to { $n }
 }
report-raids-prose = { $how ->
    [unknown] The register has no data on raids for { $this-month }.
    [none] Forces carried out no raid against { $group } in { $this-month }.
    [to-none] Forces carried out no raid against { $group } in { $this-month }, after { $before } in { $last-month }.
   *[other] { $n-count ->
        [one] Forces carried out { $n } raid against { $group }{ $clause }{ $regions }. { $outcome }
       *[other] Forces carried out { $n } raids against { $group }{ $clause }{ $regions }. { $outcome }
     }
 }
report-regions = : { $list }
report-in-region = { $known ->
    [no] { $n } in a region that is not known
   *[yes] { $n } in { $region }
 }
report-raids-outcome = { $how ->
    [arrested] { $n-count ->
        [one] { $n } person was arrested.
       *[other] { $n } people were arrested.
     }
    [killed] { $m-count ->
        [one] { $m } { $group } member was killed.
       *[other] { $m } { $group } members were killed.
     }
   *[both] { $n-count ->
        [one] { $m-count ->
            [one] { $n } person was arrested and { $m } { $group } member was killed.
           *[other] { $n } person was arrested and { $m } { $group } members were killed.
         }
       *[other] { $m-count ->
            [one] { $n } people were arrested and { $m } { $group } member was killed.
           *[other] { $n } people were arrested and { $m } { $group } members were killed.
         }
     }
 }
report-claim-raids = { $how ->
    [alone] { $n-count ->
        [one] { $n } raid in { $this-month }
       *[other] { $n } raids in { $this-month }
     }
   *[other] { $n-count ->
        [one] { $n } raid in { $this-month } against { $before } in { $last-month }
       *[other] { $n } raids in { $this-month } against { $before } in { $last-month }
     }
 }
report-unit-raids = Confirmed raids; each day of an operation counts as one
report-claim-outcomes = What came of the raids
report-row-raids = Raids
report-row-arrested = People arrested
report-row-killed-isis = { $group } members killed
report-row-killed-military = Military and security killed
report-row-killed-civilian = Civilians killed
report-row-failed = Raids that failed
report-no-change-known = –
report-change = { $how ->
    [same] no change
    [up] { $rated ->
        [yes] +{ $difference }, { $percent }
       *[no] +{ $difference }
     }
   *[down] { $rated ->
        [yes] −{ $difference }, { $percent }
       *[no] −{ $difference }
     }
 }
report-event-raid = { $date }  ·  Raid that failed

## Map

report-section-map = Map
report-map-number = { $part ->
    [a] Map { $n }A
    [b] Map { $n }B
   *[none] Map { $n }
 }
report-map-finding-between = { $n-count ->
    [one] { $n } of { $m } attacks was between { $from } and { $to }
   *[other] { $n } of { $m } attacks were between { $from } and { $to }
 }
report-map-finding-place = { $n-count ->
    [one] { $n } of { $m } attacks was in { $place }
   *[other] { $n } of { $m } attacks were in { $place }
 }
report-map-finding-placed = { $n-count ->
    [one] The place of { $n } of { $m } attacks is known
   *[other] The places of { $n } of { $m } attacks are known
 }
report-map-finding = Where it happened
report-map-unit = Attacks and raids, { $month }. Attacks counted: { $attacks }; left out: { $left }; raids: { $raids }; of these failed: { $failed }
report-map-enlarged = The frame above, enlarged
report-map-below = { $map }, below
report-map-kilometres = km
report-map-north = N
report-map-legend-head = Each symbol is one event; a number is a count
report-map-legend = { $kind ->
    [attack_confirmed] Attack, confirmed
    [raid] Raid
    [raid_failed] Raid that failed
    [attack_claimed] Claimed or unconfirmed (not counted)
   *[attack_unknown_perpetrator] Perpetrator unknown (not counted)
 }
report-map-legend-several = Several at one place or close together
report-map-legend-district = { $kind ->
    [attack_confirmed] Confirmed, place known to the district
    [raid] Raid, place known to the district
    [raid_failed] Failed raid, place known to the district
    [attack_claimed] Claimed, place known to the district
   *[attack_unknown_perpetrator] Perpetrator unknown, place known to the district
 }
report-map-mark = { $kind ->
    [attack_confirmed] { $n-count ->
        [one] { $n } confirmed attack
       *[other] { $n } confirmed attacks
     }
    [raid] { $n-count ->
        [one] { $n } raid
       *[other] { $n } raids
     }
    [raid_failed] { $n-count ->
        [one] { $n } raid that failed
       *[other] { $n } raids that failed
     }
    [attack_claimed] { $n-count ->
        [one] { $n } attack claimed or unconfirmed
       *[other] { $n } attacks claimed or unconfirmed
     }
   *[attack_unknown_perpetrator] { $n-count ->
        [one] { $n } attack by an unknown perpetrator
       *[other] { $n } attacks by unknown perpetrators
     }
 }
report-map-description = Map of attacks and raids in { $month }. { $places }
report-map-front-description = Map of confirmed attacks in { $month }. { $places }
report-map-places = { $several ->
    [yes] Places with two or more attacks
   *[no] Places
 }
report-map-row-other = { $listed ->
    [yes] Other places
   *[no] At their place
 }
report-map-row-district = To the district only
report-map-row-not = Not mapped
report-map-not = *Not mapped: { $n }* ({ $parts }).
report-map-not-part = { $reason ->
    [district] { $n } known to the district
    [governorate] { $n } known to the governorate only
    [no_place] { $n } of which the place is not known
    [elsewhere] { $n } at a place that this map does not know
    [out_of_area] { $n } out of area
   *[withheld] { $n } with details withheld
 }
report-map-origin = { $points ->
    [yes] The outline is schematic; borders after Natural Earth. Lines are not a statement on borders, control or status.
   *[no] Symbols stand at the middle of the place that is named. The outline is schematic; borders after Natural Earth. Lines are not a statement on borders, control or status.
 }
report-map-front-claim = Where attacks were
report-map-front = { $all ->
    [yes] Confirmed attacks. On the map: { $n } at their place.
   *[no] Confirmed attacks. On the map: { $n } at their place. Not on it: { $parts }.
 }
report-map-full = Full map: { $page }.
report-map-page = page { $n }
report-map-none = There is no map: of no attack and no raid of { $month } a place is known that it could show.

## Camps

report-section-camps = Camps
report-camps-finding = { $n-count ->
    [one] { $n } incident in camps
   *[other] { $n } incidents in camps
 }
report-camps-prose = { $known ->
    [no] How many people were killed is not known. Camps are reported apart and are in no other total.
   *[yes] { $n-count ->
        [0] Nobody was killed. Camps are reported apart and are in no other total.
        [one] { $n } person was killed. Camps are reported apart and are in no other total.
       *[other] { $n } people were killed. Camps are reported apart and are in no other total.
     }
 }

## Repatriations and returns

report-section-repatriations = Repatriations and returns
report-repatriations-finding = { $known ->
    [no] How many people were repatriated in { $this-month } is not known
   *[yes] { $n-count ->
        [0] No repatriation is recorded in { $this-month }
        [one] { $n } person was repatriated in { $this-month }
       *[other] { $n } people were repatriated in { $this-month }
     }
 }
report-returned = { $n-count ->
    [one] { $n } person returned to a community{ $clause }.
   *[other] { $n } people returned to their communities{ $clause }.
 }
report-released = { $n-count ->
    [one] { $n } person was released under an amnesty{ $clause }.
   *[other] { $n } people were released under an amnesty{ $clause }.
 }
report-claim-repatriations = Completed repatriations, by country
report-unit-repatriations = People in completed repatriations. “?” is not reported, which is not zero.
report-after-the-month = after the month
report-claim-balances = Known from elsewhere
report-unit-balances = Opening balances and context, as their sources give them

## Trials

report-section-trials = Trials
report-trials-none = No step of a trial is recorded in { $this-month }
report-trials-finding = { $n-count ->
    [one] { $n } step of a trial in { $this-month }
   *[other] { $n } steps of trials in { $this-month }
 }
report-trials-finding-announced = { $known ->
    [yes] Trials announced for { $n } defendants
   *[no] Trials announced
 }
report-trials-prose = { $known ->
    [yes] Trials were announced on { $date } for { $n } defendants.
   *[no] Trials were announced on { $date }.
 }
report-trials-not-reached = No { $stages } is recorded in { $this-month }.
report-stage-announced = announcement
report-stage-charged = charge
report-stage-hearing = hearing
report-stage-plea = plea
report-stage-verdict = verdict
report-stage-sentence = sentence
report-stage-appeal = appeal
report-stage-final = final decision
report-claim-stages = Steps of trials by stage
report-unit-stages = Steps recorded in the month; a case can take several

## Discoveries, statements and the rest

report-section-apart = Discoveries and statements
report-apart-finding = { $found ->
    [yes] { $n-count ->
        [one] { $n } discovery, in no total of attacks or raids
       *[other] { $n } discoveries, in no total of attacks or raids
     }
   *[no] Reported apart, and in no total of attacks or raids
 }
report-event-kind = { $area ->
    [out] { $date }  ·  { $kind }, out of area
   *[in] { $date }  ·  { $kind }
 }

## What was not counted

report-section-left-out = Claimed or unconfirmed
report-left-out-finding = { $n-count ->
    [one] { $n } attack was documented and does not count
   *[other] { $n } attacks were documented and do not count
 }
report-left-out-prose = An attack counts when it is confirmed, lies in { $area } and is by { $group }. What only the group itself claims, what nobody else could confirm and what may be the work of others is kept in the register and listed in { $annex }, but is in no total.
report-claim-left-out = { $n-count ->
    [one] Why { $n } attack was left out
   *[other] Why { $n } attacks were left out
 }
report-unit-left-out = Attacks documented and not counted, by the first reason that holds

## Annexes

report-annex-a = Annex A
report-annex-b = Annex B
report-annex-c = Annex C
report-annex-attacks = { $n-count ->
    [one] The { $n } attack counted in { $this-month }
   *[other] The { $n } attacks counted in { $this-month }
 }
report-annex-attacks-caption = Attacks counted in { $this-month }
report-annex-attacks-all = { $n-count ->
    [one] { $n } attack
   *[other] All { $n } attacks
 }
report-annex-raids = { $n-count ->
    [one] The { $n } raid counted in { $this-month }
   *[other] The { $n } raids counted in { $this-month }
 }
report-annex-raids-caption = Raids counted in { $this-month }
report-annex-left-out = { $n-count ->
    [one] { $n } record documented and not counted
   *[other] { $n } records documented and not counted
 }
report-annex-left-out-caption = Documented and not counted in { $this-month }
report-annex-all = All
report-withheld = Details withheld

report-column-no = No
report-column-date-record = Date, record
report-column-place-region = Place, region
report-column-what-tactic-target = What, tactic and target
report-column-what-forces = What, and by whom
report-column-what-why = What, and why not
report-column-raids = Raids
report-column-killed = Killed
report-column-injured = Injured
report-column-arrested = Arrested
report-column-sources = Sources
report-column-people = One mark, one person: filled killed, open injured
report-column-outcome = Outcome
report-column-change = Change
report-column-stage = Stage
report-column-country = Country
report-column-date = Date
report-column-men = Men
report-column-women = Women
report-column-children = Children
report-column-total = Total
report-column-what = What
report-column-as-of = As of
report-column-number = Number

## Method and sources

report-section-method = Method
report-method-head = How we count
report-method = An incident counts when it is an attack or a raid, is confirmed, lies in { $area } and, for an attack, { $group } is the perpetrator. Everything else is listed with the reason why it does not count. Each day of an operation is one raid. An event counts in the month of its date unless its record names another month and says why. Discoveries, camps and what happens outside the area are reported apart. Figures are computed from the records; none is typed. An unknown number is never zero: a sum over it says “at least”, and a month before coverage begins has no number at all. Percentages are printed only where the month before had five or more, and never for sums that say “at least”. Count rules: profile { $profile }.
report-method-profile = “{ $name }” ({ $code })
report-section-sources = Sources
