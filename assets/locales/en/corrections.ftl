# Corrections to earlier editions, what figures are called, and what of a record has changed. A sentence
# holds no digit: every number in it is put in.

report-section-corrections = Corrections to earlier editions
report-corrections-none = No published figure has changed since.
report-corrections-finding = { $n-count ->
    [one] { $n } published figure is another number today
   *[other] { $n } published figures are other numbers today
 }
report-corrections-unit = Everywhere else in this report a month that was published stands as it was published.
report-corrections-link = Corrections
report-corrections-records = Records behind the corrections
report-as-published = Numbers of { $months } as published; see { $corrections }.
report-as-published-note = As published; another number today: see “Corrections to earlier editions”.
report-edition-of = { $month }, edition { $n }
report-edition-number = { "  " }·  Edition { $n }
report-column-edition = Edition
report-column-figure = Figure
report-column-published = Published
report-column-now = Now
report-column-why = Why
report-correction-added = { $record } added
report-correction-changed = { $record } changed{ $fields }
report-correction-deleted = { $record } deleted
report-correction-more = { $n-count ->
    [one] { $n } more record
   *[other] { $n } more records
 }
report-correction-withheld = { $n-count ->
    [one] { $n } record whose details are withheld
   *[other] { $n } records whose details are withheld
 }
report-correction-settings = the register’s settings changed
report-correction-otherwise = The rules or the coverage of the register changed
report-became-added = Came after publication
report-became-changed = Changed after publication{ $fields }
report-became-deleted = Deleted after publication

figure-attacks-confirmed = Attacks counted
figure-attacks-documented = Attacks documented
figure-attacks-claimed-only = Attacks only claimed
figure-attacks-by-region = Attacks by region: { $part }
figure-attacks-by-tactic = Attacks by tactic: { $part }
figure-attacks-by-target = Attacks by target: { $part }
figure-attacks-killed = Killed in attacks: { $part }
figure-attacks-injured = Injured in attacks: { $part }
figure-raids-confirmed = Raids counted
figure-raids-part = Raids: { $part }
figure-raids-failed = Raids that failed
figure-raids-arrested = Arrested in raids
figure-raids-killed = Killed in raids: { $part }
figure-raids-injured = Injured in raids: { $part }
figure-camp-incidents = Incidents in camps
figure-camp-killed = Killed in camps
figure-discoveries = Discoveries
figure-out-of-area = Out of area
figure-trials-part = Steps of trials: { $part }
figure-trials-defendants = Defendants
figure-repatriated-part = Repatriated: { $part }
figure-repatriated-foreign-men-cumulative = Foreign men repatriated until then
figure-returned-total = Returned to communities
figure-released-total = Released under an amnesty
figure-people-total = all
figure-people-men = men
figure-people-women = women
figure-people-boys = boys
figure-people-girls = girls
figure-people-children = children

changed-date = date
changed-units = how often it counts
changed-scope = area
changed-region = region
changed-tactic = tactic
changed-target = target
changed-perpetrator = perpetrator
changed-outcome = outcome
changed-verification = verification and sources
changed-killed = killed
changed-injured = injured
changed-arrested = arrested
changed-stage = stage
changed-defendants = defendants
changed-movement = movement
changed-state = states
changed-people = people
changed-kind = kind or title
