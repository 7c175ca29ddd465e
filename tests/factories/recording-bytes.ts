/** Small recordings, written byte by byte: containers as their specifications describe them, with silence in them. */

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const u32le = (value: number): Buffer => Buffer.from(u32(value)).reverse();
const u16le = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

const chunk = (name: string, content: Buffer): Buffer => Buffer.concat([ascii(name), u32le(content.length), content]);

/** A WAV file of a tone, 8 bits, one channel, 8,000 samples a second. */
export const wav = (seconds = 1): Buffer => {
  const samples = Buffer.alloc(Math.round(seconds * 8000));
  for (let at = 0; at < samples.length; at += 1) samples[at] = 128 + Math.round(40 * Math.sin(at / 4));
  const format = Buffer.concat([u16le(1), u16le(1), u32le(8000), u32le(8000), u16le(1), u16le(8)]);
  const body = Buffer.concat([ascii("WAVE"), chunk("fmt ", format), chunk("data", samples)]);
  return Buffer.concat([ascii("RIFF"), u32le(body.length), body]);
};

/** The same container with a picture: AVI. */
export const avi = (): Buffer => {
  const body = Buffer.concat([ascii("AVI "), chunk("LIST", ascii("hdrl"))]);
  return Buffer.concat([ascii("RIFF"), u32le(body.length), body]);
};

const mp3Frame = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x44]), Buffer.alloc(413)]);

/** MP3 frames of 128 kbit/s. The first one may say how many follow. */
export const mp3 = (frames = 40, tells = true): Buffer => {
  const first = mp3Frame();
  if (tells) Buffer.concat([ascii("Info"), u32(1), u32(frames)]).copy(first, 36);
  return Buffer.concat([first, ...Array.from({ length: frames }, mp3Frame)]);
};

/** A tag with a picture in it, as programs put it before the sound. */
export const tagged = (sound: Buffer): Buffer => {
  const picture = Buffer.alloc(100_000, 7);
  const frame = Buffer.concat([ascii("APIC"), u32(picture.length), Buffer.alloc(2), picture]);
  const size = frame.length;
  const syncsafe = Buffer.from([(size >> 21) & 0x7f, (size >> 14) & 0x7f, (size >> 7) & 0x7f, size & 0x7f]);
  return Buffer.concat([ascii("ID3"), Buffer.from([3, 0, 0]), syncsafe, frame, sound]);
};

/** Bare AAC frames. */
export const aac = (frames = 20): Buffer => {
  const length = 64;
  const head = Buffer.from([
    0xff,
    0xf1,
    0x50,
    0x80 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]);
  const frame = Buffer.concat([head, Buffer.alloc(length - head.length, 1)]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
};

/** A FLAC file of a stated length. */
export const flac = (seconds = 3): Buffer => {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  info.writeUInt32BE((8000 << 12) | (0 << 9) | (7 << 4), 10);
  info.writeUInt32BE(seconds * 8000, 14);
  return Buffer.concat([ascii("fLaC"), Buffer.from([0x80, 0, 0, 34]), info, Buffer.from([0xff, 0xf8, 0, 0])]);
};

const oggPage = (serial: number, flags: number, samples: number, packet: Buffer): Buffer => {
  const head = Buffer.alloc(27);
  ascii("OggS").copy(head);
  head[5] = flags;
  head.writeBigUInt64LE(BigInt(samples), 6);
  head.writeUInt32LE(serial, 14);
  const laces = [...Array.from({ length: Math.floor(packet.length / 255) }, () => 255), packet.length % 255];
  head[26] = laces.length;
  return Buffer.concat([head, Buffer.from(laces), packet]);
};

const opusHead = Buffer.concat([ascii("OpusHead"), Buffer.from([1, 1, 0, 0]), u32le(48_000), Buffer.alloc(3)]);
const theoraHead = Buffer.concat([ascii("\x80theora"), Buffer.alloc(35)]);

/** Ogg with Opus in it; `late` adds a stream of pictures behind the sound. */
export const ogg = (more: "none" | "theora" | "late" = "none"): Buffer =>
  Buffer.concat([
    oggPage(1, 2, 0, opusHead),
    ...(more === "theora" ? [oggPage(2, 2, 0, theoraHead)] : []),
    oggPage(1, 0, 0, ascii("OpusTags")),
    oggPage(1, 4, 96_000, Buffer.alloc(600, 3)),
    ...(more === "late" ? [oggPage(3, 2, 0, theoraHead)] : []),
  ]);

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(content.length + 8), ascii(type), content]);
};

const track = (handler: string): Buffer =>
  box(
    "trak",
    box("tkhd", Buffer.alloc(84)),
    box("mdia", box("hdlr", Buffer.alloc(8), ascii(handler), Buffer.alloc(13))),
  );

interface Mp4 {
  readonly brand?: string;
  readonly tracks: readonly string[];
  /** Where the directory stands. */
  readonly directory?: "first" | "last";
  readonly seconds?: number;
}

/** MP4, M4A, MOV: a directory of tracks and the data, in either order. */
export const mp4 = ({ brand = "isom", tracks, directory = "last", seconds = 5 }: Mp4): Buffer => {
  const header = box("mvhd", Buffer.alloc(12), u32(1000), u32(seconds * 1000), Buffer.alloc(80));
  const moov = box("moov", header, ...tracks.map(track));
  const mdat = box("mdat", Buffer.alloc(3000, 5));
  const start = box("ftyp", ascii(brand), u32(512), ascii(`${brand}mp42`));
  return Buffer.concat(directory === "first" ? [start, moov, mdat] : [start, mdat, moov]);
};

const element = (id: string, content: Buffer, isOpen = false): Buffer => {
  const size = Buffer.from(u32(content.length));
  size[0] = (size[0] ?? 0) | 0x10;
  return Buffer.concat([Buffer.from(id, "hex"), isOpen ? Buffer.from("01ffffffffffffff", "hex") : size, content]);
};

const float = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
};

interface Matroska {
  readonly docType: "webm" | "matroska";
  /** 1 picture, 2 sound. */
  readonly tracks: readonly number[];
  /** Without lengths, as a browser records. */
  readonly isLive?: boolean;
}

/** WebM or Matroska. */
export const matroska = ({ docType, tracks, isLive = false }: Matroska): Buffer => {
  const info = element("1549a966", Buffer.concat([element("2ad7b1", u32(1_000_000)), element("4489", float(4000))]));
  const entries = tracks.map((type) =>
    element("ae", Buffer.concat([element("d7", Buffer.from([1])), element("83", Buffer.from([type]))])),
  );
  const cluster = element(
    "1f43b675",
    Buffer.concat([element("e7", Buffer.from([0])), element("a3", Buffer.alloc(900, 9))]),
    isLive,
  );
  const segment = Buffer.concat([...(isLive ? [] : [info]), element("1654ae6b", Buffer.concat(entries)), cluster]);
  return Buffer.concat([element("1a45dfa3", element("4282", ascii(docType))), element("18538067", segment, isLive)]);
};
