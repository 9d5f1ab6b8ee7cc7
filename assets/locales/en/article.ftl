# An article that is pasted and read as a draft.

article-title = Paste an article
article-about = A report in English, Arabic, Kurmanji or Sorani. What is read becomes a draft: nothing is saved until you save it.
article-text = Text of the article
article-text-hint = Paste the text here
article-blank = What the text says of date, place, people and tactic will stand here.
article-nothing = Nothing of what a record holds was found in this text. A draft would be empty.
article-taken = { $taken } of { $all } values taken
article-event = Event { $number }
article-events = Which event
article-make = Make a draft
article-from = “{ $words }”
article-likely = likely
article-not-taken = left out
article-headline = as it stands at the top
article-narrative = Space leaves a value out. The narrative is left to you: the text belongs to whoever wrote it.
article-unsure = No place is called exactly “{ $words }”.
article-unsure-perhaps = No place is called exactly “{ $words }”. Perhaps { $names }?
article-row = { $field }: { $value }
article-row-from = { $field }: { $value }, from “{ $words }”

cli-read = Says what is understood of an article on standard input: date, place, people, tactic, with the words that each came from. It saves nothing.
