# What the machine could not do: what happened, to which file, and what to do.

# Opening and making a register
error-no-folder = There is no folder { $path }. Check the path, or make a register there with “sijil new”.
error-not-a-register = { $path } is not a register: it has no register.json. Check the path, or choose the folder that holds register.json.
error-unreadable-manifest = { $path } cannot be understood, so nothing in its folder was opened or changed. Put back a copy of that file from a backup or another copy of the register.
error-newer-format = { $path } is a register of format { $format }, made by a newer Sijil. Install the newer version to open it; nothing was changed.
error-already-a-register = { $path } is a register already. Open it, or choose another folder.
error-not-empty = { $path } is not empty. Choose a new or empty folder.

# Saving
error-read-only = Nothing was saved: { $reason }
error-foreign-parent = Nothing was saved: revision { $revision } belongs to another record. Close the record, open it again and repeat the change.
error-disk-full = No space is left on the disk of { $path }. Nothing was saved; make room and save again.
error-not-writable = { $path } may not be written ({ $said }). Check the permissions, or choose another place.
error-not-synced = The disk did not confirm that { $path } was written ({ $said }). Nothing of this save counts. Check the disk, then close the register and open it again.
error-replaced = Another program has put another file in the place of { $path } while it was open. Nothing of this save counts. Save again: a new journal is begun.
error-disk = { $path } could not be read or written ({ $said }).

# Files that a person names
error-no-file = There is no { $path }. Check the path and its folder.
error-is-a-folder = { $path } is a folder. Name a file.
error-file-permission = { $path } may not be read or written ({ $said }). Check its permissions, or choose another place.
error-file-disk-full = No space is left for { $path }. Nothing was written; make room and try again.
error-pdf = The PDF could not be put together ({ $said }). Nothing was written; please report it with the register's month.

# Why a register is open for reading only
read-only-asked = the register was opened for reading only.
read-only-locked = the register is open in another window or command of Sijil. Close it there first.
read-only-locked-by = the register is already open for writing ({ $by }). Close it there first.
read-only-folder = the folder of the register cannot be written ({ $said }). Copy it to a place where you may write.
read-only-home = Sijil's own folder { $path } cannot be written ({ $said }). Mend its permissions, or set SIJIL_HOME to another folder.
read-only-damaged = line { $line } of journal/{ $journal } is damaged. Every whole line can be read. Repair it from a backup or another copy of the register (“sijil repair”).
read-only-newer = a newer Sijil has saved in this register. Install the newer version to write in it.
read-only-sync-failed = the disk did not confirm an earlier save. Check the disk, then close the register and open it again.
read-only-cut-failed = an earlier save failed half way. Check the disk, then close the register and open it again.
read-only-replaced = another program put another file in the place of the own journal. Close the register and open it again.

# What opening a register found
note-set-aside = The end of journal/{ $journal }, from line { $line } on ({ $bytes } bytes), was never fully saved and has been set aside in { $kept }. Nothing that was saved is lost.
note-faulty = journal/{ $journal }, line { $line }: { $fault } The other lines can be read. Repair it from a backup or another copy of the register (“sijil repair”).
note-behind = journal/{ $journal }: { $fault }
note-forked = journal/{ $journal } was written to on two machines at once, from line { $line } on: a copy of this machine or a restored backup was used. Both are read; nothing is lost.
note-waiting = journal/{ $journal }, line { $line }: the rest has not arrived or was never fully saved. It is left as it is.
note-new-writer = journal/{ $left } is not as it was left on this machine, or was written to elsewhere too: the register or the machine was restored or copied. Nothing in it is changed; new revisions go to journal/{ $writer }.jsonl.
note-ignored = journal/{ $name } is not a journal and was not read.

# What is wrong with a line of a journal
fault-partial = the line was never written to its end.
fault-malformed = the line is damaged and cannot be read.
fault-newer = the line was written by a newer Sijil (format { $version }).
fault-other-writer = the line belongs to the journal of { $found }.
fault-out-of-order = the line has number { $found } where { $expected } follows: lines are missing or in another order.
fault-broken-chain = this line or the one before it was changed after it was saved.
fault-no-key = the line has no key to check signatures with.
fault-unsigned = the line is not signed: nobody can prove who wrote it.
fault-bad-signature = the line was changed after it was signed, or was written by somebody else. It is not read.
fault-behind = { $by } has seen line { $seen } of it, and it ends before. The rest has not arrived yet, or was taken away.
fault-behind-here = line { $seen } of it was here once, and it ends before. An older copy was put back, or lines were taken away.
fault-rewritten = { $by } has seen another line here: it was rewritten.
fault-rewritten-here = there was another line here once: it was rewritten.
fault-open-batch = several records were saved together, and the last of them is not there.

# What verifying found
verify-early = journal/{ $journal } is from before signatures: nobody can prove who wrote it.
verify-missing = Revision { $revision } is named by others and is in no journal: its line is damaged or has not arrived.

# Bringing in a table: where, and what is wrong
table-file = { $file }: { $problem }
table-row = { $file }, row { $row }: { $problem }
table-cell = { $file }, row { $row }, column { $column }: { $problem }
table-spreadsheet = this is a spreadsheet, not a CSV file. Save it as “CSV UTF-8” and import that.
table-damaged-text = the text is damaged: it says that it is UTF-16 and is not. Save it as “CSV UTF-8” and import that.
table-damaged-utf8 = the text is damaged: it is UTF-8 with bytes that are not. Save it as “CSV UTF-8” again and import that.
table-empty = the file is empty. “sijil template” writes one with every column.
table-header-only = there is a header and no rows below it.
table-zero-byte = there is a zero byte, so this is not a CSV file, or one in UTF-16. Save it as “CSV UTF-8” and import that.
table-cell-too-long = the cell holds { $bytes } bytes, more than the { $longest } that a cell may hold. Is a quotation mark before it not closed?
table-ragged-row = the row has { $cells ->
    [one] one cell
   *[other] { $cells } cells
} where the header has { $columns }. Is a quotation mark not closed, or a delimiter within a cell not quoted?
table-unclosed-quote = a quotation mark in this row is never closed, so the rest of the file belongs to one cell. Close it.
table-header-unknown = no field of { $kind ->
    [incident] an incident
    [trial] a trial
   *[repatriation] a repatriation
} has this name. “sijil template { $kind }” lists all; “--map FILE” gives your headers our names.
table-header-misspelt = no field of { $kind ->
    [incident] an incident
    [trial] a trial
   *[repatriation] a repatriation
} has this name. Is “{ $nearest }” meant? “--map FILE” gives your headers our names.
table-header-twice = another column has this name already. Remove one of the two.
table-header-missing = the column has no header. Give it one, or empty it.
table-mapping-unreadable = this is not a mapping. It is a JSON object from your headers to our keys: { "{" }"Datum": "date", "Bearbeiter": null{ "}" }.

# Rows of a table that name a record which they cannot be
import-not-there = no record has the reference “{ $text }”. Correct it, or empty the cell to make a new record.
import-several = several records have the reference “{ $text }”. Put the id of one of them into the column “id”.
import-other-kind = “{ $text }” is a record of another kind. Correct it, or empty the cell to make a new record.
import-twice = a row above is the record “{ $text }” already. Remove one of the two.
