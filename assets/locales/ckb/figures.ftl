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

# پرۆفایلەکانی یاساکانی ژماردن: ناو، و ئەوەی دەژمێردرێت لە یەک دێڕدا.

profile-headline-1 = ژمارەی سەرەکی
profile-headline-1-about = ئۆپەراسیۆنی هەڵکوتانی پشتڕاستکراوە و هێرشی پشتڕاستکراوەی { $group }، لەناو { $area }.
profile-reported-1 = لەگەڵ ئەوانەی ڕاگەیەنراون
profile-reported-1-about = هەروەها هێرشی { $group } و ئۆپەراسیۆنی هەڵکوتان لەناو { $area } کە یەک سەرچاوە ڕایگەیاندووە یان چەند سەرچاوەیەک پشتگیریی دەکەن.
profile-claimed-1 = لەگەڵ ئەوانەی تەنیا لە ئەستۆ گیراون
profile-claimed-1-about = هەروەها ئەو هێرشانەی لەناو { $area } کە تەنیا { $group } لە ئەستۆی گرتوون.
profile-unknown-perpetrator-1 = لەگەڵ ئەنجامدەری نەزانراو
profile-unknown-perpetrator-1-about = هەروەها هێرشی پشتڕاستکراوە لەناو { $area } کە نازانرێت { $group } ئەنجامی داوە یان نا.
profile-anywhere-1 = لەگەڵ ئەوانەی دەرەوەی ناوچەکە
profile-anywhere-1-about = هەروەها ئۆپەراسیۆنی هەڵکوتانی پشتڕاستکراوە و هێرشی پشتڕاستکراوەی { $group }، لە دەرەوەی { $area }.
