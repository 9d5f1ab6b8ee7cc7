# Why an incident does not count, and how a month's change is put.

reason-draft = فيه ما يجب تصحيحه أولاً
reason-no-month = تاريخه لا يحدد شهراً
reason-discounted = تبيّن أنه لم يقع
reason-out-of-area = خارج النطاق
reason-claimed-only = متبنّى، ولم يرد في أي مصدر آخر
reason-not-confirmed = غير مؤكد
reason-unknown-perpetrator = المنفّذ مجهول
reason-other-perpetrator = من تنفيذ جهة أخرى
reason-apart = يرد منفصلاً عن الهجمات والمداهمات

# نماذج قواعد الاحتساب: الاسم، وما يُحتسب في سطر واحد.

profile-headline-1 = الرقم الرئيسي
profile-headline-1-about = المداهمات المؤكدة، والهجمات المؤكدة من تنفيذ { $group }، داخل { $area }.
profile-reported-1 = مع ما أُبلغ عنه
profile-reported-1-about = يضاف إليها ما وقع داخل { $area } من مداهمات ومن هجمات من تنفيذ { $group } أبلغ عنها مصدر واحد أو تطابقت عليها مصادر عدة.
profile-claimed-1 = مع ما جرى تبنيه فقط
profile-claimed-1-about = تضاف إليها الهجمات داخل { $area } التي لم يتبنّها سوى { $group }.
profile-unknown-perpetrator-1 = مع مجهولة المنفذ
profile-unknown-perpetrator-1-about = تضاف إليها الهجمات المؤكدة داخل { $area } التي لا يُعرف هل نفذها { $group }.
profile-anywhere-1 = مع ما وقع خارج النطاق
profile-anywhere-1-about = تضاف إليها المداهمات المؤكدة والهجمات المؤكدة من تنفيذ { $group }، خارج { $area }.
