# The terms of the vocabularies, by vocabulary and code.

term-kind-attack = Êrîş
term-kind-raid = Serdegirtin
term-kind-clash = Pevçûn
term-kind-strike = Bombebaran
term-kind-discovery = Vedîtin
term-kind-camp-incident = Bûyera li kampê
term-kind-escape = Rev
term-kind-statement = Daxuyanî
term-kind-other = Yên din

term-verification-unverified = Nehatiye kontrolkirin
term-verification-single-source = Yek çavkanî
term-verification-corroborated = Çend çavkanî
term-verification-confirmed = Piştrastkirî
term-verification-disputed = Nakokî li ser heye
term-verification-discounted = Hatiye redkirin

term-scope-in-area = Di nava deverê de
term-scope-out-of-area = Li derveyî deverê

term-date-precision-day = Roj
term-date-precision-days = Du heta şeş roj
term-date-precision-week = Hefte
term-date-precision-month = Meh
term-date-precision-year = Sal
term-date-precision-unknown = Nayê zanîn

term-geo-precision-exact = Cihê rastîn
term-geo-precision-near = Nêzî cih
term-geo-precision-district = Navçe
term-geo-precision-governorate = Parêzgeh
term-geo-precision-vague = Devera nediyar
term-geo-precision-country = Welat
term-geo-precision-sea-or-air = Derya an hewa

term-region-deir-ez-zor = Dêrezor
term-region-heseke = Hesekê
term-region-raqqa = Reqa
term-region-aleppo = Heleb
term-region-idlib = Idlib
term-region-homs = Humis
term-region-hama = Hema
term-region-latakia = Laziqiye
term-region-tartus = Tertûs
term-region-damascus = Şam
term-region-rural-damascus = Gundewarê Şamê
term-region-daraa = Dera
term-region-sweida = Siwêda
term-region-quneitra = Quneytra
term-region-unknown = Nayê zanîn

term-tactic-assassination = Sûîqest
term-tactic-armed-assault = Êrîşa çekdarî
term-tactic-bombing-ied = Bombeya destçêkirî
term-tactic-vbied = Wesayîta bombebarkirî
term-tactic-suicide-attack = Êrîşa xwekujî
term-tactic-ambush = Kemîn
term-tactic-shelling = Topbaran
term-tactic-checkpoint = Xala kontrolê ya sexte
term-tactic-abduction = Revandin
term-tactic-execution = Înfaz
term-tactic-arson = Şewitandin
term-tactic-extortion = Bacstandina bi zorê
term-tactic-threat = Gef
term-tactic-infrastructure = Êrîşa li ser binesaziyê
term-tactic-other = Yên din
term-tactic-unknown = Nayê zanîn

term-weapon-small-arms = Çekên sivik
term-weapon-ied = Bombeya destçêkirî
term-weapon-vbied = Wesayîta bombebarkirî
term-weapon-suicide-vest = Kembera teqemeniyê
term-weapon-rpg = RPG
term-weapon-mortar = Hawan
term-weapon-grenade = Bombeya destan
term-weapon-blade = Çeka tûj
term-weapon-drone = Dron
term-weapon-fire = Agir
term-weapon-none = Bê çek
term-weapon-other = Yên din
term-weapon-unknown = Nayê zanîn

term-target-military = Hêzên leşkerî
term-target-internal-security = Asayîş
term-target-government = Saziyên fermî
term-target-civilian = Sivîl
term-target-tribal-leader = Rûspiyên eşîran
term-target-religious = Kesayetên olî
term-target-aid-worker = Xebatkarên alîkariyê
term-target-journalist = Rojnamevan
term-target-oil-worker = Karkerên petrolê
term-target-infrastructure = Binesazî
term-target-business = Karsazî û bazirganî
term-target-displaced-camp = Kampa koçberan
term-target-other = Yên din
term-target-unknown = Nayê zanîn

term-actor-isis = DAIŞ
term-actor-sdf = QSD
term-actor-internal-security = Asayîş
term-actor-coalition = Koalîsyona Navneteweyî
term-actor-iran-backed = Milîsên bi piştgiriya Îranê
term-actor-syrian-army = Artêşa Sûriyeyê
term-actor-turkish-forces = Hêzên Tirkiyeyê
term-actor-unknown = Nenas

term-outcome-completed = Pêk hatiye
term-outcome-failed = Bi ser neketiye
term-outcome-foiled = Hatiye pûçkirin
term-outcome-unknown = Nayê zanîn

term-attribution-claimed = Berpirsiyarî hatiye girtin
term-attribution-attributed = Hatiye paldan
term-attribution-assessed = Hatiye nirxandin
term-attribution-disputed = Nakokî li ser heye
term-attribution-unknown = Nayê zanîn

term-stage-announced = Ragihandin
term-stage-charged = Tawanbarkirin
term-stage-hearing = Danişîn
term-stage-plea = Bersiva bersûc
term-stage-verdict = Biryar
term-stage-sentence = Ceza
term-stage-appeal = Îtiraz
term-stage-final = Biryara dawî

term-charge-terrorism-membership = Endametiya rêxistina terorê
term-charge-other-terrorism = Sûcên din ên terorê
term-charge-war-crimes = Sûcên şer
term-charge-crimes-against-humanity = Sûcên li dijî mirovahiyê
term-charge-genocide = Jenosîd
term-charge-other = Yên din

term-forum-autonomous-administration = Rêveberiya Xweser
term-forum-syria = Sûriye
term-forum-iraq = Iraq
term-forum-home-state = Welatê bersûc
term-forum-third-state = Welatekî sêyem
term-forum-international = Navneteweyî

term-plea-guilty = Sûc qebûl kiriye
term-plea-not-guilty = Sûc qebûl nekiriye
term-plea-none = Bersiv nedaye
term-plea-unknown = Nayê zanîn

term-verdict-convicted = Hatiye mehkûmkirin
term-verdict-partly-convicted = Bi qismî hatiye mehkûmkirin
term-verdict-acquitted = Beraet
term-verdict-dismissed = Doz hatiye redkirin
term-verdict-unknown = Nayê zanîn

term-movement-repatriation = Vegerandina welêt
term-movement-return-to-community = Vegera nava civakê
term-movement-amnesty-release = Berdana bi efûyê
term-movement-transfer = Veguhastin
term-movement-refused = Hatiye redkirin

term-status-announced = Hatiye ragihandin
term-status-completed = Pêk hatiye
term-status-cancelled = Hatiye betalkirin
