# Publishing a month, and making what was published again.

cli-publish = Publishes the report of a month: freezes its figures, what they were read from and its files, in every language.
cli-option-publish-out = A folder that the files are written to.
cli-option-publish-audience = Who may read it besides everybody.
cli-option-reason = Why it is published with something left open; it is kept.
cli-publish-done = Published the report of { $month }, edition { $number }: { $reference }.
cli-publish-file = { "  " }{ $file }  { $size ->
    [one] 1 byte
   *[other] { $size } bytes
}  { $hash }
cli-publish-open = { "  " }{ $about }: { $code }
error-publish-open = { $number ->
    [one] One thing is left open and no reason is given. Settle it, or say with --reason why the report is published all the same.
   *[other] { $number } things are left open and no reason is given. Settle them, or say with --reason why the report is published all the same.
}

cli-log-edition = Edition { $number } of { $month }, published { $published } by { $by }, counted by { $profile }, made by version { $program }
cli-log-edition-figures = { $figures } figures of { $records } records
cli-log-edition-open = left open: { $about }: { $code }
cli-log-edition-reason = because: { $reason }

cli-verify-editions-closed = The register is encrypted and no key was given: its editions were not checked.
cli-verify-edition = Edition { $number } of { $month } ({ $reference }): { $how ->
    [reproduced] made again, the same in every figure and every byte
    [program] made by version { $program }, not this one: the figures are the same, the bytes cannot be compared
   *[failed] not made again as it was
}
cli-verify-edition-unreadable = Edition { $reference }: it cannot be read
cli-verify-edition-revised = { "  " }the record was changed after it was published; an edition is never changed
cli-verify-edition-missing = { "  " }missing: lines { $first } to { $last } of journal/{ $journal }
cli-verify-edition-records-missing = { "  " }records that were read from them: { $records }
cli-verify-edition-figure = { "  " }another number or other records: { $figure }
cli-verify-edition-record = { "  " }read in another revision: { $record }
cli-verify-edition-file = { "  " }other bytes: { $file } has { $now }, published was { $published }
cli-verify-edition-file-unknown = { "  " }cannot be made by this version: { $file }
