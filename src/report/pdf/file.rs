//! Objects to the bytes of a file: streams as they are made, all other objects together in packed
//! streams, and where each of them is (ISO 32000-1, 7.5.7 and 7.5.8). Knows nothing of what they
//! are about.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::{Chunk, Dict, Filter, Finish, Name, Obj, Ref, Settings, Str, Stream};
use std::io::{Error, Write};

/// No byte that only people would read.
const COMPACT: Settings = Settings { pretty: false };
/// How many objects are packed together: more pack better, fewer are found faster.
const TOGETHER: usize = 200;
/// Higher levels take several times as long for a hundredth of the size.
const LEVEL: u32 = 6;
/// What pdf-writer puts after an object.
const END: &str = "\nendobj\n";
/// What it puts after the data of a stream.
const STREAM_END: &str = "\nendstream\nendobj\n";
/// The bytes of the three fields in a row of the cross-reference stream.
const FIELDS: [i32; 3] = [1, 4, 2];

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere.
    Nowhere,
    /// So many bytes from the beginning.
    At(usize),
    /// In a packed stream, the so manieth in it.
    Packed(Ref, usize),
}

/// A file in the making.
pub struct File {
    bytes: Vec<u8>,
    /// The places of the objects; the first has the number 1.
    places: Vec<Place>,
    /// The objects that wait to be packed, and where each of them begins.
    objects: Chunk,
    waiting: Vec<(Ref, usize)>,
    encoder: ZlibEncoder<Vec<u8>>,
}

impl File {
    /// One with nothing in it.
    pub fn new() -> Self {
        Self {
            // Bytes above 127 say that it is no text.
            bytes: b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec(),
            places: Vec::new(),
            objects: Chunk::with_settings(COMPACT),
            waiting: Vec::new(),
            encoder: ZlibEncoder::new(Vec::new(), Compression::new(LEVEL)),
        }
    }

    /// The number of an object that is still to be written.
    pub fn new_ref(&mut self) -> Ref {
        self.places.push(Place::Nowhere);
        Ref::new(self.places.len() as i32)
    }

    /// The numbers of some.
    pub fn new_refs<const COUNT: usize>(&mut self) -> [Ref; COUNT] {
        std::array::from_fn(|_| self.new_ref())
    }

    /// Begins an object that is no stream.
    pub fn object(&mut self, id: Ref) -> Result<Obj<'_>, Error> {
        if self.waiting.len() == TOGETHER {
            self.pack()?;
        }
        self.waiting.push((id, self.objects.len()));
        Ok(self.objects.indirect(id))
    }

    /// Writes a stream, compressed.
    pub fn stream(
        &mut self,
        id: Ref,
        data: &[u8],
        describe: impl FnOnce(&mut Stream),
    ) -> Result<(), Error> {
        self.encoder.write_all(data)?;
        let packed = self.encoder.reset(Vec::new())?;
        self.plain_stream(id, &packed, |stream| {
            stream.filter(Filter::FlateDecode);
            describe(stream);
        });
        Ok(())
    }

    /// Writes a stream as it is.
    pub fn plain_stream(&mut self, id: Ref, data: &[u8], describe: impl FnOnce(&mut Stream)) {
        let mut chunk = Chunk::with_settings_and_capacity(COMPACT, data.len() + 256);
        let mut stream = chunk.stream(id, data);
        describe(&mut stream);
        stream.finish();
        self.settle(id, Place::At(self.bytes.len()));
        let (data_and_before, after) = chunk.as_bytes().split_at(chunk.len() - STREAM_END.len());
        self.bytes.extend_from_slice(data_and_before);
        if data.ends_with(b"\r") {
            // Else the last byte and the line feed after it would be read as one end of a line.
            self.bytes.push(b'\r');
        }
        self.bytes.extend_from_slice(after);
    }

    fn settle(&mut self, id: Ref, place: Place) {
        self.places[id.get() as usize - 1] = place;
    }

    /// Writes the objects that wait for it into a stream of their own, without their frames.
    fn pack(&mut self) -> Result<(), Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let objects = std::mem::replace(&mut self.objects, Chunk::with_settings(COMPACT));
        let waiting = std::mem::take(&mut self.waiting);
        let stream = self.new_ref();
        let (mut table, mut bodies) = (Vec::new(), Vec::new());
        let ends = waiting.iter().skip(1).map(|(_, begin)| *begin);
        let ends = ends.chain([objects.len()]);
        for (index, (&(id, begin), end)) in waiting.iter().zip(ends).enumerate() {
            let frame = format!("{} 0 obj\n", id.get()).len();
            write!(table, "{} {} ", id.get(), bodies.len())?;
            bodies.extend_from_slice(&objects.as_bytes()[begin + frame..end - END.len()]);
            bodies.push(b'\n');
            self.settle(id, Place::Packed(stream, index));
        }
        let first = table.len() as i32;
        table.append(&mut bodies);
        self.stream(stream, &table, |stream| {
            stream.pair(Name(b"Type"), Name(b"ObjStm"));
            stream.pair(Name(b"N"), waiting.len() as i32);
            stream.pair(Name(b"First"), first);
        })
    }

    /// The bytes, with `root` and `information` for readers to begin at.
    pub fn finish(mut self, root: Ref, information: Ref) -> Result<Vec<u8>, Error> {
        self.pack()?;
        let hash = blake3::hash(&self.bytes);
        let table = self.new_ref();
        let begin = self.bytes.len();
        self.settle(table, Place::At(begin));
        let rows = self.rows();
        let count = self.places.len() as i32 + 1;
        self.stream(table, &rows, |stream| {
            stream.pair(Name(b"Type"), Name(b"XRef"));
            stream.pair(Name(b"Size"), count);
            stream.insert(Name(b"W")).array().items(FIELDS);
            // The difference to the row above, byte by byte.
            let parameters = stream.insert(Name(b"DecodeParms"));
            let mut parameters: Dict = parameters.dict();
            parameters.pair(Name(b"Predictor"), 12);
            parameters.pair(Name(b"Columns"), FIELDS.iter().sum::<i32>());
            parameters.finish();
            stream.pair(Name(b"Root"), root);
            stream.pair(Name(b"Info"), information);
            // The same file has the same id; of no other one is it a version.
            let id = Str(&hash.as_bytes()[..16]);
            stream.insert(Name(b"ID")).array().items([id, id]);
        })?;
        write!(self.bytes, "startxref\n{begin}\n%%EOF\n")?;
        Ok(self.bytes)
    }

    /// The rows of the cross-reference stream, each after the number of its predictor.
    fn rows(&self) -> Vec<u8> {
        // The list of free numbers is empty: its head has the highest generation.
        let free = (0, 0, u16::MAX);
        let places = self.places.iter().map(|place| match *place {
            Place::Nowhere => (0, 0, 0),
            Place::At(offset) => (1, offset as u32, 0),
            Place::Packed(stream, index) => (2, stream.get() as u32, index as u16),
        });
        let mut rows = Vec::with_capacity(8 * (self.places.len() + 1));
        let mut above = [0_u8; 7];
        for (kind, place, index) in [free].into_iter().chain(places) {
            let mut row = [kind; 7];
            row[1..5].copy_from_slice(&u32::to_be_bytes(place));
            row[5..].copy_from_slice(&u16::to_be_bytes(index));
            rows.push(2);
            rows.extend(
                row.iter()
                    .zip(above)
                    .map(|(now, above)| now.wrapping_sub(above)),
            );
            above = row;
        }
        rows
    }
}
