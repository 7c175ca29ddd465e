import iconv from "iconv-lite";
import jschardet from "jschardet";

/** Bytes as text, with the character set and how it was told. */
export type DecodedText = {
  readonly text: string;
  /** Usual name of the character set, for example `utf-8` or `windows-1251`. */
  readonly encoding: string;
  /** True when the bytes allow several answers and the likeliest was taken; it is shown and can be changed. */
  readonly isGuess: boolean;
  /** How many characters could not be read (U+FFFD): above 0 the reader is asked. */
  readonly damaged: number;
};

/** Names that detectors use, and the one superset that is decoded; rare sets of old computers are offered to nobody. */
const COMMON: Readonly<Record<string, string>> = {
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
  "windows-1252": "windows-1252",
  "windows-1253": "windows-1253",
  "windows-1254": "windows-1254",
  "windows-1255": "windows-1255",
  "windows-1256": "windows-1256",
  "windows-1257": "windows-1257",
  "windows-1258": "windows-1258",
  "iso-8859-1": "windows-1252",
  "iso-8859-2": "iso-8859-2",
  "iso-8859-5": "iso-8859-5",
  "iso-8859-6": "iso-8859-6",
  "iso-8859-7": "iso-8859-7",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
  "iso-8859-13": "iso-8859-13",
  "iso8859-4": "iso-8859-4",
  "iso8859-15": "iso-8859-15",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  ibm866: "cp866",
  big5: "big5",
  gb2312: "gb18030",
  gb18030: "gb18030",
  "euc-kr": "euc-kr",
  cp949: "cp949",
  "euc-jp": "euc-jp",
  shift_jis: "shift_jis",
  cp932: "shift_jis",
};

/** A detector that is less sure than this is guessing: the reader is asked instead. */
const LEAST_CONFIDENCE = 0.05;

const countMatches = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
};

/** A word of two alphabets, a control, a piece of a drawn frame, a character of private use: signs that the set is wrong. */
const IMPLAUSIBLE =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Arabic}]|[\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Arabic}]\p{Script=Latin}|[\u0080-\u009f\u2500-\u259f\ufffd]|\p{Co}|\p{Cn}/gu;

/** Share of the characters outside ASCII that look wrong, up to which a character set is believed. */
const MOST_IMPLAUSIBLE = 0.02;

const implausibility = (text: string): number => {
  const foreign = countMatches(text, /[\u0080-\u{10ffff}]/gu);
  return foreign === 0 ? 0 : countMatches(text, IMPLAUSIBLE) / foreign;
};

const decoded = (text: string, encoding: string, isGuess: boolean): DecodedText => ({
  text,
  encoding,
  isGuess,
  damaged: countMatches(text, /\ufffd/g),
});

const decodeByMark = (bytes: Buffer): DecodedText | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decoded(bytes.toString("utf8"), "utf-8", false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) {
    return decoded(iconv.decode(bytes, "utf-32le", { stripBOM: false }), "utf-32le", false);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return decoded(iconv.decode(bytes, "utf-16le", { stripBOM: false }), "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return decoded(iconv.decode(bytes, "utf-16be", { stripBOM: false }), "utf-16be", false);
  return undefined;
};

const decodeUtf8 = (bytes: Buffer): DecodedText | undefined => {
  const text = bytes.toString("utf8");
  const damaged = countMatches(text, /\ufffd/g);
  const isStrict = damaged === 0 || Buffer.from(text, "utf8").equals(bytes);
  if (isStrict) return { text, encoding: "utf-8", isGuess: false, damaged };
  // One torn byte in a long UTF-8 file must not turn the whole of it into another alphabet.
  const whole = countMatches(text, /[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu);
  return whole >= damaged * 20 ? { text, encoding: "utf-8", isGuess: true, damaged } : undefined;
};

/** Which UTF-16 bytes without a mark are: the order in which they read as one plausible text with line ends or blanks. */
export const findWideOrder = (bytes: Buffer): "utf-16le" | "utf-16be" | undefined => {
  if (bytes.length % 2 === 1 || bytes.length < 4 || !bytes.includes(0)) return undefined;
  const head = bytes.subarray(0, 65_536);
  return (["utf-16le", "utf-16be"] as const).find((encoding) => {
    const text = iconv.decode(head, encoding);
    const isClean = !/[^\P{Cc}\t\n\v\f\r]/u.test(text) && implausibility(text) === 0;
    return isClean && /[ \n\u3001\u3002\uff0c]/.test(text);
  });
};

const decodeWideWithoutMark = (bytes: Buffer): DecodedText | undefined => {
  const encoding = findWideOrder(bytes);
  return encoding === undefined ? undefined : decoded(iconv.decode(bytes, encoding), encoding, true);
};

/**
 * Reads bytes as text: byte order mark, else strict UTF-8, else the likeliest common character set in which the text looks like
 * text. A byte order mark stays in the text and is dropped by normalisation, so that it is counted.
 * Nothing is returned when no common set fits, or when `encoding` is not one: the reader is asked, and names it as `encoding`.
 */
export const decodeText = (bytes: Buffer, encoding?: string): DecodedText | undefined => {
  if (encoding !== undefined) {
    if (!iconv.encodingExists(encoding)) return undefined;
    return decoded(iconv.decode(bytes, encoding, { stripBOM: false }), encoding.toLowerCase(), false);
  }
  const certain = decodeByMark(bytes) ?? decodeWideWithoutMark(bytes) ?? decodeUtf8(bytes);
  if (certain !== undefined) return certain;
  for (const candidate of jschardet.detectAll(bytes)) {
    const name = COMMON[candidate.encoding?.toLowerCase() ?? ""];
    if (name === undefined || candidate.confidence < LEAST_CONFIDENCE) continue;
    const text = iconv.decode(bytes, name);
    if (implausibility(text) <= MOST_IMPLAUSIBLE) return decoded(text, name, true);
  }
  return undefined;
};
