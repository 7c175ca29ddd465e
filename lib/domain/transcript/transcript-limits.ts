/** Limits of a transcript file (decision 24): upload, unpacked container, compression ratio, entries, characters. */
export const transcriptLimits = {
  uploadBytes: 50 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  compressionRatio: 200,
  zipEntries: 5_000,
  codePoints: 2_000_000,
  /** Paragraphs of a Word document; the longest transcripts have some thousands. Reading 50,000 takes 200 MB and some seconds. */
  paragraphs: 50_000,
} as const;
