# The terms of the vocabularies, by vocabulary and code.

term-kind-attack = هجوم
term-kind-raid = مداهمة
term-kind-clash = اشتباك
term-kind-strike = ضربة
term-kind-discovery = حالة عثور
term-kind-camp-incident = حادث في مخيم
term-kind-escape = فرار
term-kind-statement = بيان
term-kind-other = غير ذلك

term-verification-unverified = غير متحقَّق منه
term-verification-single-source = مصدر واحد
term-verification-corroborated = معزَّز بمصادر أخرى
term-verification-confirmed = مؤكد
term-verification-disputed = محل خلاف
term-verification-discounted = تبيّن أنه لم يقع

term-scope-in-area = ضمن النطاق
term-scope-out-of-area = خارج النطاق

term-date-precision-day = يوم
term-date-precision-days = من يومين إلى ستة أيام
term-date-precision-week = أسبوع
term-date-precision-month = شهر
term-date-precision-year = سنة
term-date-precision-unknown = غير معروف

term-geo-precision-exact = المكان بدقة
term-geo-precision-near = قرب المكان
term-geo-precision-district = منطقة إدارية
term-geo-precision-governorate = محافظة
term-geo-precision-vague = موقع غير محدد
term-geo-precision-country = بلد
term-geo-precision-sea-or-air = بحر أو جو

term-region-deir-ez-zor = دير الزور
term-region-heseke = الحسكة
term-region-raqqa = الرقة
term-region-aleppo = حلب
term-region-idlib = إدلب
term-region-homs = حمص
term-region-hama = حماة
term-region-latakia = اللاذقية
term-region-tartus = طرطوس
term-region-damascus = دمشق
term-region-rural-damascus = ريف دمشق
term-region-daraa = درعا
term-region-sweida = السويداء
term-region-quneitra = القنيطرة
term-region-unknown = غير معروف

term-tactic-assassination = اغتيال
term-tactic-armed-assault = هجوم مسلح
term-tactic-bombing-ied = عبوة ناسفة
term-tactic-vbied = مركبة مفخخة
term-tactic-suicide-attack = هجوم انتحاري
term-tactic-ambush = كمين
term-tactic-shelling = قصف
term-tactic-checkpoint = حاجز وهمي
term-tactic-abduction = خطف
term-tactic-execution = إعدام
term-tactic-arson = حرق متعمد
term-tactic-extortion = ابتزاز
term-tactic-threat = تهديد
term-tactic-infrastructure = هجوم على البنية التحتية
term-tactic-other = غير ذلك
term-tactic-unknown = غير معروف

term-weapon-small-arms = أسلحة خفيفة
term-weapon-ied = عبوة ناسفة
term-weapon-vbied = مركبة مفخخة
term-weapon-suicide-vest = حزام ناسف
term-weapon-rpg = قاذف آر بي جي
term-weapon-mortar = هاون
term-weapon-grenade = قنبلة يدوية
term-weapon-blade = سلاح أبيض
term-weapon-drone = طائرة مسيّرة
term-weapon-fire = نار
term-weapon-none = بلا سلاح
term-weapon-other = غير ذلك
term-weapon-unknown = غير معروف

term-target-military = عسكريون
term-target-internal-security = قوى الأمن الداخلي
term-target-government = جهات حكومية
term-target-civilian = مدنيون
term-target-tribal-leader = وجهاء عشائر
term-target-religious = رجال دين
term-target-aid-worker = عاملون في الإغاثة
term-target-journalist = صحفيون
term-target-oil-worker = عمال نفط
term-target-infrastructure = بنية تحتية
term-target-business = أعمال تجارية
term-target-displaced-camp = مخيم نازحين
term-target-other = غير ذلك
term-target-unknown = غير معروف

term-actor-isis = داعش
term-actor-sdf = قسد
term-actor-internal-security = قوى الأمن الداخلي
term-actor-coalition = التحالف الدولي
term-actor-iran-backed = ميليشيات مدعومة من إيران
term-actor-syrian-army = الجيش السوري
term-actor-turkish-forces = القوات التركية
term-actor-unknown = جهة مجهولة

term-outcome-completed = تمّ
term-outcome-failed = فشل
term-outcome-foiled = أُحبط
term-outcome-unknown = غير معروف

term-attribution-claimed = متبنّى
term-attribution-attributed = منسوب
term-attribution-assessed = مرجَّح
term-attribution-disputed = محل خلاف
term-attribution-unknown = غير معروف

term-stage-announced = إعلان
term-stage-charged = توجيه اتهام
term-stage-hearing = جلسة
term-stage-plea = رد على التهمة
term-stage-verdict = حكم
term-stage-sentence = عقوبة
term-stage-appeal = طعن
term-stage-final = قرار نهائي

term-charge-terrorism-membership = الانتماء إلى تنظيم إرهابي
term-charge-other-terrorism = جرائم إرهاب أخرى
term-charge-war-crimes = جرائم حرب
term-charge-crimes-against-humanity = جرائم ضد الإنسانية
term-charge-genocide = إبادة جماعية
term-charge-other = غير ذلك

term-forum-autonomous-administration = الإدارة الذاتية
term-forum-syria = سوريا
term-forum-iraq = العراق
term-forum-home-state = دولة الجنسية
term-forum-third-state = دولة ثالثة
term-forum-international = قضاء دولي

term-plea-guilty = إقرار بالذنب
term-plea-not-guilty = إنكار الذنب
term-plea-none = لم يُقدَّم رد
term-plea-unknown = غير معروف

term-verdict-convicted = إدانة
term-verdict-partly-convicted = إدانة جزئية
term-verdict-acquitted = براءة
term-verdict-dismissed = رد الدعوى
term-verdict-unknown = غير معروف

term-movement-repatriation = إعادة إلى الوطن
term-movement-return-to-community = عودة إلى المجتمع المحلي
term-movement-amnesty-release = إفراج بموجب عفو
term-movement-transfer = نقل
term-movement-refused = رفض

term-status-announced = معلن
term-status-completed = مكتمل
term-status-cancelled = ملغى
