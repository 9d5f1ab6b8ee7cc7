# Files of records: what is wrong with them, and what can be done with them.

finding-attachments-unreadable = “{ $text }” cannot be read as an attachment.
finding-attachments-unreadable-hint = Write what an export wrote: name <hash> [size 48211]. “sijil attach” adds a file.

## What the machine could not do

error-file-missing = The file { $file } has not arrived in this copy of the register. Let the sync finish, or copy it from another copy of the register.
error-file-damaged = The file { $file } is damaged: it is not what was attached. Put back a copy of it from a backup or another copy of the register.

## What verifying found

verify-file-missing = Attachment “{ $name }” of { $records } has not arrived: files/{ $file } is in its folder in another copy of the register.
verify-file-damaged = Attachment “{ $name }” of { $records } is damaged: { $file } is not what was attached. Put back a copy of it from a backup or another copy of the register.
verify-file-unreadable = Attachment “{ $name }” of { $records } cannot be read ({ $said }): { $file }. Check the disk and the permissions.
verify-file-unnamed = The file { $file } is named by no record: it was added to a record that was never saved, or the record has not arrived.
verify-file-unnamed-damaged = The file { $file } is named by no record and is damaged.
verify-file-unnamed-unreadable = The file { $file } is named by no record and cannot be read ({ $said }).

## What could not be done with an attachment

error-attachment-missing = “{ $name }” has not arrived in this copy of the register. Let the sync finish, or copy its file from another copy of the register.
error-attachment-damaged = “{ $name }” is damaged: the file is not what was attached. Put back a copy of it from a backup or another copy of the register.
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
