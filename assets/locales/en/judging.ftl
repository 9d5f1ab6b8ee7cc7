# What people decided, and where they decide it

# Records of the register
record-setting-accepted = A warning that was accepted
record-setting-pair = What two records are to each other
record-setting-review = State of review
record-setting-comment = Comment
setting-reason = Reason
setting-pairing = The two are
setting-state = State
setting-resolved = Settled
setting-second-person = A second person makes records final

# Two records
pair-same = The same event
pair-related = Related
pair-different = Different

# Review
review-state-draft = Draft
review-state-ready = Ready
review-state-in-review = In review
review-state-needs-changes = Needs changes
review-state-final = Final

# Warnings in a form
warning-let = Accept…
warning-let-named = Accept “{ $finding }”
warning-reason = Why “{ $finding }” may stand
warning-accept = Accept
warning-accept-named = Accept with this reason: “{ $finding }”
warning-usual-reason = Checked against the source
toast-accepted = Accepted: { $reason }

# Other accounts of an event, beside the form
likely-head = Perhaps { $reference }, { $title }, logged by { $by }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}
likely-summary = Same: { $same }{ $number ->
    [0] . Nothing contradicts.
   *[other] . Differs: { $differs }
}
likely-both = { $field } { $ours } / { $theirs }
likely-unknown = unknown
likely-field = Field
likely-ours = Here
likely-answer-same = Same event
likely-answer-related = Related
likely-answer-different = Different
likely-compare = Compare
likely-less = Less
toast-pair-related = Related to { $reference }. It is not asked again.
toast-pair-different = Not the same as { $reference }. It is not asked again.
toast-joined = Added to { $reference }: one event, one record

# The inbox
toast-review = { $reference }: { $state }
toast-review-own = { $reference } is yours: a second person makes it final.
toast-review-not-ready = { $reference } has errors to be mended before it can be final.
toast-commented = Comment kept
toast-resolved = Comment settled
review-alike = Perhaps the same
review-reviewed = In review
review-unsaved = Not saved yet
review-pair = { $one } and { $other }
review-remark = { $by }: { $text }
review-wants-changes = { $by } wants something changed
review-looks = { $by } looks at it
review-empty-month = No incident in { $month }
review-empty-month-below = Between months that have some
review-draft = { $title }
review-all-months = All months
review-months = Months
review-person = Person
review-open-record = Open the record
review-open-draft = Go on typing
review-go-to-month = Go to the month
review-keys = J next · K previous · Enter opens · A accepts
review-accepted = { $finding } Accepted by { $by }: { $reason }
review-nothing-open = No rule finds anything.
review-pair-about = Look at both, and say whether they are one event. The same: the earlier is kept and gains what the other knows.
review-comments = Comments
review-comment = { $by }, { $date }: { $text }
review-resolve = Settle
review-reopen = Open again
review-say = Say something about it
review-comment-keep = Comment
settings-review = Review
settings-review-help = Who may say that a record is final.
settings-second-person = Whoever makes a record final must be somebody else than who entered it
