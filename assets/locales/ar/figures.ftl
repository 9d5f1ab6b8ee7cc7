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
