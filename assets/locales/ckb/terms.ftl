# The terms of the vocabularies, by vocabulary and code.

term-kind-attack = هێرش
term-kind-raid = ئۆپەراسیۆنی هەڵکوتان
term-kind-clash = پێکدادان
term-kind-strike = بۆردومان
term-kind-discovery = دۆزینەوە
term-kind-camp-incident = ڕووداوی ناو کەمپ
term-kind-escape = هەڵاتن
term-kind-statement = ڕاگەیەندراو
term-kind-other = هی دیکە

term-verification-unverified = نەسەلمێنراو
term-verification-single-source = یەک سەرچاوە
term-verification-corroborated = پاڵپشتکراو بە سەرچاوەی دیکە
term-verification-confirmed = پشتڕاستکراو
term-verification-disputed = جێی مشتومڕ
term-verification-discounted = ڕەتکراوە

term-scope-in-area = لەناو ناوچەکە
term-scope-out-of-area = لە دەرەوەی ناوچەکە

term-date-precision-day = ڕۆژ
term-date-precision-days = دوو بۆ شەش ڕۆژ
term-date-precision-week = هەفتە
term-date-precision-month = مانگ
term-date-precision-year = ساڵ
term-date-precision-unknown = نەزانراو

term-geo-precision-exact = شوێنی ورد
term-geo-precision-near = نزیک شوێنەکە
term-geo-precision-district = قەزا
term-geo-precision-governorate = پارێزگا
term-geo-precision-vague = ناوچەیەکی ناڕوون
term-geo-precision-country = وڵات
term-geo-precision-sea-or-air = دەریا یان ئاسمان

term-region-deir-ez-zor = دێرەزوور
term-region-heseke = حەسەکە
term-region-raqqa = ڕەقە
term-region-aleppo = حەلەب
term-region-idlib = ئیدلب
term-region-homs = حومس
term-region-hama = حەما
term-region-latakia = لازقیە
term-region-tartus = تەرتووس
term-region-damascus = دیمەشق
term-region-rural-damascus = ڕیفی دیمەشق
term-region-daraa = دەرعا
term-region-sweida = سوەیدا
term-region-quneitra = قونەیترە
term-region-unknown = نەزانراو

term-tactic-assassination = تیرۆرکردن
term-tactic-armed-assault = هێرشی چەکداری
term-tactic-bombing-ied = بۆمبی چێنراو
term-tactic-vbied = ئۆتۆمبێلی بۆمبڕێژکراو
term-tactic-suicide-attack = هێرشی خۆکوژی
term-tactic-ambush = بۆسە
term-tactic-shelling = تۆپباران
term-tactic-checkpoint = بازگەی ساختە
term-tactic-abduction = ڕفاندن
term-tactic-execution = ئیعدامکردن
term-tactic-arson = ئاگرتێبەردان
term-tactic-extortion = سەرانەسەندن
term-tactic-threat = هەڕەشە
term-tactic-infrastructure = هێرش بۆ سەر ژێرخان
term-tactic-other = هی دیکە
term-tactic-unknown = نەزانراو

term-weapon-small-arms = چەکی سووک
term-weapon-ied = بۆمبی چێنراو
term-weapon-vbied = ئۆتۆمبێلی بۆمبڕێژکراو
term-weapon-suicide-vest = پشتێنەی تەقینەوە
term-weapon-rpg = ئاڕپیجی
term-weapon-mortar = هاوەن
term-weapon-grenade = نارنجۆک
term-weapon-blade = چەکی بڕندە
term-weapon-drone = درۆن
term-weapon-fire = ئاگر
term-weapon-none = هیچ
term-weapon-other = هی دیکە
term-weapon-unknown = نەزانراو

term-target-military = هێزە سەربازییەکان
term-target-internal-security = ئاسایشی ناوخۆ
term-target-government = دامەزراوە حکوومییەکان
term-target-civilian = هاووڵاتیانی سڤیل
term-target-tribal-leader = سەرۆک هۆزەکان
term-target-religious = کەسایەتییە ئایینییەکان
term-target-aid-worker = کارمەندانی فریاگوزاری
term-target-journalist = ڕۆژنامەنووسان
term-target-oil-worker = کرێکارانی نەوت
term-target-infrastructure = ژێرخان
term-target-business = شوێنە بازرگانییەکان
term-target-displaced-camp = کەمپی ئاوارەکان
term-target-other = هی دیکە
term-target-unknown = نەزانراو

term-actor-isis = داعش
term-actor-sdf = هەسەدە
term-actor-internal-security = ئاسایشی ناوخۆ
term-actor-coalition = هاوپەیمانیی نێودەوڵەتی
term-actor-iran-backed = میلیشیاکانی سەر بە ئێران
term-actor-syrian-army = سوپای سووریا
term-actor-turkish-forces = هێزەکانی تورکیا
term-actor-unknown = نەزانراو

term-outcome-completed = ئەنجامدراو
term-outcome-failed = سەرنەکەوتوو
term-outcome-foiled = پووچەڵکراوە
term-outcome-unknown = نەزانراو

term-attribution-claimed = بەئەستۆگیراو
term-attribution-attributed = دراوەتە پاڵ
term-attribution-assessed = هەڵسەنگێنراو
term-attribution-disputed = جێی مشتومڕ
term-attribution-unknown = نەزانراو

term-stage-announced = ڕاگەیاندن
term-stage-charged = تۆمەتبارکردن
term-stage-hearing = دانیشتنی دادگا
term-stage-plea = وەڵامی تۆمەتبار
term-stage-verdict = بڕیاری دادگا
term-stage-sentence = سزا
term-stage-appeal = تێهەڵچوونەوە
term-stage-final = بڕیاری کۆتایی

term-charge-terrorism-membership = ئەندامێتی لە ڕێکخراوی تیرۆریستی
term-charge-other-terrorism = تاوانی دیکەی تیرۆر
term-charge-war-crimes = تاوانەکانی جەنگ
term-charge-crimes-against-humanity = تاوانەکانی دژ بە مرۆڤایەتی
term-charge-genocide = جینۆساید
term-charge-other = هی دیکە

term-forum-autonomous-administration = بەڕێوەبەریی خۆسەر
term-forum-syria = سووریا
term-forum-iraq = عێراق
term-forum-home-state = وڵاتی خۆی
term-forum-third-state = وڵاتی سێیەم
term-forum-international = نێودەوڵەتی

term-plea-guilty = دانپێدانان بە تاوان
term-plea-not-guilty = نکوڵیکردن لە تاوان
term-plea-none = وەڵام نەدراوەتەوە
term-plea-unknown = نەزانراو

term-verdict-convicted = تاوانبارکراو
term-verdict-partly-convicted = تاوانبارکراو لە بەشێک لە تۆمەتەکان
term-verdict-acquitted = بێتاوان
term-verdict-dismissed = ڕەتکردنەوەی داوا
term-verdict-unknown = نەزانراو

term-movement-repatriation = گەڕاندنەوە بۆ وڵات
term-movement-return-to-community = گەڕانەوە بۆ ناو کۆمەڵگە
term-movement-amnesty-release = ئازادکردن بە لێبوردن
term-movement-transfer = گواستنەوە
term-movement-refused = ڕەتکراوە

term-status-announced = ڕاگەیەندراو
term-status-completed = ئەنجامدراو
term-status-cancelled = هەڵوەشێنراوە
