import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";

/** Every entry of a zip container (docx, xlsx), unpacked, by its name. */
export const readZip = (bytes: Buffer): Promise<ReadonlyMap<string, string>> =>
  new Promise((done, failed) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error);
      const found = new Map<string, string>();
      zip.on("error", failed);
      zip.on("end", () => done(found));
      zip.on("entry", (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return failed(problem);
          buffer(stream).then((content) => {
            found.set(entry.fileName, content.toString("utf8"));
            zip.readEntry();
          }, failed);
        });
      });
      zip.readEntry();
    });
  });

/** Whether bytes are a zip container. */
export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
