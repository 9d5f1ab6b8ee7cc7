# Corrections to earlier editions, what figures are called, and what of a record has changed. A sentence
# holds no digit: every number in it is put in.

report-section-corrections = Rastkirinên weşanên berê
report-corrections-none = Ji weşandinê ve tu hejmara weşandî neguheriye.
report-corrections-finding = { $n-count ->
    [one] { $n } hejmara weşandî îro cuda ye
   *[other] { $n } hejmarên weşandî îro cuda ne
 }
report-corrections-unit = Li her cihekî din ê vê raporê meha weşandî çawa ku hatiye weşandin dimîne.
report-corrections-link = Rastkirin
report-corrections-records = Qeydên li pişt rastkirinan
report-as-published = Hejmarên meha { $months } wekî ku hatine weşandin; li { $corrections } binêrin.
report-as-published-note = Wekî ku hatiye weşandin; îro hejmareke din e: li “Rastkirinên weşanên berê” binêrin.
report-edition-of = { $month }, weşan { $n }
report-edition-number = { "  " }·  Weşan { $n }
report-column-edition = Weşan
report-column-figure = Hejmara çi
report-column-published = Weşandî
report-column-now = Niha
report-column-why = Çima
report-correction-added = { $record } hat zêdekirin
report-correction-changed = { $record } hat guhertin{ $fields }
report-correction-deleted = { $record } hat jêbirin
report-correction-more = { $n-count ->
   *[other] { $n } qeydên din
 }
report-correction-withheld = { $n-count ->
    [one] { $n } qeyd ku hûrguliyên wê nayên dayîn
   *[other] { $n } qeyd ku hûrguliyên wan nayên dayîn
 }
report-correction-settings = mîhengên tomarê hatin guhertin
report-correction-otherwise = Rêbaz an qada şopandina tomarê hatin guhertin
report-became-added = Piştî weşandinê hat
report-became-changed = Piştî weşandinê hat guhertin{ $fields }
report-became-deleted = Piştî weşandinê hat jêbirin

figure-attacks-confirmed = Êrîşên hesibandî
figure-attacks-documented = Êrîşên belgekirî
figure-attacks-claimed-only = Êrîşên tenê îdiakirî
figure-attacks-by-region = Êrîş li gorî herêman: { $part }
figure-attacks-by-tactic = Êrîş li gorî taktîkan: { $part }
figure-attacks-by-target = Êrîş li gorî hedefan: { $part }
figure-attacks-killed = Kuştiyên êrîşan: { $part }
figure-attacks-injured = Birîndarên êrîşan: { $part }
figure-raids-confirmed = Serdegirtinên hesibandî
figure-raids-part = Serdegirtin: { $part }
figure-raids-failed = Serdegirtinên bi ser neketî
figure-raids-arrested = Girtiyên serdegirtinan
figure-raids-killed = Kuştiyên serdegirtinan: { $part }
figure-raids-injured = Birîndarên serdegirtinan: { $part }
figure-camp-incidents = Bûyerên li kampan
figure-camp-killed = Kuştiyên li kampan
figure-discoveries = Vedîtin
figure-out-of-area = Li derveyî deverê
figure-trials-part = Gavên dadgehkirinê: { $part }
figure-trials-defendants = Tawanbar
figure-repatriated-part = Vegerandî welêt: { $part }
figure-repatriated-foreign-men-cumulative = Mêrên biyanî yên heta wê demê hatine vegerandin welêt
figure-returned-total = Vegeriyayên nava civakên xwe
figure-released-total = Yên bi efûyê hatine berdan
figure-people-total = hemû
figure-people-men = mêr
figure-people-women = jin
figure-people-boys = kur
figure-people-girls = keç
figure-people-children = zarok

changed-date = dîrok
changed-units = çend caran tê hesibandin
changed-scope = dever
changed-region = herêm
changed-tactic = taktîk
changed-target = hedef
changed-perpetrator = kiryar
changed-outcome = encam
changed-verification = piştrastkirin û çavkanî
changed-killed = kuştî
changed-injured = birîndar
changed-arrested = girtî
changed-stage = qonax
changed-defendants = tawanbar
changed-movement = veger
changed-state = dewlet
changed-people = kes
changed-kind = cure an sernav
