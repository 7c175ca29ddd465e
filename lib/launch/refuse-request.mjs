import { randomUUID } from "node:crypto";

/** Uploads are at most 50 MB; the form around one adds a little. */
const LARGEST_BODY = 52 * 1024 * 1024;
const LONGEST_ADDRESS = 8192;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const isKnownHost = (host, { isLoopback, publicHost }) => {
  if (!isLoopback) return true;
  const name = host.replace(/:\d+$/, "");
  return host === publicHost || ["127.0.0.1", "localhost", "[::1]"].includes(name);
};

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
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY)
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
