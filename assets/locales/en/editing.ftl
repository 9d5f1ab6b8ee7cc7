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
