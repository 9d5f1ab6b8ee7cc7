# Backups, and what is taken over from another copy of a register.

cli-backup = Writes a register into one file, reads it back and compares it. The register may be open.
cli-restore = Makes a register of a backup, in a new or empty folder.
cli-repair = Takes over what is damaged, cut or missing here from another copy of the register, or from a backup of it. Nothing that is whole here is lost.
cli-option-from = The folder of another copy, or a backup file.
cli-option-replace = Replaces the file if there is one, once the new one is good.
backup-done = { $path } is good: read back, it holds { $lines ->
    [one] 1 line
   *[other] { $lines } lines
} in { $journals ->
    [one] 1 journal
   *[other] { $journals } journals
} and { $attachments ->
    [0] no attachments
    [one] 1 attachment
   *[other] { $attachments } attachments
}.
cli-restore-done = { $folder } is a register again, with { $lines ->
    [one] 1 line
   *[other] { $lines } lines
} in { $journals ->
    [one] 1 journal
   *[other] { $journals } journals
}.

# What a backup does not have, or has as it is
backup-unfinished = The end of { $journal } was not whole and is not in the backup: a save that was not finished, or lines that have not arrived.
backup-left-out = journal/{ $name } has a name that not every system can have, and is not in the backup. Rename it.
backup-journal-damaged = journal/{ $journal } is damaged at line { $line }. It is in the backup as it is: the backup is no better than the register.
backup-attachment-damaged = Attachment { $file } is damaged. It is in the backup as it is.

# Backups that were not made
error-backup-there = There is a file { $path } already, and it was left as it is. Choose another name, or say --replace.
error-backup-inside = { $path } is in the register's own folder, and would be lost with it. Choose another folder, best on another disk.
error-backup-not-as-written = { $name } was read back from { $path } otherwise than it was written. The disk may be failing: no backup was made. Choose another disk.

# Files that are no backup
error-not-a-backup = { $path } is not a backup of a register, or is damaged. Choose a file that “sijil backup” has written.
error-backup-foreign = { $path } has something in it that no backup has: { $name }. Somebody else may have made it; nothing was unpacked.
error-backup-twice = { $path } has something in it twice, which no backup has. Somebody else may have made it; nothing was unpacked.
error-backup-too-large = { $path } would fill { $bytes } bytes, far more than a backup of its size. Somebody else may have made it; nothing was unpacked.
error-backup-damaged = { $name } in { $path } is damaged. Nothing was restored; use another copy of the backup.

# What a repair did
repair-mended = journal/{ $journal }: { $lines ->
    [0] what was damaged between its lines was taken out
    [one] 1 line was taken over
   *[other] { $lines } lines were taken over
}. As it was, it is kept in { $kept }.
repair-taken = journal/{ $journal } was only in the copy, and was taken over with { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}.
repair-beside = journal/{ $journal } was written to here and in the copy. Nothing in it was changed; what the copy has is in journal/{ $file } beside it, and both are read.
repair-newer = journal/{ $journal } has lines of a newer Sijil and was left as it is. Repair it with the newer version.
repair-attachments = { $attachments ->
    [one] 1 attachment was
   *[other] { $attachments } attachments were
} taken over.
repair-nothing = The copy has nothing that is damaged or missing here. Nothing was changed.

error-repair-other = { $path } is a copy of another register. Nothing was changed; choose a copy of this one.
error-repair-itself = { $path } is this register itself. Choose another copy of it, or a backup.

## The window

menu-copies = Back up or repair…
copies-title = Backup and repair
copies-help = A backup is one file with the whole register, read back and compared before it is called good; keep it on another disk. If the register is damaged, another copy of it has what is whole: a colleague's folder, a USB stick, a backup.
copies-file = Backup file
copies-back-up = Back up
copies-copy = Another copy: its folder, or a backup file
copies-choose-backup = Choose a backup…
copies-repair = Repair
copies-under-way = Writing and reading back…
copies-no-file = No file is named. Type its path, or choose it at the right of the field.
copies-no-copy = No copy is named. Type its path, or choose it at the right of the field.
copies-no-backup = No backup is named. Type its path, or choose it at the right of the field.
dialog-backup = Write a backup
dialog-logo = Choose a logo
dialog-backup-file = Choose a backup
dialog-other-copy = Choose the folder of another copy of the register
notice-repair = Repair from a copy…
start-restore = Restore a backup…
start-restore-it = Restore
start-backup = Backup file
toast-restored = Restored to { $path }.
toast-repairing = Repairing the register…
toast-repaired = The register was repaired.
