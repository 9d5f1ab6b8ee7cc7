//! Sealing: what others' programs sealed opens here and the other way round, and nothing that was
//! changed opens at all.

use proptest::prelude::*;
use serde_json::{Map, Value};
use sijil::domain::clock::{Randomness, SeededRandom, SystemRandom};
use sijil::store::{
    DataKey, Epoch, EpochRecord, Hash, Header, Identity, Keyring, LinePlace, Locked, OpeningReader,
    Passphrase, PassphraseRecord, Recipient, SealingWriter, Unlock, sealed_len,
};
use std::io::{self, Cursor, ErrorKind, Read, Write};

/// `tests/known/sealed.json`: made from FORMAT.md with libsodium and the age tool, not by us.
fn known() -> Value {
    serde_json::from_str(include_str!("../known/sealed.json")).unwrap()
}

fn text<'a>(known: &'a Value, member: &str) -> &'a str {
    known[member].as_str().unwrap()
}

fn key(known: &Value, member: &str) -> DataKey {
    DataKey::from_hex(text(known, member)).unwrap()
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2);
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.map(pair).collect()
}

/// Chance that is none: these bytes, over and over.
struct Given(Vec<u8>);

impl Randomness for Given {
    fn fill(&mut self, bytes: &mut [u8]) {
        for (byte, given) in bytes.iter_mut().zip(self.0.iter().cycle()) {
            *byte = *given;
        }
    }
}

#[test]
fn bytes_open_as_the_draft_of_xchacha20_poly1305_has_them() {
    // draft-irtf-cfrg-xchacha-03, A.3.1.
    let key = "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f";
    let key = DataKey::from_hex(key).unwrap();
    let nonce: Vec<u8> = (0x40..0x58).collect();
    let beside = unhex("50515253c0c1c2c3c4c5c6c7");
    let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
                  the future, sunscreen would be it.";
    let sealed = unhex(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f\
         4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f\
         76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
    );
    let whole = [nonce.clone(), sealed].concat();
    assert_eq!(key.open(&beside, &whole).unwrap(), plain);
    assert_eq!(key.seal(&beside, plain, &mut Given(nonce)), whole);
}

#[test]
fn a_line_is_sealed_as_others_seal_it() {
    let known = known();
    let key = key(&known, "key");
    assert_eq!(key.epoch().to_string(), text(&known, "epoch"));
    let place = LinePlace {
        register: text(&known, "register"),
        writer: "w7k2".parse().unwrap(),
        seq: 41,
    };
    let inside = text(&known, "inside").as_bytes();
    let line = text(&known, "line");
    assert_eq!(place.open(&key, line).unwrap(), inside);
    let nonce = (100..124).collect();
    assert_eq!(place.seal(&key, inside, &mut Given(nonce)), line);
    // Not at another place, not for another register, not with another key.
    let writer = "w7k3".parse().unwrap();
    assert!(LinePlace { seq: 42, ..place }.open(&key, line).is_none());
    assert!(LinePlace { writer, ..place }.open(&key, line).is_none());
    let register = "018926c8-0000-7000-8000-000000000002";
    assert!(LinePlace { register, ..place }.open(&key, line).is_none());
    let other = self::key(&known, "next_key");
    assert!(place.open(&other, line).is_none());
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index % 251) as u8).collect()
}

fn sealed(content: &[u8], key: &DataKey, randomness: &mut dyn Randomness) -> Vec<u8> {
    let mut writer = SealingWriter::new(Vec::new(), key, randomness).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn opened(sealed: &[u8], key: &DataKey) -> io::Result<Vec<u8>> {
    let mut from = Cursor::new(sealed);
    let header = Header::read(&mut from)?;
    let mut content = Vec::new();
    OpeningReader::new(from, &header, key).read_to_end(&mut content)?;
    Ok(content)
}

#[test]
fn a_file_is_sealed_as_others_seal_it() {
    let known = known();
    let key = key(&known, "key");
    for file in known["files"].as_array().unwrap() {
        let length = usize::try_from(file["content"].as_u64().unwrap()).unwrap();
        let mut chance = Given(unhex(text(&known, "file_nonce")));
        let bytes = sealed(&content(length), &key, &mut chance);
        assert_eq!(bytes.len() as u64, file["sealed"].as_u64().unwrap());
        assert_eq!(bytes.len() as u64, sealed_len(length as u64));
        assert_eq!(
            Hash::of(&bytes).to_string(),
            text(file, "sha256"),
            "{length}"
        );
        assert_eq!(opened(&bytes, &key).unwrap(), content(length));
    }
}

#[test]
fn a_changed_file_does_not_open() {
    let key = DataKey::draw(&mut SeededRandom(1));
    let whole = sealed(&content(150_000), &key, &mut SeededRandom(2));
    let header = sealed_len(0) as usize - 16;
    let piece = 65_536 + 16;
    let refused = |bytes: &[u8], what: &str| {
        let error = opened(bytes, &key).expect_err(what);
        assert_eq!(error.kind(), ErrorKind::InvalidData, "{what}");
    };
    // Every byte of the header, and bytes all over the rest.
    for at in (0..header).chain((header..whole.len()).step_by(997)) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        // The name of the epoch says which key opens it, and is not what keeps it shut.
        let of_epoch = (13..45).contains(&at);
        if of_epoch {
            let header = Header::read(&mut Cursor::new(&changed));
            assert!(
                header.map_or(true, |header| header.epoch != key.epoch()),
                "{at}"
            );
        } else {
            refused(&changed, &format!("byte {at}"));
        }
    }
    // Cut anywhere, between pieces included; and with bytes at its end.
    for length in [
        0,
        5,
        header,
        header + 15,
        header + 16,
        header + piece,
        header + 2 * piece,
    ] {
        refused(&whole[..length], &format!("cut to {length}"));
    }
    refused(&whole[..whole.len() - 1], "one byte less");
    refused(&[whole.as_slice(), b"x"].concat(), "one byte more");
    refused(&[&whole, &whole[header..]].concat(), "twice the pieces");
    let (first, rest) = whole[header..].split_at(piece);
    let (second, third) = rest.split_at(piece);
    let beginning = &whole[..header];
    refused(&[beginning, second, first, third].concat(), "swapped");
    refused(&[beginning, first, third].concat(), "one left out");
    refused(&[beginning, first, first, third].concat(), "one twice");
    // After what does not hold nothing more is given out, however often it is asked for.
    let mut from = Cursor::new(&whole[..whole.len() - 1]);
    let at = Header::read(&mut from).unwrap();
    let mut reader = OpeningReader::new(from, &at, &key);
    let mut given = Vec::new();
    assert!(reader.read_to_end(&mut given).is_err());
    assert!(reader.read_to_end(&mut given).is_err());
    assert_eq!(given.len(), 2 * 65_536);
}

#[test]
fn a_file_is_never_whole_in_memory() {
    /// Gives so many bytes in small and odd pieces, and says how many were asked for at once.
    struct Trickle(usize, usize);
    impl Read for Trickle {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.1 = self.1.max(into.len());
            let length = into.len().min(1_013).min(self.0);
            self.0 -= length;
            into[..length].fill(7);
            Ok(length)
        }
    }
    let key = DataKey::draw(&mut SeededRandom(1));
    let mut from = Trickle(3_000_000, 0);
    let mut writer = SealingWriter::new(Vec::new(), &key, &mut SeededRandom(2)).unwrap();
    io::copy(&mut from, &mut writer).unwrap();
    let sealed = writer.finish().unwrap();
    assert!(from.1 < 100_000);
    assert_eq!(opened(&sealed, &key).unwrap(), vec![7; 3_000_000]);
}

proptest! {
    #[test]
    fn what_is_sealed_opens_and_what_is_changed_does_not(
        inside in proptest::collection::vec(any::<u8>(), 0..400),
        seed in any::<u64>(),
        seq in 1..u64::MAX,
        flip in 1..=255_u8,
    ) {
        let key = DataKey::draw(&mut SeededRandom(seed));
        let place = LinePlace { register: "r", writer: "a4f8".parse().unwrap(), seq };
        let sealed = place.seal(&key, &inside, &mut SeededRandom(!seed));
        let opened = place.open(&key, &sealed);
        prop_assert_eq!(opened.as_deref(), Some(inside.as_slice()));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] ^= flip;
            if let Ok(changed) = String::from_utf8(changed) {
                prop_assert_eq!(place.open(&key, &changed), None);
            }
        }
    }

    #[test]
    fn a_file_opens_as_it_was_however_it_was_written(
        length in 0..200_000_usize,
        step in 1..70_000_usize,
        seed in any::<u64>(),
    ) {
        let key = DataKey::draw(&mut SeededRandom(seed));
        let content = content(length);
        let mut writer = SealingWriter::new(Vec::new(), &key, &mut SystemRandom).unwrap();
        for part in content.chunks(step) {
            writer.write_all(part).unwrap();
        }
        let sealed = writer.finish().unwrap();
        prop_assert_eq!(sealed.len() as u64, sealed_len(length as u64));
        prop_assert_eq!(opened(&sealed, &key).unwrap(), content);
    }
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap()
}

fn epochs(known: &Value) -> Vec<EpochRecord> {
    let records = known["epoch_records"].as_array().unwrap().iter();
    records
        .map(|record| EpochRecord::read(object(record)).unwrap())
        .collect()
}

#[test]
fn keys_that_the_age_tool_wrapped_are_ours() {
    let known = known();
    let records = epochs(&known);
    assert_eq!(Value::Object(records[1].body()), known["epoch_records"][1]);
    let passphrase = PassphraseRecord::read(object(&known["passphrase_record"])).unwrap();
    assert_eq!(Value::Object(passphrase.body()), known["passphrase_record"]);
    let first: Epoch = text(&known, "epoch").parse().unwrap();
    let next: Epoch = text(&known, "next_epoch").parse().unwrap();
    let register = text(&known, "register");
    let by_file = Unlock {
        identities: Identity::read_file(text(&known, "identity_file")).unwrap(),
        passphrase: None,
    };
    let by_passphrase = Unlock::with(Passphrase::new(text(&known, "passphrase")).unwrap());
    for unlock in [by_file, by_passphrase] {
        let mut keyring = Keyring::closed(register, first);
        keyring
            .unlock(&unlock, std::slice::from_ref(&passphrase), &records)
            .unwrap();
        assert_eq!(*keyring.key(first).unwrap(), key(&known, "key"));
        assert_eq!(*keyring.current(None).unwrap(), key(&known, "next_key"));
        assert_eq!(keyring.newest(), [next]);
    }
}

/// The keyring of the first of these, who makes a register for all of them, and the record of its
/// epoch.
fn begun(members: &[&Identity]) -> (Keyring, EpochRecord) {
    let key = DataKey::draw(&mut SystemRandom);
    let keyring = Keyring::founded("r", vec![members[0].clone()], key);
    let recipients: Vec<Recipient> = members.iter().map(|member| member.recipient()).collect();
    let record = keyring.first_record(&recipients).unwrap();
    (keyring, record)
}

/// The keyring of whoever has this identity and has read these epochs.
fn held_by(identity: &Identity, first: Epoch, records: &[&EpochRecord]) -> Keyring {
    let unlock = Unlock {
        identities: vec![identity.clone()],
        passphrase: None,
    };
    let records: Vec<EpochRecord> = records.iter().copied().cloned().collect();
    let mut keyring = Keyring::closed("r", first);
    keyring.unlock(&unlock, &[], &records).unwrap();
    keyring
}

#[test]
fn whoever_is_removed_keeps_what_was_and_whoever_is_added_has_all() {
    let [rona, azad, nour] = std::array::from_fn(|_| Identity::draw());
    let (mut keyring, first) = begun(&[&rona, &azad]);
    let without = keyring
        .begin(&[rona.recipient()], &mut SystemRandom)
        .unwrap();
    let with = keyring
        .begin(&[rona.recipient(), nour.recipient()], &mut SystemRandom)
        .unwrap();
    let all = [&first, &without, &with];
    let removed = held_by(&azad, first.epoch, &all);
    assert!(removed.key(first.epoch).is_some());
    assert!(removed.key(without.epoch).is_none());
    assert!(removed.key(with.epoch).is_none());
    assert!(removed.current(None).is_none(), "the members have moved on");
    for identity in [&rona, &nour] {
        let member = held_by(identity, first.epoch, &all);
        for record in all {
            assert!(member.key(record.epoch).is_some());
        }
        assert_eq!(member.current(None).unwrap().epoch(), with.epoch);
    }
    // In whatever order they arrive, and also while one is still under way.
    let early = held_by(&nour, first.epoch, &[&with, &first]);
    assert_eq!(early.current(None).unwrap().epoch(), with.epoch);
    assert_eq!(early.newest(), [with.epoch]);
    assert!(early.key(without.epoch).is_some());
}

#[test]
fn two_changes_at_once_are_both_read_and_a_later_one_joins_them() {
    let [rona, azad, nour] = std::array::from_fn(|_| Identity::draw());
    let (mut ronas, first) = begun(&[&rona, &azad]);
    let mut azads = held_by(&azad, first.epoch, &[&first]);
    let here = ronas
        .begin(
            &[rona.recipient(), azad.recipient(), nour.recipient()],
            &mut SystemRandom,
        )
        .unwrap();
    let there = azads
        .begin(&[rona.recipient(), azad.recipient()], &mut SystemRandom)
        .unwrap();
    ronas.learn(std::slice::from_ref(&there));
    azads.learn(&[here.clone(), first.clone()]);
    let both = [here.epoch.min(there.epoch), here.epoch.max(there.epoch)];
    for keyring in [&ronas, &azads] {
        assert_eq!(keyring.newest(), both);
        assert!(both.iter().all(|epoch| keyring.key(*epoch).is_some()));
        // As long as nobody has written in either, everybody takes the same.
        assert_eq!(keyring.current(None).unwrap().epoch(), both[0]);
        assert_eq!(keyring.current(Some(both[1])).unwrap().epoch(), both[1]);
    }
    let members = [rona.recipient(), azad.recipient(), nour.recipient()];
    let joined = azads.begin(&members, &mut SystemRandom).unwrap();
    assert_eq!(joined.after, both);
    ronas.learn(std::slice::from_ref(&joined));
    for since in [None, Some(both[0]), Some(both[1])] {
        assert_eq!(ronas.current(since).unwrap().epoch(), joined.epoch);
    }
}

#[test]
fn nobody_without_a_key_can_begin_an_epoch() {
    let [rona, outside] = std::array::from_fn(|_| Identity::draw());
    let (keyring, first) = begun(&[&rona]);
    let genuine = keyring
        .clone()
        .begin(&[rona.recipient()], &mut SystemRandom)
        .unwrap();
    // Someone who knows the recipient and the names of the epochs, and no key.
    let (mut forger, _) = begun(&[&outside]);
    let forged = forger
        .begin(&[rona.recipient()], &mut SystemRandom)
        .unwrap();
    let named_after_ours = EpochRecord {
        after: vec![first.epoch],
        proofs: genuine.proofs.clone(),
        ..forged.clone()
    };
    let from_nothing = EpochRecord {
        after: Vec::new(),
        ..forged.clone()
    };
    let wrapped_anew = EpochRecord {
        wrapped: forged.wrapped.clone(),
        ..genuine.clone()
    };
    let unproven = EpochRecord {
        proofs: genuine
            .proofs
            .keys()
            .map(|epoch| (*epoch, String::new()))
            .collect(),
        ..genuine.clone()
    };
    for forged in [forged, named_after_ours, from_nothing, unproven] {
        let read = held_by(&rona, first.epoch, &[&forged, &first]);
        assert!(read.key(forged.epoch).is_none(), "{forged:?}");
        assert_eq!(read.current(None).unwrap().epoch(), first.epoch);
    }
    // The genuine one under the forged one's name.
    let read = held_by(&rona, first.epoch, &[&wrapped_anew, &first, &genuine]);
    assert_eq!(read.current(None).unwrap().epoch(), genuine.epoch);
}

#[test]
fn every_way_of_not_opening_is_told_apart_but_those_of_a_wrong_passphrase() {
    let known = known();
    let first: Epoch = text(&known, "epoch").parse().unwrap();
    let records = epochs(&known);
    let passphrase = |text: &str| Passphrase::new(text).unwrap().with_work(1);
    let (record, _) = PassphraseRecord::draw(&passphrase("another")).unwrap();
    let mut damaged = record.clone();
    damaged.identity.truncate(200);
    let tried = |unlock: Unlock, passphrases: &[PassphraseRecord], records: &[EpochRecord]| {
        Keyring::closed(text(&known, "register"), first).unlock(&unlock, passphrases, records)
    };
    let stranger = Unlock {
        identities: vec![Identity::draw()],
        passphrase: None,
    };
    let with = |text: &str| Unlock::with(passphrase(text));
    let one = std::slice::from_ref(&record);
    assert_eq!(
        tried(Unlock::default(), one, &records),
        Err(Locked::NeedsPassphrase)
    );
    assert_eq!(
        tried(Unlock::default(), &[], &records),
        Err(Locked::NotAMember)
    );
    assert_eq!(tried(stranger, one, &records), Err(Locked::NotAMember));
    assert_eq!(tried(with("another"), one, &[]), Err(Locked::NothingToOpen));
    assert_eq!(
        tried(with("wrong"), one, &records),
        Err(Locked::WrongPassphrase)
    );
    // It opens an identity, but nothing is wrapped for that.
    assert_eq!(
        tried(with("another"), one, &records),
        Err(Locked::WrongPassphrase)
    );
    assert_eq!(
        tried(with("another"), &[damaged], &records),
        Err(Locked::WrongPassphrase)
    );
}

#[test]
fn a_passphrase_is_the_same_in_whatever_way_its_letters_were_typed() {
    let (record, identity) =
        PassphraseRecord::draw(&Passphrase::new("S\u{f6}mer").unwrap().with_work(1)).unwrap();
    let found = record
        .open(&Passphrase::new("So\u{308}mer").unwrap())
        .unwrap();
    assert_eq!(found.recipient(), identity.recipient());
    assert!(record.open(&Passphrase::new("Somer").unwrap()).is_none());
    assert!(Passphrase::new("").is_none());
}

#[test]
fn secrets_are_not_shown() {
    let identity = Identity::draw();
    let key = DataKey::draw(&mut SystemRandom);
    let unlock = Unlock {
        passphrase: Passphrase::new("open sesame"),
        identities: vec![identity.clone()],
    };
    let (keyring, _) = begun(&[&identity]);
    let shown = format!("{unlock:?} {key:?} {keyring:?}");
    assert!(!shown.contains("sesame"));
    assert!(!shown.contains("AGE-SECRET-KEY"));
    assert!(!shown.contains(key.to_hex().as_str()));
}
