# Records as they are typed: drafts, keys, what is kept for the next one, many at once.

## Drafts
draft-mark = Draft
draft-open = Draft: { $name }
draft-delete = Delete draft
draft-delete-named = Delete draft: { $name }
draft-unreadable = A draft that was not saved yet cannot be read. It lies as it is in { $path }
draft-not-kept = What you type is not kept as a draft: { $why } Save it before you close the window.
toast-draft-deleted = Draft deleted: { $name }
toast-saved-together = { $reference } saved, together with what { $by } had changed
form-overtaken = { $by } saved { $fields } since you began. Saving keeps both.
form-overtaken-both = { $by } changed { $both } too since you began. Saving keeps both versions, to be settled.

## Counts as they are understood
understood-range = { $low } to { $high }, counted as { $best }
understood-at-least = at least { $best }, counted as { $best }
understood-about = about { $best }, counted as { $best }
understood-word = { $word }, counted as { $best }

## Kept for the next record
pin-on = Keep for the next: { $field }
pin-off = Keep no more: { $field }
toast-pin-never = { $field } is different in every record, so it is not kept for the next one.

## Keys
keys-title = Keys
keys-form = In a form
keys-choice = In a choice
keys-grid = Among the casualties
keys-list = In a list
keys-review = In the review
keys-next-item = To the next
keys-item-before = To the one before
keys-answer = The same event, related, different
keys-accept-item = Accept its warning
keys-state = Ready, in review, needs changes, final
keys-everywhere = Everywhere
keys-on-field = To the next field; ↵ goes down in the grid
keys-back-field = To the field before
keys-part = To a part of the form; in Sources begin one
keys-save = Save
keys-save-next = Save, and begin the next
keys-copy = Begin a copy
keys-keep = Keep the field for the next record
keys-accept = Accept a warning, with a reason
keys-same = The same event as the one beside the form
keys-related = Related to it
keys-different = A different event
keys-redo = Type again what was taken back
keys-undo = Take back what was typed or saved
keys-choose = Open; or type its first letters, in any language
keys-clear = Make it blank
keys-cell-right = To the right; what is typed replaces a cell
keys-cell-left = To the cell at the left
keys-cell-down = To the cell below
keys-cell-up = To the cell above
keys-rows = Through the rows
keys-open-row = Open the record
keys-copy-row = Begin a copy
keys-new = Begin a record
keys-find = Search
keys-article = Paste an article
keys-month-before = Month before
keys-month-after = Month after
keys-export = Report, and its export
keys-import = Import a table
keys-open = Open another register
keys-leave = Leave a field, a list, a form
keys-help = This list
keys-mark-row = Mark the record, or no more
keys-mark-down = Mark it and the next
keys-mark-up = Mark it and the one before
keys-mark-all = Mark all
keys-edit-many = Edit a field of all that are marked
keys-paste = Paste cells of a spreadsheet as records

## Many at once
list-marked = { $number ->
    [one] 1 record marked
   *[other] { $number } records marked
}
list-edit-marked = Edit field…
list-unmark = Unmark
bulk-cancel = Cancel
paste-title = { $number ->
    [one] Paste 1 row
   *[other] Paste { $number } rows
}
paste-below = { $errors ->
    [0] Nothing to mend
    [one] 1 row has something to mend
   *[other] { $errors } rows have something to mend
}; { $warnings ->
    [0] nothing to look at
    [one] 1 row has something to look at
   *[other] { $warnings } rows have something to look at
}. Nothing is saved yet.
paste-leave-out = Leave out
paste-column = Column { $number }
paste-row = { $row }: { $name }{ $found ->
    [0] { "" }
   *[other] { " " }· { $said }
}
paste-add = { $number ->
    [one] Add 1 record
   *[other] Add { $number } records
}
change-title = { $number ->
    [one] Edit a field of 1 record
   *[other] Edit a field of { $number } records
}
change-field = Field
change-value = New value
change-to-blank = Make it blank
change-blank = blank
change-count = { $number } of { $of } change: { $understood }
change-row = { $reference }: { $before } → { $after }{ $found ->
    [0] { "" }
   *[other] { " " }· { $said }
}
change-apply = { $number ->
    [one] Change 1 record
   *[other] Change { $number } records
}
toast-paste-nothing = The clipboard holds no cells, so there is nothing to paste.
toast-rows-added = { $number ->
    [one] 1 record added
   *[other] { $number } records added
}
toast-changed-many = { $number ->
    [one] 1 record changed
   *[other] { $number } records changed
}
toast-bulk-undone = Undone{ $left ->
    [0] { "" }
    [one] ; 1 record was changed again since, and is left as it is
   *[other] ; { $left } records were changed again since, and are left as they are
}
