# What is wrong with a record, by the code of the finding; and what to do about it.

## Text that cannot be read

finding-count-unreadable = “{ $text }” is not a number.
finding-count-unreadable-hint = Write 4, 3-5, 3+, ~10, several, tens, dozens or hundreds; leave it blank where nothing is known.
finding-count-too-large = “{ $text }” is more than ten million.
finding-count-too-large-hint = Check the digits.
finding-count-order = “{ $text }” is out of order: the lowest number comes first, and the one that counts lies between.
finding-count-order-hint = Use { $fix }.
finding-date-unreadable = “{ $text }” is not a date.
finding-date-unreadable-hint = Write 2023-06-19, 19 June 2023, 2023-06 or 2023.
finding-date-impossible = The calendar has no { $text }.
finding-date-impossible-hint = Check the day; write 2023-06 where only the month is known.
finding-month-unreadable = “{ $text }” is not a month.
finding-month-unreadable-hint = Write 2023-06 or June 2023.
finding-degrees-unreadable = “{ $text }” is not a number of degrees.
finding-degrees-unreadable-hint = Write degrees with a decimal point: 35.104.
finding-whole-unreadable = “{ $text }” is not a whole number from 1 to 1000.
finding-whole-unreadable-hint = Write how many operation-days it counts for, such as 3.
finding-flag-unreadable = “{ $text }” is neither yes nor no.
finding-flag-unreadable-hint = Write yes or no.
finding-term-unknown = “{ $text }” is not one of the terms of this field.
finding-term-unknown-hint = { $fix ->
    [none] Choose one of the terms.
   *[other] Perhaps { $fix }; or choose one of the terms.
}
finding-sources-unreadable = “{ $text }” cannot be read as a source.
finding-sources-unreadable-hint = Write Name <link>; Name <link>.
finding-unreadable = “{ $text }” is not what this field holds.
finding-unreadable-hint = Type it again.

## Errors

finding-required-missing = This is needed.
finding-required-missing-hint = Fill it in; until then the record is a draft and counts nowhere.
finding-end-before-start = The last day, { $end }, is before the first, { $start }.
finding-end-before-start-hint = Exchange the two, or leave the last day blank.
finding-date-in-future = { $date } is in the future.
finding-date-in-future-hint = Check the year.
finding-confirmed-without-source = It is confirmed, and no source says so.
finding-confirmed-without-source-hint = Name a source, or choose another verification.
