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
