# Files of records: what is wrong with them, and what can be done with them.

finding-attachments-unreadable = “{ $text }” cannot be read as an attachment.
finding-attachments-unreadable-hint = Write what an export wrote: name <hash> [size 48211]. “sijil attach” adds a file.

## What the machine could not do

error-file-missing = { $file } has not arrived in this copy of the register. Let the sync finish, or copy it from another copy of the register.
error-file-damaged = { $file } is damaged: it is not what was attached. Put back a copy of it from a backup or another copy of the register.

error-file-sealed = { $file } cannot be opened: it was encrypted with a key that is not yours, or not by Sijil.

## What verifying found

verify-file-missing = Attachment “{ $name }” of { $records } has not arrived. Let the sync finish, or copy { $file } from another copy of the register.
verify-file-damaged = Attachment “{ $name }” of { $records } is damaged: { $file } is not what was attached. Put back a copy of it from a backup or another copy of the register.
verify-file-unreadable = Attachment “{ $name }” of { $records } cannot be read ({ $said }): { $file }. Check the disk and the permissions.
verify-file-unnamed = { $file } is named by no record: it was added to a record that was never saved, or the record has not arrived.
verify-file-unnamed-damaged = { $file } is damaged: it is not what was attached, and no record that can be read names it.
verify-file-unnamed-unreadable = { $file } cannot be read ({ $said }), and no record that can be read names it.
verify-files-locked = The register is encrypted and was not opened, so nobody can say whether attachments are missing. Those that are there were read through.

## What could not be done with an attachment

error-attachment-missing = “{ $name }” has not arrived in this copy of the register. Let the sync finish, or copy its file from another copy of the register.
error-attachment-damaged = “{ $name }” is damaged: the file is not what was attached. Put back a copy of it from a backup or another copy of the register.
error-attachment-sealed = “{ $name }” cannot be opened: it was encrypted with a key that is not yours, or not by Sijil.
error-attachment-only-named = “{ $name }” is only named: its file was never put into the register. Attach the file.
error-attachment-program = “{ $name }” is a program or a script, so it was not opened. Save a copy and look at it where it can do no harm.
error-attachment-no-record = The record is not there any more. Nothing was saved.
error-attachments-unreadable = The attachments of this record hold a text that cannot be read. Correct that text first; nothing was saved.

## What became of a file

attachment-whole = Whole
attachment-missing = Not arrived
attachment-damaged = Damaged
attachment-unreadable = Cannot be read
attachment-only-named = Only named

## Sizes

size-bytes = { $number } bytes
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB
size-tb = { $number } TB
size-tenths = { $whole }.{ $tenths }

## The command line

cli-attach = Attaches a file to a record. Its content is kept in the register under its hash.
cli-detach = Takes a file off a record, by its name or hash. The register keeps it: earlier revisions name it.
cli-attachments = Lists the files of records and says which are whole, damaged or not there yet.
cli-option-method = How it was collected: downloaded, photographed, received, scanned, recorded, screen_capture or other words.
cli-option-collected = The day, month or year when it was collected: 2026-11-20.
cli-option-by = Who collected it.
cli-option-note = What else is to be said of it.
cli-option-ref = Only the files of this record.
cli-option-attachments-out = Writes copies into a folder below this one for each record.
cli-bad-date = “{ $given }” is not a date. Write it as 2026-11-20, 2026-11 or 2026.
cli-attach-several = Several records have the reference { $reference }. Give the id of one of them; “sijil log” lists them.
cli-attach-done = Attached “{ $name }” ({ $size }) to { $reference } as { $file }.
cli-detach-none = { $reference } has no attachment “{ $name }”. “sijil attachments” lists all.
cli-detach-several = { $reference } has several attachments “{ $name }”. Give the hash of one of them; “sijil attachments --json” lists them.
cli-detach-done = Took “{ $name }” off { $reference }. The register keeps the file.
cli-attachments-line = { $state }: { $name } ({ $known })
cli-attachments-copied = Copied to { $path }.
cli-attachments-summary = { $files ->
    [0] No attachments
    [one] One attachment
   *[other] { $files } attachments
}, { $bad ->
    [0] none missing or damaged
    [one] one missing or damaged
   *[other] { $bad } missing or damaged
}.
cli-verify-files = { $files ->
    [one] One attachment
   *[other] { $files } attachments
}, { $whole ->
    [0] none whole
    [one] one whole
   *[other] { $whole } whole
}.

## Methods

method-downloaded = Downloaded
method-photographed = Photographed
method-received = Received
method-scanned = Scanned
method-recorded = Recorded
method-screen-capture = Screen capture

## The window

dialog-attach = Choose files to attach
dialog-copy = Save a copy
attachment-add = Add file…
attachment-or-drop = or drop files on the window
attachment-taking = Adding “{ $name }”…
attachment-edit = Edit attachment: { $name }
attachment-edit-state = Edit attachment: { $name }, { $state }
attachment-by = Collected by
attachment-at = Collected on
attachment-method = Method
attachment-methods = Choose a method
attachment-note = Note on the file
attachment-collected-by = by { $name }
attachment-done = Done
attachment-open = Open
attachment-open-name = Open { $name }
attachment-save = Save a copy
attachment-save-name = Save a copy of { $name }
attachment-remove = Remove
attachment-drop = Drop to attach to { $reference }
attachment-drop-new = Drop to attach to the new record
attachments-none = No attachments
toast-attach-nowhere = Open a record first, and drop the file on it.
toast-attach-gone = “{ $name }” was not attached: its form is not open any more. Add it again.
toast-copied = Copy saved: { $path }
toast-not-opened = The system could not open “{ $name }”. It may have no program for such files. Save a copy to open it elsewhere.
