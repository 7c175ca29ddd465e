import type { ErrorCode } from "../domain/account/error-code";

/** Codes of a database that cannot be reached or is shutting down. */
const unreachable = /ECONNREFUSED|ECONNRESET|57P0[123]|P1001|P1002|P1017|08006|terminating connection/;

const full = /ENOSPC|53100/;

/** A line of a stack that names a place in the code; a line of the message that begins alike may be somebody's words. */
const frame = /^\s+at \S.*:\d+:\d+\)?$/;

/** The caller hung up while the request was read: no fault of the database, and nobody is there to hear of it. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET";

/**
 * Writes what went wrong to the server's error log: an id, the kind of error and where in the code. Never its message,
 * which may quote a row (claim A24).
 * A caller who hung up leaves no line.
 * @returns the code under which the reader hears of it
 */
export const logFault = (requestId: string, error: unknown): ErrorCode => {
  if (isHangUp(error)) return "upload_incomplete";
  const text =
    error instanceof Error ? `${error.message} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}` : "";
  const code: ErrorCode = unreachable.test(text)
    ? "database_unavailable"
    : full.test(text)
      ? "storage_full"
      : "internal";
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => frame.test(line)) : [];
  process.stderr.write(
    `${JSON.stringify({ level: "error", requestId, code, kind, at: frames.slice(0, 6).map((line) => line.trim()) })}\n`,
  );
  return code;
};
