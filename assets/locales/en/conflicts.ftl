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
