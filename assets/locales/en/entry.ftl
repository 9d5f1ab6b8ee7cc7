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
