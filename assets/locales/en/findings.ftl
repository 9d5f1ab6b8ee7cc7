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
finding-coordinates-out-of-range = { $degrees } degrees is nowhere: the limit is { $limit }.
finding-coordinates-out-of-range-hint = Check the decimal point, such as 35.104.
finding-split-over-total = Men, women, boys and girls are { $split } together, more than the { $total } defendants.
finding-split-over-total-hint = Correct one of the numbers, or leave blank what is not known.
finding-override-without-note = It counts otherwise than its date says, and no note says why.
finding-override-without-note-hint = Say why in one sentence; the report prints it.
finding-verdict-before-charge = There is a verdict, and the trial has only been announced.
finding-verdict-before-charge-hint = Choose the stage “verdict”, or leave the verdict blank.
finding-sentence-without-conviction = There is a sentence, and no conviction.
finding-sentence-without-conviction-hint = Choose the verdict that the sentence followed from.
finding-no-receiving-state = No state took them in.
finding-no-receiving-state-hint = Name the state, or choose another movement.

## Warnings

finding-counts-in-no-month = Of the date only { $year } is known, so it counts in no month.
finding-counts-in-no-month-hint = Say in “counted in” which month it counts in, with a note; or leave it uncounted.
finding-date-finer-than-precision = { $date } is finer than its precision.
finding-date-finer-than-precision-hint = Write { $fix }, or choose a finer precision.
finding-point-outside-region = The point lies outside of this region.
finding-point-outside-region-hint = Check that latitude and longitude are not exchanged, and that the region is right.
finding-place-unknown = No place is called “{ $text }”.
finding-place-unknown-hint = { $fix ->
    [none] Choose a place from the list, or add it as a new one; until then it stands as it was typed.
   *[other] Perhaps { $fix }; or add it as a new place. Until then it stands as it was typed.
}
finding-arrests-on-attack = Arrests are made in raids, and this attack has some: { $arrested }.
finding-arrests-on-attack-hint = Enter the arrests with the raid that made them.
finding-failed-raid-with-arrests = The raid failed, and arrests are given: { $arrested }.
finding-failed-raid-with-arrests-hint = Check the outcome and the arrests.
finding-raid-without-force = Nobody carried out this raid.
finding-raid-without-force-hint = Name the force, or choose “unknown”.
finding-bodies-in-raid = The text speaks of bodies, and they count as killed in a raid.
finding-bodies-in-raid-hint = Enter bodies that were found as a discovery.
finding-camp-counted-outside = This is in a camp, and would count in the totals outside of the camps.
finding-camp-counted-outside-hint = Choose “camp incident”.
finding-claimed-without-claim = It is claimed, and the claim is not given.
finding-claimed-without-claim-hint = Give channel, date and link of the claim.
finding-corroborated-on-one-source = Corroborated takes two independent sources; { $sources ->
    [0] there is none
    [one] there is one
   *[other] there are { $sources }
}.
finding-corroborated-on-one-source-hint = Add a source of another origin, or choose “single source”.
finding-one-origin-cited-twice = “{ $second }” is of the same origin as “{ $first }”: together they are one source.
finding-one-origin-cited-twice-hint = Keep the one that says more, or add a source of another origin.
finding-accessed-before-published = “{ $source }” was accessed on { $accessed }, before it was published on { $published }.
finding-accessed-before-published-hint = Check the two dates.
finding-confidential-source = “{ $source }” is confidential, and the record is not.
finding-confidential-source-hint = A public report leaves the source out. See that the record can stand without it, or make it confidential.
finding-named-minor = “{ $name }” may be the name of a child.
finding-named-minor-hint = Take the name out; age and sex are enough.

# Rules across records
finding-linked-to-nothing = There is no record “{ $link }”.
finding-linked-to-nothing-hint = Check the reference, or take the link out.
finding-linked-in-a-circle = The links lead back to this record, from { $other }.
finding-linked-in-a-circle-hint = Take one of the links out.
finding-verdict-before-charge-of-case = It is of { $date }, and the first charge in the case is of { $charged }.
finding-verdict-before-charge-of-case-hint = Check both dates, and that the step is of this case.
finding-likely-duplicate = It may tell of the same event as { $other }: { $same ->
    [one] one thing agrees
   *[other] { $same } things agree
}, { $differs ->
    [0] nothing contradicts.
    [one] one contradicts.
   *[other] { $differs } contradict.
}
finding-likely-duplicate-hint = Say in the window whether they are the same, related or different.
finding-arrests-counted-twice = The { $arrested } arrested here may be among the { $of } of { $other }, and would count twice.
finding-arrests-counted-twice-hint = Give the arrests once, in the raid or in the operation.
finding-casualties-over-year = { $number } people are more than three times the most of the twelve months before, { $most }.
finding-casualties-over-year-hint = Check the digits, and that it is one incident.
finding-link-cited-elsewhere = { $other } cites the same page: { $link }.
finding-link-cited-elsewhere-hint = See that the page tells of both, and that they are two events.
