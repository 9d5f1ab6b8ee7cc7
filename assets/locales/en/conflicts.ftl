# Records of which several versions stand: what is said of them, and how they are settled.

conflict-names = { $others } and { $last }
finding-conflict = { $versions ->
    [2] Two versions
   *[other] { $versions } versions
} stand side by side, saved by { $who } without seeing each other.
finding-conflict-hint = Until somebody settles it in Review, the record stands, and counts, as { $who } saved it ({ $rev }).
finding-parent-missing = { $number ->
    [one] A version that it was made from has not arrived: { $revs }.
   *[other] { $number } versions that it was made from have not arrived: { $revs }.
}
finding-parent-missing-hint = It comes with the journal of that writer. Synchronise the register, or ask for the file.

# What records without a form are called, and their members
record-setting-register = Settings of the register
setting-name = Register
setting-organisation = Organisation
setting-area = Area covered
setting-monitored-group = Monitored group
setting-profile = Rules of counting
setting-first-issue = Month of issue 1
setting-coverage = Coverage
setting-label = What it counts
setting-value = Number
setting-as-of = As of
setting-sources = Sources
setting-labels = Labels
record-setting-house = How reports look
setting-accent = Colour of its own
setting-logo = Logo
setting-logo-bytes = a picture of { $bytes } bytes
setting-disclaimer = Disclaimer
setting-quiet-sections = Sections with nothing to say
record-setting-report-text = Report on { $month } ({ $language }): { $passage }
setting-paragraphs = Text
setting-kept = Kept as typed
setting-kept-said = “{ $text }”: { $reason }
setting-generated-from = Generated text that it was written over
setting-rule = What the figures must bear out

# The screen where a conflict is settled
conflict-versions = { $versions ->
    [2] Two versions
   *[other] { $versions } versions
}
conflict-about = { $versions ->
    [2] Both were saved without seeing the other.
   *[other] None was saved with the others in sight.
} Choose field by field; what you settle becomes a new version, and { $versions ->
    [2] both
   *[other] all of them
} stay in the history.
conflict-about-deletion = One was changed, the other deleted, without seeing each other. Choose whether the record stays; whatever you settle, all of it stays in the history.
conflict-alike = { $versions ->
    [2] Both say the same, and were saved
   *[other] All say the same, and were saved
} without seeing each other. Settling makes them one.
conflict-was = was: { $before }
conflict-record = The record
conflict-stays = Stays
conflict-same = { $number ->
    [one] 1 field is the same in
   *[other] { $number } fields are the same in
} { $versions ->
    [2] both
   *[other] all
}
conflict-progress = { $chosen } of { $all ->
    [one] 1 field
   *[other] { $all } fields
} chosen
conflict-later = Later
conflict-take-all = Take all of { $who }’s
conflict-take-short = Take all
conflict-settle = Settle, next
conflict-overtaken = Another version has arrived since. What you settle here does not speak for it.
conflict-look-again = Look at all of them
conflict-of-record = { $who } changed it without seeing each other.
conflict-settle-it = Settle it
