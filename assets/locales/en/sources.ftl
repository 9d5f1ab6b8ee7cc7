# The register of sources.

sources-title = Sources
sources-help = Who is cited, under which names and accounts, and how reliable they are. A citation that is begun takes it over; two names of one source count as one.
sources-add = Add a source
sources-add-cited = { $number ->
    [one] Add the one that records cite
   *[other] Add the { $number } that records cite
}
sources-cited = { $number ->
    [0] not cited yet
    [one] cited once
   *[other] cited { $number } times
}
sources-aliases = Other names
sources-aliases-hint = ANHA; وكالة هاوار
sources-accounts = Where it publishes
sources-accounts-hint = anha.example; t.me/xyz
sources-kind = Kind of source
sources-note = Note
sources-merge = One with another source
sources-merge-hint = Is the same as…
sources-save = Save the source
sources-leave = Cancel
sources-remove = Remove it
toast-sources-added = { $number ->
    [one] One source is in the register of sources.
   *[other] { $number } sources are in the register of sources.
}
toast-source-saved = { $name } is saved.
toast-sources-merged = The two are one source now.
toast-source-removed = The source is out of the register of sources; citations keep its name.
