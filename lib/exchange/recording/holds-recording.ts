import { fileTypeFromBuffer } from "file-type";

/** Marks of containers, and how far they stand behind the beginning of one. */
const marks: readonly (readonly [mark: Buffer, behind: number])[] = [
  [Buffer.from("RIFF"), 0],
  [Buffer.from("OggS"), 0],
  [Buffer.from("fLaC"), 0],
  [Buffer.from("ID3"), 0],
  [Buffer.from("ftyp"), 4],
  [Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 0],
  [Buffer.from([0x30, 0x26, 0xb2, 0x75]), 0],
];

/** A mark can come up by chance; so often it does not. */
const MOST_TRIED = 200;

const isRecording = async (bytes: Buffer): Promise<boolean> => {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
  return found !== undefined && /^(?:audio|video)\//.test(found.mime);
};

/**
 * Whether bytes are a recording by their beginning or, when they are a wrapped object as Word makes one of a sound, hold the
 * beginning of one. Told by content, never by name (claim C03).
 */
export const holdsRecording = async (bytes: Buffer, isWrapped: boolean): Promise<boolean> => {
  if (await isRecording(bytes)) return true;
  if (!isWrapped) return false;
  for (const [mark, behind] of marks) {
    let at = bytes.indexOf(mark, behind);
    for (let tried = 0; at >= 0 && tried < MOST_TRIED; tried += 1) {
      if (await isRecording(bytes.subarray(at - behind))) return true;
      at = bytes.indexOf(mark, at + 1);
    }
  }
  return false;
};
