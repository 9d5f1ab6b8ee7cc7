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

# The command line
cli-members = Says who can read an encrypted register. Adds and removes members, one at a time.
cli-identity = Makes a file with an age identity, by which you can become a member, and prints its recipient; of a file that is there it prints the recipient.
cli-option-encrypt = Encrypts the register for you, by SIJIL_PASSPHRASE_FILE or SIJIL_IDENTITY_FILE. Whoever loses the passphrase loses the register.
cli-option-add = Adds a member by their age recipient (age1…), as “sijil identity” or age-keygen prints it.
cli-option-add-passphrase = Adds a member by the passphrase in the first line of a file.
cli-option-member-name = What to call the new member.
cli-option-remove = Removes a member. What they could read until now they can still read: take away their access to the folder too.
cli-encrypt-by-what = --encrypt needs a passphrase or an identity. Put a passphrase into the first line of a file and name it in SIJIL_PASSPHRASE_FILE, or name a file with your age identity in SIJIL_IDENTITY_FILE.
cli-members-one-change = Only one of --add, --add-passphrase and --remove can be done at a time.
cli-members-no-name = The new member needs a name. Add --name NAME.
cli-members-added = { $name } is a member now and can read everything in the register.
cli-members-removed = { $name } is removed and cannot read what is saved from now on. What was there before they may have kept: take away their access to the folder too.
cli-members-passphrase = { $name }, by passphrase
cli-members-passphrase-here = { $name }, by passphrase (has it open here)
cli-members-recipient = { $name }, { $recipient }
cli-members-recipient-here = { $name }, { $recipient } (has it open here)
cli-open-to-others = { $path } can be read by other accounts of this machine. Make it yours alone: chmod 600 { $path }

# Files of secrets
error-no-passphrase = The first line of { $path } is empty. Write the passphrase into it.
error-not-an-identity = Line { $line } of { $path } is no age identity. Name a file as age-keygen writes it.
error-not-a-recipient = “{ $given }” is no age recipient. It begins with age1 and is printed by “sijil identity” or age-keygen.

# Passphrases in the window
passphrase = Passphrase
passphrase-again = Once more
passphrase-hint = four or more words that nobody would guess
passphrase-locked-hint = this register is encrypted
passphrase-show = Show passphrase
passphrase-hide = Hide passphrase
passphrase-warning = Nobody can open the register without this passphrase: not us, not anybody who repairs computers. Write it down and keep it apart from this computer.
passphrase-missing = No passphrase was typed.
passphrase-differs = The two passphrases are not the same. Type both once more.
start-protect = Protect with a passphrase
start-protect-about = Everything in it is encrypted; the folder alone is of no use to others.
start-opening = Opening…
start-creating = Creating…

# Members in the window
members-title = Who can read it
members-help = Each member opens the register by a passphrase, or by an age identity of their own. A new member can read everything, also what was saved before.
members-not-sealed = This register is not encrypted: whoever has its folder can read it. A register is protected with a passphrase when it is made.
members-by-passphrase = by passphrase
members-here = { $way } (has it open here)
members-remove-short = Remove
members-remove = Remove { $name }
members-keep = Keep
members-removal = { $name } will not be able to read what is saved from now on. What was saved until now { $name } can still read wherever a copy of the folder is: take away the access to the folder too. Copies that were made before cannot be called back.
members-name = New member
members-way = Opens it by
members-way-passphrase = Passphrase
members-way-recipient = age identity
members-recipient = Recipient
members-recipient-hint = age1…, as “sijil identity” or age-keygen prints it
members-passphrase-about = It opens the register on every computer that has the folder. Tell it by word of mouth, not in a message that others may read.
members-no-name = The new member has no name. Type one.
members-add = Add member
members-adding = Adding…
toast-member-added = { $name } can read the register now.
toast-member-removed = { $name } cannot read what is saved from now on.
