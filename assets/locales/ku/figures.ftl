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
