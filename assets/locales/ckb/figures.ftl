# Why an incident does not count, and how a month's change is put.

reason-draft = پێشتر دەبێت شتێکی تێدا چاک بکرێت
reason-no-month = بەروارەکەی هیچ مانگێک دیاری ناکات
reason-discounted = دەرکەوت کە ڕووی نەداوە
reason-out-of-area = لە دەرەوەی ناوچەکە
reason-claimed-only = لە ئەستۆ گیراوە، بەڵام هیچ سەرچاوەیەکی دیکە نەیبینیوە
reason-not-confirmed = پشتڕاست نەکراوەتەوە
reason-unknown-perpetrator = ئەنجامدەر نەزانراوە
reason-other-perpetrator = هی ئەنجامدەرێکی دیکەیە
reason-apart = بە جیا لە هێرش و ئۆپەراسیۆنەکان ڕاپۆرت دەکرێت
