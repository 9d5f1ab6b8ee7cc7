# The command line.

cli-about = Sijil: a register of incidents, trials and repatriations, and the monthly report computed from it.
cli-window = Opens the window.
cli-exit-codes = Ends with 0 when all is well, 1 with findings or a failed verification, 2 when it could not run. “sijil help COMMAND” says more of a command. SIJIL_HOME is the folder for its own things, SIJIL_AUTHOR the name in revisions, SIJIL_NOW the time in place of the clock, SIJIL_PASSPHRASE_FILE a file with the passphrase of an encrypted register, SIJIL_IDENTITY_FILE one with your age identities.
cli-no-window = This Sijil was built without a window. “sijil help” lists what it can do without one.

## Commands

cli-new = Begins a register in a new or empty folder.
cli-import = Brings in all rows of a CSV file, or none; with --kind place a gazetteer. Headers are the keys of “sijil template”, or the labels of the fields.
cli-template = Writes an empty table with a column for every field.
cli-check = Lists what the rules find, record by record.
cli-figures = Prints the figures of a month.
cli-report = Writes the report of a month: the same bytes for the same register.
cli-export = Writes the records for other programs. The CSV files can be imported again.
cli-log = Says who changed a record, what, and when.
cli-verify = Reads every journal and every attachment through and says whether they are whole.

## Options

cli-option-name = The register's name; that of the folder when left out.
cli-option-month = The month.
cli-option-only-month = Only records that count in this month.
cli-option-json = Output for programs.
cli-option-out = The file to write; “-” for standard output.
cli-option-export-out = The file to write; a folder for CSV files of all kinds; “-” for standard output.
cli-option-kind = The kind of record; for an import taken from the headers when left out.
cli-option-map = A JSON file that gives your headers our keys.
cli-option-dry-run = Says what would be done, and does nothing.
cli-option-format = The format.
cli-option-report-format = The format; PDF when left out.
cli-option-lang = The language; English when left out.
cli-option-profile = What the figures would be by other count rules.
cli-option-window = Opens the window on the register when the report is written.
cli-option-export-audience = Who may read it; the people of the register when left out.
cli-option-audience = Who may read it; everybody when left out.

## Arguments that cannot be

cli-unknown-command = “{ $name }” is neither a command nor a register. “sijil help” lists the commands.
cli-unknown-option = There is no option { $option } without a command. “sijil help” lists the commands.
cli-too-many = The window opens on one register, so “{ $argument }” is too much. “sijil help” lists the commands.
cli-unexpected-argument = “{ $argument }” is too much. Usage: { $usage }
cli-option-of-no-command = There is no option { $argument } here. Usage: { $usage }
cli-missing-value = The value of { $argument } is missing. Usage: { $usage }
cli-option-twice = { $argument } is given twice. Usage: { $usage }
cli-missing-argument = { $argument } is missing. Usage: { $usage }
cli-unknown-choice = { $what } cannot be “{ $given }”. Choose one of: { $words }.
cli-bad-month = “{ $given }” is not a month. Write it as 2023-06.
cli-bad-now = SIJIL_NOW is “{ $given }”, which is not a time. Write it as 2026-11-21T08:00:00Z, or leave it empty.
cli-no-home = There is no folder for Sijil's own things. Set SIJIL_HOME to one.
cli-no-output = Standard output cannot be written ({ $said }).

## What the commands say

severity-error = Error
severity-warning = Warning
cli-message-and-hint = { $message } { $hint }
cli-finding = { $severity }: { $finding }
cli-new-done = Made the register “{ $name }” in { $folder }.
cli-import-which-kind = The headers of { $file } do not say what its rows are. Add --kind incident, --kind trial, --kind repatriation or, for a gazetteer, --kind place.
cli-import-encoding = { $file } is not UTF-8 and was read as { $encoding }. If its letters are wrong, save it as “CSV UTF-8” and import that.
cli-import-refused = Nothing was imported. Correct { $file } and import it again.
cli-import-more = … and { $more } more.
cli-import-done = Imported { $file }: { $created } new, { $revised } revised, { $unchanged } unchanged.
cli-import-would = Would import { $file }: { $created } new, { $revised } revised, { $unchanged } unchanged. Nothing was written.
cli-export-done = Wrote { $records ->
    [one] one record
   *[other] { $records } records
} to { $path }{ $withheld ->
    [0] .
    [one] ; one is confidential and was left out.
   *[other] ; { $withheld } are confidential and were left out.
}
cli-export-which-kind = A table holds one kind of record. Add --kind incident, --kind trial or --kind repatriation.
cli-check-field = { $severity }: { $field }: { $message } { $hint }
cli-check-record = { $severity }: { $message } { $hint }
cli-check-accepted = Accepted by { $by }: { $message } Reason: { $reason }
cli-check-summary = { $records ->
    [one] One record
   *[other] { $records } records
}: { $errors ->
    [0] no errors
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
}.
cli-figures-profile = Count rules: { $name }. { $about }
cli-figures-name = figure
cli-figures-value = month
cli-figures-previous = before
cli-figures-change = change
cli-report-flags = { $count ->
    [one] 1 flag is open in the edited text of this report.
   *[other] { $count } flags are open in the edited text of this report.
} sijil check --month { $month } lists { $count ->
    [one] it.
   *[other] them.
}
cli-report-untranslated = { $count ->
    [one] 1 term has no words in this language and is said in English: { $keys }
   *[other] { $count } terms have no words in this language and are said in English: { $keys }
}
cli-report-done = Wrote the report of { $month } to { $path }.
cli-log-none = The register has no record { $reference }.
cli-log-set = { $field }: { $after }
cli-log-cleared = { $field }: { $before } →
cli-log-changed = { $field }: { $before } → { $after }
cli-log-from = from { $rev }
cli-log-settles = settles { $revs }
cli-log-missing = not arrived: { $revs }
cli-log-stands = stands beside others; nobody has settled it
cli-verify-journal = journal/{ $journal }: { $lines ->
    [one] 1 whole line
   *[other] { $lines } whole lines
}, { $witnessed ->
    [0] seen by no other writer
    [one] line 1 seen by another writer
   *[other] seen by another writer up to line { $witnessed }
}
cli-verify-journal-head = { "  " }last line { $head }
cli-verify-fingerprint = Fingerprint: { $fingerprint }
cli-verify-fingerprint-about = Every copy of this register that is the same has this fingerprint: read it out to each other.
cli-verify-clean = Every line is as it was written.
cli-verify-failed = Not every line is as it was written: see above.

## sijil search

cli-search = Lists the records that say all of the words, in any script and spelling, the latest first.
cli-search-none = No record says all of: { $query }
