# Why an incident does not count, and how a month's change is put.

reason-draft = Something about it must be mended first
reason-no-month = Its date names no month
reason-discounted = Found not to have happened
reason-out-of-area = Out of area
reason-claimed-only = Claimed, seen by no other source
reason-not-confirmed = Not confirmed
reason-unknown-perpetrator = Perpetrator unknown
reason-other-perpetrator = By another perpetrator
reason-apart = Reported apart from attacks and raids

# Profiles of count rules: the name, and what counts in one line.

profile-headline-1 = Headline
profile-headline-1-about = Confirmed raids, and confirmed attacks by { $group }, inside { $area }.
profile-reported-1 = Reported too
profile-reported-1-about = Also attacks by { $group } and raids inside { $area } that one source reports or several corroborate.
profile-claimed-1 = Claims too
profile-claimed-1-about = Also attacks inside { $area } that only { $group } claims.
profile-unknown-perpetrator-1 = Unknown perpetrators too
profile-unknown-perpetrator-1-about = Also confirmed attacks inside { $area } of which nobody knows whether { $group } did them.
profile-anywhere-1 = Out of area too
profile-anywhere-1-about = Also confirmed raids and confirmed attacks by { $group } outside { $area }.
