# The terms of the vocabularies, by vocabulary and code.

term-kind-attack = Attack
term-kind-raid = Raid
term-kind-clash = Clash
term-kind-strike = Strike
term-kind-discovery = Discovery
term-kind-camp-incident = Camp incident
term-kind-escape = Escape
term-kind-statement = Statement
term-kind-other = Other

term-verification-unverified = Unverified
term-verification-single-source = Single source
term-verification-corroborated = Corroborated
term-verification-confirmed = Confirmed
term-verification-disputed = Disputed
term-verification-discounted = Discounted

term-scope-in-area = In the area
term-scope-out-of-area = Out of area

term-date-precision-day = Day
term-date-precision-days = Two to six days
term-date-precision-week = Week
term-date-precision-month = Month
term-date-precision-year = Year
term-date-precision-unknown = Unknown

term-geo-precision-exact = Exact place
term-geo-precision-near = Near the place
term-geo-precision-district = District
term-geo-precision-governorate = Governorate
term-geo-precision-vague = Vague area
term-geo-precision-country = Country
term-geo-precision-sea-or-air = Sea or air

term-region-deir-ez-zor = Deir ez-Zor
term-region-heseke = Heseke
term-region-raqqa = Raqqa
term-region-aleppo = Aleppo
term-region-idlib = Idlib
term-region-homs = Homs
term-region-hama = Hama
term-region-latakia = Latakia
term-region-tartus = Tartus
term-region-damascus = Damascus
term-region-rural-damascus = Rural Damascus
term-region-daraa = Daraa
term-region-sweida = Sweida
term-region-quneitra = Quneitra
term-region-unknown = Unknown

term-tactic-assassination = Assassination
term-tactic-armed-assault = Armed assault
term-tactic-bombing-ied = IED
term-tactic-vbied = Vehicle bomb
term-tactic-suicide-attack = Suicide attack
term-tactic-ambush = Ambush
term-tactic-shelling = Shelling
term-tactic-checkpoint = Checkpoint
term-tactic-abduction = Abduction
term-tactic-execution = Execution
term-tactic-arson = Arson
term-tactic-extortion = Extortion
term-tactic-threat = Threat
term-tactic-infrastructure = Attack on infrastructure
term-tactic-other = Other
term-tactic-unknown = Unknown

term-weapon-small-arms = Small arms
term-weapon-ied = IED
term-weapon-vbied = Vehicle bomb
term-weapon-suicide-vest = Suicide vest
term-weapon-rpg = RPG
term-weapon-mortar = Mortar
term-weapon-grenade = Grenade
term-weapon-blade = Blade
term-weapon-drone = Drone
term-weapon-fire = Fire
term-weapon-none = None
term-weapon-other = Other
term-weapon-unknown = Unknown

term-target-military = Military
term-target-internal-security = Internal security
term-target-government = Government
term-target-civilian = Civilians
term-target-tribal-leader = Tribal leaders
term-target-religious = Religious figures
term-target-aid-worker = Aid workers
term-target-journalist = Journalists
term-target-oil-worker = Oil workers
term-target-infrastructure = Infrastructure
term-target-business = Business
term-target-displaced-camp = Camp for the displaced
term-target-other = Other
term-target-unknown = Unknown

term-actor-isis = ISIS
term-actor-sdf = SDF
term-actor-internal-security = Internal security
term-actor-coalition = Coalition
term-actor-iran-backed = Iran-backed militias
term-actor-syrian-army = Syrian army
term-actor-turkish-forces = Turkish forces
term-actor-unknown = Unknown

term-outcome-completed = Completed
term-outcome-failed = Failed
term-outcome-foiled = Foiled
term-outcome-unknown = Unknown

term-attribution-claimed = Claimed
term-attribution-attributed = Attributed
term-attribution-assessed = Assessed
term-attribution-disputed = Disputed
term-attribution-unknown = Unknown

term-stage-announced = Announced
term-stage-charged = Charged
term-stage-hearing = Hearing
term-stage-plea = Plea
term-stage-verdict = Verdict
term-stage-sentence = Sentence
term-stage-appeal = Appeal
term-stage-final = Final

term-charge-terrorism-membership = Terrorism membership
term-charge-other-terrorism = Other terrorism
term-charge-war-crimes = War crimes
term-charge-crimes-against-humanity = Crimes against humanity
term-charge-genocide = Genocide
term-charge-other = Other

term-forum-autonomous-administration = Autonomous administration
term-forum-syria = Syria
term-forum-iraq = Iraq
term-forum-home-state = Home state
term-forum-third-state = Third state
term-forum-international = International

term-plea-guilty = Guilty
term-plea-not-guilty = Not guilty
term-plea-none = None entered
term-plea-unknown = Unknown

term-verdict-convicted = Convicted
term-verdict-partly-convicted = Partly convicted
term-verdict-acquitted = Acquitted
term-verdict-dismissed = Dismissed
term-verdict-unknown = Unknown

term-movement-repatriation = Repatriation
term-movement-return-to-community = Return to community
term-movement-amnesty-release = Amnesty release
term-movement-transfer = Transfer
term-movement-refused = Refused

term-status-announced = Announced
term-status-completed = Completed
term-status-cancelled = Cancelled
