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
cli-publish-not-written = The edition stands, but not all of its files could be written. sijil report --month { $month } --edition { $number } --out FOLDER writes them once more.
error-publish-not-begun = { $month } has not begun: nothing can be known of it. Publish a month that is over.

cli-option-edition = Writes the files of this edition once more, as they were given out, into the folder that --out names. An edition is named by its number or its reference.
cli-report-edition-not-published = { $month } was never published. sijil publish does that.
cli-report-edition-none = { $month } has no edition { $given }. It has: { $editions }.
cli-report-edition-several = { $month } has more than one edition { $given }: { $editions }. Name the one that is meant by its reference.
cli-report-edition-no-file = The edition has no such file. It has: { $files }.
cli-report-edition-one-file = Standard output takes one file. Choose one with --lang and --audience, or name a folder with --out.
cli-report-edition-revised = Edition { $reference } was changed after it was published, so nobody can tell what was given out. sijil verify says more, sijil log who changed it.
cli-report-edition-differs = { "  " }not written, other bytes are made now: { $file }
cli-report-edition-program = { "  " }not written, version { $program } made it and this one makes other bytes: { $file }
cli-report-edition-missing = { "  " }not written, what it was made from is not all there: { $file }
cli-report-edition-verify = Not every file is made again as it was given out. sijil verify says why.
finding-edition-unreadable = This edition cannot be read. Reports are not compared with it.
finding-edition-unreadable-hint = A newer version of the program may have made it, or something else has written it. Open the register with the version that published it; sijil log says who wrote it.

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
