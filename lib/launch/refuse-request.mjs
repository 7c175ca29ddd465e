import { randomUUID } from "node:crypto";

/** Uploads are at most 50 MB; the form around one adds a little. */
const LARGEST_BODY = 52 * 1024 * 1024;
/** A recording is the body itself, and is never held as a whole. */
const LARGEST_RECORDING = 2_000_000_000;
const LONGEST_ADDRESS = 8192;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const isKnownHost = (host, { isLoopback, publicHost }) => {
  if (!isLoopback) return true;
  const name = host.replace(/:\d+$/, "");
  return host === publicHost || ["127.0.0.1", "localhost", "[::1]"].includes(name);
};

/**
 * Whether a request brings the recording of an interview, which may be large and take long.
 * @param {{ method?: string, url?: string }} request
 */
export const bringsRecording = ({ method, url = "" }) =>
  method === "POST" && /^\/api\/v1\/projects\/[^/?]+\/interviews\/[^/?]+\/recordings$/.test(url);

/**
 * Why a request is refused before the application sees it, or null.
 * On loopback a foreign Host is a page elsewhere that had its own name point here.
 * @param {{ method?: string, url?: string, headers: Record<string, string | string[] | undefined> }} request
 * @param {{ isLoopback: boolean, publicHost: string }} server
 */
export const decideRefusal = (request, server) => {
  if (!METHODS.has(request.method ?? ""))
    return { status: 405, code: "method_not_allowed", title: "This method is not served." };
  if ((request.url ?? "").length > LONGEST_ADDRESS)
    return { status: 414, code: "validation_failed", title: "The address is too long." };
  const length = Number(request.headers["content-length"] ?? 0);
  if (bringsRecording(request)) {
    if (length > LARGEST_RECORDING)
      return {
        status: 413,
        code: "recording_too_large",
        title: "The recording is larger than 2 GB; nothing was stored.",
      };
  } else if (length > LARGEST_BODY)
    return { status: 413, code: "payload_too_large", title: "The request is larger than 50 MB; nothing was stored." };
  if (!isKnownHost(String(request.headers.host ?? ""), server))
    return {
      status: 421,
      code: "origin_refused",
      title: "Tercet is not served under this host name: set TERCET_URL to it.",
    };
  return null;
};

/** Answers a refusal as RFC 9457 problem and ends the connection, whose body is not read. */
export const answerRefusal = (response, { status, code, title }) => {
  const body = JSON.stringify({
    type: "about:blank",
    title,
    detail: title,
    status,
    code,
    fields: {},
    requestId: randomUUID(),
  });
  response.writeHead(status, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(body);
};
