# Encrypted registers: what cannot be opened, who is a member, and what to do.

# Opening one
error-needs-passphrase = { $path } is encrypted. Put its passphrase into the first line of a file and name that file in SIJIL_PASSPHRASE_FILE, or name a file with your age identity in SIJIL_IDENTITY_FILE.
error-wrong-passphrase = This passphrase does not open { $path }. Check capitals and the keyboard's language, then try again.
error-not-a-member = { $path } is encrypted for others: no key that was given opens it. Ask a member to add you.
error-nothing-to-open = { $path } is encrypted, and the line that holds its keys has not arrived. Wait for the other journals, or copy them from another copy of the register.

# Members
error-not-sealed = The register is not encrypted, so it has no members. “sijil new REGISTER --encrypt” makes one that is.
error-already-a-member = { $name } is a member already. Nothing was changed.
error-no-such-member = There is no member “{ $name }”. Nothing was changed.
error-own-member = The register is open by the passphrase or identity of { $name }, so { $name } cannot be removed from here. Open it as another member first.
error-not-wrapped = The keys could not be encrypted for the members ({ $said }). Nothing was changed.

# Why it is open for reading only, and what opening it found
read-only-not-a-member = you are no longer a member of this encrypted register. What was saved before can be read; what came after cannot.
note-sealed-for-others = journal/{ $journal }: { $lines ->
    [one] one line is
   *[other] { $lines } lines are
} encrypted with a key that you do not have. Nothing of it is lost; a member who has the key can read it.
note-seal-stripped = register.json was changed: it does not say any more how the register is encrypted. It is still read and written encrypted. Put back a copy of that file.

# What is wrong with a line
fault-not-sealed = the line is not encrypted, in an encrypted register: it was not written by a member. It is not read.
fault-bad-seal = what is encrypted in the line does not open, though its key is here. It is not read.

# Verifying
cli-verify-sealed = { $lines ->
    [one] One line is
   *[other] { $lines } lines are
} encrypted with keys that were not given: they were checked from outside, and not opened.
