# Places: kinds, the Administration's regions, gazetteers.

place-kind-city = city
place-kind-town = town
place-kind-village = village
place-kind-neighbourhood = neighbourhood
place-kind-camp = camp
place-kind-prison = prison
place-kind-oil-field = oil field
place-kind-gas-field = gas field
place-kind-crossing = crossing
place-kind-dam = dam
place-kind-bridge = bridge
place-kind-airfield = airfield
place-kind-base = base
place-kind-mountain = mountain
place-kind-river = river
place-kind-area = area

place-add = Add “{ $text }” as a new place
place-filled = From the gazetteer: { $values }
place-take-back = Take back
place-new = A new place
place-new-about = It is saved in the register, and known by all of its names from now on.
place-new-add = Add the place
place-name-en = Name in English
place-name-ar = Name in Arabic
place-name-ku = Name in Kurmanji
place-name-ckb = Name in Sorani
place-kind = Kind
place-district = District
place-point = Coordinates
place-point-hint = 35.104, 40.46
place-within = Within km
place-alike = Known already, and perhaps the same: { $places }
toast-place-added = { $place } is a place of the register now.

administration-jazira = Jazira
administration-euphrates = Euphrates
administration-raqqa = Raqqa
administration-tabqa = Tabqa
administration-manbij = Manbij
administration-deir-ez-zor = Deir ez-Zor
administration-afrin-shahba = Afrin and Shahba

cli-places = Lists the places that a name may mean, in any spelling or script, the likeliest first; “-” reads names from standard input, one a line.
cli-places-none = Nothing like “{ $query }” is known. Look for a spelling nearer to the name, or bring in a gazetteer with “sijil import --kind place”.
cli-no-input = Standard input cannot be read ({ $said }).
cli-import-places-unused = Kept with the places and not used: { $columns }.
cli-import-places-repeated = Left out, since a row before them gives the same place: rows { $rows }.

gazetteer-no-names = The header has no column of names. Call one name_en, name_ar, name_ku or name_ckb.
gazetteer-nameless = The place has no name. Give it one, or take the row out.
gazetteer-not-latitude = “{ $text }” is not a latitude. Write degrees from -90 to 90, such as 36.507.
gazetteer-not-longitude = “{ $text }” is not a longitude. Write degrees from -180 to 180, such as 40.747.
gazetteer-not-kilometres = “{ $text }” is not a number of kilometres. Write a whole number, or nothing.
gazetteer-half-a-point = Latitude and longitude belong together, and one of them is missing. Give both, or neither.
gazetteer-pcode-twice = The P-code { $pcode } is given twice. Give each place its own.
