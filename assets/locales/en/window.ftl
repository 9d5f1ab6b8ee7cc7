# What stands in the window.

place-overview = Overview
place-incidents = Incidents
place-trials = Trials
place-repatriations = Repatriations
place-report = Report
place-review = Review

dialog-new-register = Choose an empty folder for the register
dialog-open-register = Choose the folder of the register
dialog-import-table = Choose a table
dialog-report = Write the report
dialog-publish = Folder for the files of the edition
dialog-records = Write the records

part-unknown = Unknown
review-versions = { $versions ->
    [2] Two versions
   *[other] { $versions } versions
} of { $reference }

# Sums that must come out

window-title = Sijil
window-no-display = The window cannot be opened: { $said }. On a machine without a display “sijil help” lists what can be done without one.

# Around every screen
sidebar-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
sidebar-all-saved = All saved
sidebar-unsaved = { $count ->
    [one] 1 record not saved
   *[other] { $count } records not saved
}
sidebar-others = { $count ->
    [one] In step with 1 other
   *[other] In step with { $count } others
}
sidebar-read-only = Read only
menu-open = Open another register…
menu-new = New register…
menu-import = Import a table…
menu-close = Close this register
theme-to-light = Light colours
theme-to-dark = Dark colours
month-back = Month before
month-onward = Month after
month-choose = Choose a month
adding-incident = Incident
adding-trial = Trial step
adding-repatriation = Movement
add-name = New
search-hint = Search records, places, sources
search-none = Nothing found. Try fewer words, or another spelling.
search-all = { $count ->
    [one] Show it in a list
   *[other] Show all { $count } in a list
}
search-title = “{ $text }”
notice-read-only = Open for reading only: { $reason }
notice-more = { $count ->
    [one] One more was found. “sijil verify” lists it.
   *[other] { $count } more were found. “sijil verify” lists them.
}
notice-dismiss = Dismiss

# What floats at the foot
toast-undo = Undo
toast-close = Close this message
toast-saved = { $reference } saved
toast-saved-draft = { $reference } saved as a draft: { $errors ->
    [one] 1 thing
   *[other] { $errors } things
} to mend before it counts
toast-blank = Nothing is typed yet, so nothing was saved.
toast-deleted = { $reference } deleted
toast-undone = Undone
toast-settled = { $reference } settled
toast-returned = Returned to the earlier version
toast-written = Written: { $path }
toast-arrived = { $count ->
    [one] 1 record arrived
   *[other] { $count } records arrived
}{ $people ->
    [0] { "" }
   *[other] { " " }from { $by }
}
toast-imported = Imported: { $created } new, { $revised } changed, { $unchanged } as they were

# The first screen
start-motto = Log what happened once. Every figure in the report is counted from it.
start-new = New register
start-new-about = An empty folder of your own. Share it later as any folder.
start-open = Open a register
start-open-about = A folder on this computer, a synced drive or a USB stick.
start-import = Import a table
start-import-about = A CSV file. You see what fits before anything is kept.
start-name = Name
start-name-hint = as the folder
start-folder = Folder of the register
start-folder-new = Folder, empty or new
start-folder-import = Register: the folder of one, or of a new one
start-table = Table (CSV)
start-path-hint = type a path, or choose it at the right
start-browse = Choose…
start-create = Create
start-open-it = Open
start-rows-are = Rows are
start-import-look = Look at it
start-import-keep = Import
start-sample = Look around first
start-sample-about = A sample register: North and East Syria, January to June 2023
start-sample-open = Open the sample
start-back = Back to the register
start-private = Nothing leaves this computer unless you put the folder somewhere that does.
start-no-folder = No folder is named. Type its path, or choose it at the right of the field.
start-no-table = No table is named. Type its path, or choose it at the right of the field.
import-would = It fits: { $created } new, { $revised } changed, { $unchanged } as they are
import-rows = { $rows ->
    [one] It can be read: 1 row
   *[other] It can be read: { $rows } rows
}
import-does-not-fit = Nothing can be imported before this is mended:
import-kind-unclear = The table does not say what its rows are. Choose it at the right.
import-row = Row { $row }: { $said }

# The overview
overview-context = { $counted } of { $documented } documented attacks count
overview-empty = Nothing is logged yet.
overview-empty-below = Log what happened; the figures, the charts and the report follow from it.
overview-open-report = Open report
overview-measure = Figure of the bars
overview-breakdown = Break down by
overview-by-region = By region
overview-by-tactic = By tactic
overview-by-target = By target
overview-confirmed = Confirmed attacks
overview-map = Where
overview-map-none = No attack of the month stands at a place that the map knows.
overview-aside = What to look at
overview-no-attacks = No attack counts in this month or the one before.
tile-attacks-confirmed = Attacks
tile-attacks-killed-total = Killed
tile-attacks-injured-total = Injured
tile-raids-confirmed = Raids
tile-raids-arrested = Arrested
bars-no-data = no data
tile-no-data = not known
tile-no-data-before = not known for { $month }
tile-from-none = none in { $month }
tile-no-change = { $previous } in { $month } too
tile-counts-only = from { $previous } in { $month }
tile-roughly-same = about the same as in { $month }: { $previous }
tile-percent = from { $previous } in { $month }, { $percent } %
bars-attacks-confirmed = Confirmed attacks, { $first } to { $last }
bars-attacks-killed-total = Killed in attacks, { $first } to { $last }
bars-attacks-injured-total = Injured in attacks, { $first } to { $last }
bars-raids-confirmed = Confirmed raids, { $first } to { $last }
bars-raids-arrested = Arrested in raids, { $first } to { $last }
bars-up = { $what }, up from { $previous } in { $month }
bars-down = { $what }, down from { $previous } in { $month }
bars-same = { $what }, as in { $month }
bars-alone = { $what }
bars-none = No data for this month
what-attacks-confirmed = { $count ->
    [one] { $shown } confirmed attack
   *[other] { $shown } confirmed attacks
}
what-attacks-killed-total = { $shown } killed
what-attacks-injured-total = { $shown } injured
what-raids-confirmed = { $count ->
    [one] { $shown } confirmed raid
   *[other] { $shown } confirmed raids
}
what-raids-arrested = { $shown } arrested
behind-title = { $what }, { $month }
uncounted-title = Not counted { $count }
uncounted-no-incident = No incident counts in this month.
uncounted-none = Every incident of the month counts.
attention-title = Needs attention { $count }
attention-open = Open review
attention-none = Nothing needs attention.

# The review
review-open = { $count ->
    [0] nothing open
   *[other] { $count } open
} · { $month }, what has no month, and all conflicts
review-open-beside = { $count ->
    [0] nothing open
   *[other] { $count } open
}
review-blocks = Before publishing
review-conflicts = Several versions
review-look = Worth a look
review-and-more = { $said } (and { $count } more)
review-empty = Nothing to mend, nothing to look at.
review-empty-below = What a rule finds in the records of this month stands here.

# The report screen
report-context-issue = { $month } · issue { $issue }
report-context-draft = { $report } · draft
report-context-edition = { $report } · edition { $edition } is published
report-file = File
report-audience = Audience
report-language = Language
audience-public = Public
audience-partner = Partner
audience-internal = Internal
report-front-page = Front page
language-en = English
language-ku = Kurmancî
language-ar = العربية
language-ckb = سۆرانی
report-page = Page { $page }
report-page-of = { $page } of { $of }
report-page-back = Page before
report-page-onward = Next page
report-zoom-in = Larger
report-zoom-out = Smaller
report-zoom-fit = Fit
report-zoom-fit-help = As wide as there is room
report-panel-show = Show the text and its figures
report-panel-hide = Hide the text and its figures
report-number = { $name } is { $shown }
report-number-before = { $name } was { $shown } in { $month }
report-number-change = change of { $name }: { $shown }
report-number-records = { $records ->
    [0] { $number }; no record
    [one] { $number }; { $records } record
   *[other] { $number }; { $records } records
}
report-part-edited = { $name }, edited
report-part-flagged = { $name }, something to look at
what-if = What if…
what-if-about = Confirmed attacks of { $month } as they would count under other rules. The register is not touched, and the report counts by the first.
editor-paragraph = { $name }, paragraph { $number }
editor-point = Point
editor-add-paragraph = Paragraph
editor-insert-figure = Insert figure
editor-make-figure = Make it a figure
editor-keep-text = Keep as text…
editor-keep = Keep
editor-reason = Why it stays
editor-offers = What the figures bear out
editor-generated = Generated text
editor-edited = Edited
report-publish = Publish…
report-export = Export PDF
publish-title = Publish the month
publish-about = An edition keeps the figures, the text and every record as they stand. Later reports compare with it and print what was corrected since.
publish-open = { $open ->
    [one] One thing is left open
   *[other] { $open } things are left open
}
publish-of = { $about }
publish-flag-of = { $name } ({ $language })
publish-month-not-over = The month is not over.
publish-versions = Several versions stand side by side.
publish-reason = Why it is published all the same
publish-partner = files for partners too
publish-internal = files for the organisation itself too
publish-folder = Folder for the files
publish-do = Publish
publish-done = Published as edition { $number }.
publish-done-files = { $files } files are in { $folder }
publish-not-written = Edition { $number } is published, but its files could not be written: { $said } sijil report with --edition { $number } writes them once more.
export-title = Export the report
export-format = Format
export-pdf = PDF
export-md = Markdown
export-json = JSON
export-do = Export
export-give-up = Cancel
export-under-way = Writing
export-page-of = Page { $page } of { $of }
dialog-leave = Close
toast-export-given-up = Export cancelled; no file was written
agree-breakdown-attacks-by-region = Regions
agree-breakdown-attacks-by-tactic = Tactics
agree-breakdown-attacks-by-target = Targets
agree-breakdown-attacks-not-counted = Left out
agree-breakdown-raids-by-region = Raids by region
agree-breakdown-before-attacks-by-region = Regions, month before
agree-breakdown-before-attacks-by-tactic = Tactics, month before
agree-breakdown-before-attacks-by-target = Targets, month before
agree-breakdown-before-raids-by-region = Raids, month before
agree-parties-attacks-killed = Killed
agree-parties-attacks-injured = Injured
agree-parties-raids-killed = Killed in raids
agree-parties-raids-injured = Injured in raids
agree-map-attacks-confirmed = Attacks on the map
agree-map-raids-confirmed = Raids on the map
agree-annex-attacks-confirmed = Annex of attacks
agree-annex-raids-confirmed = Annex of raids
agree-tile-attacks-confirmed = Attacks, everywhere
agree-tile-attacks-killed-total = Killed, everywhere
agree-tile-attacks-injured-total = Injured, everywhere
agree-tile-raids-confirmed = Raids, everywhere
agree-tile-raids-arrested = Arrested, everywhere
identity-agree = Figures agree
identity-disagree = Figures disagree
identity-count = { $held } of { $of }
figures-title = Figures in this section
figures-none = No number of this section is one of the figures.
figures-records = Records
figures-before = { $count } in { $month }

## Settings of the register

place-settings = Settings
settings-title = Settings
settings-save = Save settings
settings-names = Names
settings-names-help = As the report prints them.
settings-name = Register
settings-organisation = Organisation
settings-area = Area covered
settings-first-issue = Month of issue 1
settings-month-hint = 2023-01; blank: not numbered
settings-counting = What is counted, and from when on
settings-counting-help = Attacks count when this group carried them out. Before coverage begins there is no data, which is not zero; where a month is blank, coverage begins with the first record.
settings-group = Monitored group
settings-coverage-hint = from the first record
settings-coverage-attack = Attacks since
settings-coverage-raid = Raids since
settings-coverage-camp-incident = Camp incidents since
settings-coverage-discovery = Discoveries since
settings-coverage-trial = Trials since
settings-coverage-repatriation = Movements since
settings-house = How reports look
settings-house-help = Taken by every report from the next one on. Reports that were published stay as they are.
settings-accent = Colour of its own
settings-accent-hint = #1f4b99; blank: Sijil’s blue
settings-quiet = Sections with nothing to say
settings-quiet-left-out = Leave out
settings-quiet-in-one-line = Say so in one line
settings-logo = Logo
settings-logo-take = Take logo
settings-logo-remove = Remove logo
settings-logo-none = No logo. A PNG file of at most 256 KiB; it stands before the organisation’s name.
settings-logo-is = The logo has { $width } by { $height } pixels.
settings-disclaimer = Disclaimer
settings-disclaimer-hint = Stands under the method, in every language as it is typed
picture-not-png = { $file } is not a PNG file. Save the logo as PNG and take that.
picture-too-large = { $file } has more than 256 KiB. Save the logo smaller and take that.
picture-too-many-pixels = { $file } has more than 2,000 pixels along a side. Save the logo smaller and take that.
settings-references = Known from elsewhere
settings-references-help = Numbers that were known before the register began or come from others. The report names them with their date.
settings-reference-label = What it counts
settings-reference-value = Number
settings-reference-as-of = As of
settings-reference-add = Number
settings-reference-remove = Remove number
settings-reference-no-source = Without a source
settings-reference-sources = Source: { $names }
toast-settings-saved = Settings saved
