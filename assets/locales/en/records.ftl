# The lists of records, the form of a record and its history.

standing-counts = Counts in { $month }
standing-not = Not counted: { $reason }
standing-draft = draft
standing-no-month = no month
standing-discounted = discounted
standing-out-of-area = out of area
standing-claimed-only = only claimed
standing-not-confirmed = not confirmed
standing-unknown-perpetrator = perpetrator unknown
standing-other-perpetrator = another perpetrator
standing-apart = reported apart
flag-yes = Yes
flag-no = No

## Totals

total-unknown = ?
total-at-least = at least { $number }
total-exact = { $number }

## Lists

list-title-incident = Incidents
list-title-trial = Trials
list-title-repatriation = Repatriations
list-summary-incidents = { $number } in { $time } · { $attacks ->
    [one] 1 counts as an attack
   *[other] { $attacks } count as attacks
}
list-summary-trials = { $cases ->
    [one] 1 case
   *[other] { $cases } cases
} · { $steps ->
    [one] 1 step
   *[other] { $steps } steps
} in { $time }
list-summary-repatriations = { $number ->
    [one] 1 movement
   *[other] { $number } movements
} in { $time }
list-footer-incidents = { $number ->
    [one] 1 record
   *[other] { $number } records
} · { $killed } killed · { $injured } injured
list-footer-counted = { $not ->
    [0] { $counted } counted
   *[other] { $counted } counted; { $not } not
}
list-all-months = all months
list-span = Time
list-span-all = All
list-view = View
list-by-case = By case
list-as-table = Table
list-export = Export this list
list-keys = ↑ ↓ move   Enter opens   Ctrl D copies
list-counted = Counted
list-counted-yes = Counted
list-counted-no = Not counted
list-clear = Clear
list-behind = Behind
list-summary-behind = { $number ->
    [one] 1 record behind a figure
   *[other] { $number } records behind a figure
}
list-nothing-behind = No record is behind this figure
list-nothing-behind-hint = Clear it to see the list again.
list-clear-filters = Clear filters
list-look-everywhere = Show all months
list-nothing-logged = Nothing logged in { $time } yet
list-nothing-logged-hint = Type the first one, or bring in a table.
list-nothing-fits = Nothing in { $time } fits
list-nothing-fits-hint = It may be in another month, or a filter hides it.
list-group-earlier = Earlier in { $year }
list-group-later = Later in { $year }
list-group-no-month = Without a month
list-date-of-year = { $date } { $year }
list-total = Total

## The heads of columns

list-reference = Ref
list-date = Date
list-place = Place
list-region = Region
list-incident = Incident
list-tactic = Tactic
list-killed = Killed
list-killed-short = K
list-injured = Injured
list-injured-short = I
list-verification = Verification
list-sources = Sources
list-sources-short = Src
list-case = Case
list-stage = Stage
list-forum = Forum
list-nationality = Nationality
list-defendants = Defendants
list-defendants-short = People
list-movement = Movement
list-from = From
list-men = Men
list-women = Women
list-boys = Boys
list-girls = Girls
list-children = Children
list-status = Status
lane-defendants = { $number } defendants

## The form

form-new-incident = New incident
form-new-trial = New trial step
form-new-repatriation = New movement
form-untitled-incident = Untitled incident
form-untitled-trial = Case without a name
form-untitled-repatriation = Nobody named yet
form-not-saved = Not saved yet
form-saved-by = Saved by { $who }
form-close = Close
form-delete = Delete
form-copy = Copy
form-history = History
form-save = Save
form-save-next = Save, next
form-errors = { $number ->
    [one] 1 error
   *[other] { $number } errors
}
form-warnings = { $number ->
    [one] 1 warning
   *[other] { $number } warnings
}
form-finding-of-field = { $field }: { $finding }
form-use = Use { $fix }
form-choose = Choose
form-its-month = { $month } (its month)
form-counts-note = Empty is unknown, not 0 · try 3-5, ~10, several
form-sources-note = { $number ->
    [one] 1 source
   *[other] { $number } sources, { $independent ->
        [one] of one origin
       *[other] { $independent } independent
    }
}
form-notes-note = Not published
count-hint = unknown
grid-killed = Killed
grid-injured = Injured
grid-military = Military
grid-civilian = Civilian
grid-isis = ISIS
grid-other = Other

## Sources

source-add = Source
source-edit = Edit source: { $name }
source-name = Source name
source-link = Link
source-title = Title of the source
source-quoting = Quoting
source-cut = Left out of the link: { $cut }
source-put-back = Put back
source-cited-elsewhere = { $more ->
    [0] Cited already in { $reference }: { $headline }
    [one] Cited already in { $reference } and one more: { $headline }
   *[other] Cited already in { $reference } and { $more } more: { $headline }
}
source-open-other = Open it
source-kind-media = media
source-kind-official = official
source-kind-channel = channel
source-kind-ngo = organisation
source-kind-contact = own contact
source-kind-document = document
source-published = Published
source-accessed = Accessed
source-published-on = Published { $date }
source-accessed-on = Accessed { $date }
source-not-published = Not published
source-reliability = Reliability
source-reliability-a = completely reliable
source-reliability-b = usually reliable
source-reliability-c = fairly reliable
source-reliability-d = not usually reliable
source-reliability-e = unreliable
source-reliability-f = cannot be judged
source-credibility = Credibility
source-credibility-1 = confirmed by others
source-credibility-2 = probably true
source-credibility-3 = possibly true
source-credibility-4 = doubtful
source-credibility-5 = improbable
source-credibility-6 = cannot be judged
source-confidential = Confidential source
source-confidential-help = It counts as a source, and its name is never published.
source-done = Done
source-remove = Remove

## History

history-title = History
history-by = { $who }, { $when }
history-when = { $date }, { $time }
history-return = Return to this
history-back = Back to the form
history-blank = blank
