# The texts of a report that a person edits, and what is said of them: for the window and the command line.

passage-title = Title
passage-headline = Headline sentence
passage-points = Key points
passage-finding = { $section }: finding
passage-prose = { $section }: text
passage-prose-more = { $section }: text { $number }
passage-without-place = Text for “{ $place }”

flag-no-place = The report has no such place this month, so this text is not in it. It comes back with its section, or can be removed.
flag-no-number = { $name } has no number this month, or the rules forbid it here. It is printed as “?”.
flag-unknown-name = { $found ->
    [0] Nothing is called { $name }. It is printed as it was typed.
   *[other] Nothing is called { $name }. Did you mean { $near }? It is printed as it was typed.
 }
flag-not-borne-out = The figures no longer bear this out. Choose another, or write it anew.
flag-typed = “{ $said }” is typed, and stays as it is when the records change. { $name } is as much today: put that in its place.
flag-unmatched = No figure of this month or of the month before is “{ $said }”. Put a figure in its place, or keep it and say why.
flag-change-alone = “{ $said }” says how something changed, and no figure stands near it. Put the figure beside it, or keep it and say why.
flag-contradicts = { $how ->
    [unknown] “{ $said }” stands beside { $name }, of which nothing is known this month.
    [alone] “{ $said }” stands beside { $name }, for which there is no month before to compare with.
    [counts] “{ $said }” stands beside { $name }, of which only a lower bound is known: only the counts can be said.
    [few-up] “{ $said }” stands beside { $name }, which went from { $before } to { $n }. From fewer than five, only the counts are said.
    [few-down] “{ $said }” stands beside { $name }, which went from { $before } to { $n }. From fewer than five, only the counts are said.
    [same] “{ $said }” stands beside { $name }, which stayed at { $n }.
    [rank] “{ $said }” stands beside { $name }, which is { $n }: another month of those that are looked back on stands against it, or there are too few of them.
   *[other] “{ $said }” stands beside { $name }, which went from { $before } to { $n }.
 }

finding-typed-text-hint = In the text at { $place }: put a figure in its place, change it, or keep it with a reason.

# What must agree: the reconciliation of a report

identity-tile = { $name }: tile, text, charts and tables
identity-breakdown = { $name } adds up
identity-breakdown-before = { $name } adds up for the month before
identity-bar = { $name } in its bar
identity-months = Bars by month end with this month and the one before
identity-parties = { $name }: parties add up to all
identity-map = { $name }: on the map and not on it
identity-annex = { $name }: rows of the annex
identity-column = { $name }: column of the annex
identity-correction = { $name } of { $month }: as published, and today
identity-numbers = { $number ->
    [one] { $number } printed number is that of its figure
   *[other] { $number } printed numbers are those of their figures
 }
identity-number = { $name } is printed otherwise than it is
identity-flags = { $number ->
    [0] No flag is open
    [one] { $number } flag is open
   *[other] { $number } flags are open
 }
