# Why an incident does not count, and how a month's change is put.

reason-draft = Divê pêşî tiştek tê de bê sererastkirin
reason-no-month = Di dîroka wê de meh tune
reason-discounted = Derket holê ku çênebûye
reason-out-of-area = Li derveyî deverê
reason-claimed-only = Tenê îdia, bê çavkaniyeke din
reason-not-confirmed = Nehatiye piştrastkirin
reason-unknown-perpetrator = Bi destê nenasan
reason-other-perpetrator = Bi destê hinekên din
reason-apart = Ji êrîş û serdegirtinan cuda tê ragihandin

# Profîlên rêbazên hesibandinê: nav, û di yek rêzê de çi tê hesibandin.

profile-headline-1 = Hejmara sereke
profile-headline-1-about = Serdegirtinên piştrastkirî û êrîşên piştrastkirî yên { $group }, di nava { $area } de.
profile-reported-1 = Tevî yên hatine ragihandin
profile-reported-1-about = Herwiha êrîşên { $group } û serdegirtinên di nava { $area } de ku çavkaniyek radigihîne an çend çavkanî piştgiriyê didin.
profile-claimed-1 = Tevî yên îdiakirî
profile-claimed-1-about = Herwiha êrîşên di nava { $area } de ku tenê { $group } îdia dike.
profile-unknown-perpetrator-1 = Tevî kiryarên nenas
profile-unknown-perpetrator-1-about = Herwiha êrîşên piştrastkirî yên di nava { $area } de ku nayê zanîn ka { $group } kirine an na.
profile-anywhere-1 = Tevî yên derveyî deverê
profile-anywhere-1-about = Herwiha serdegirtinên piştrastkirî û êrîşên piştrastkirî yên { $group }, li derveyî { $area }.
