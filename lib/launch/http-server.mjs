import { createServer } from "node:http";
import { LaunchFault } from "./fault.mjs";
import { answerRefusal, bringsRecording, decideRefusal } from "./refuse-request.mjs";
import { makeNonce, securityHeaders } from "./security-headers.mjs";
import { root } from "./settings.mjs";

/** Open answers get this long to end after a stop was asked for. */
const DRAIN_MS = 5_000;

const isEventStream = (response) => String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** A request that is not here whole after this is cut off, as Node would do. */
const REQUEST_MS = 5 * 60_000;
/** A recording of 2 GB takes longer; it is cut off when nothing of it has come for a while. */
const SILENCE_MS = 60_000;

/** @param {import("node:http").IncomingMessage} request */
const limitTime = (request) => {
  const isLong = bringsRecording(request);
  let received = -1;
  const look = () => {
    const { bytesRead } = request.socket;
    if (request.complete) clearInterval(timer);
    else if (isLong && bytesRead > received) received = bytesRead;
    else request.destroy();
  };
  const timer = setInterval(look, isLong ? SILENCE_MS : REQUEST_MS);
  timer.unref();
  request.once("close", () => clearInterval(timer));
};

/** Set by us alone: a client that sends them would choose its own nonce, or pose as a request that has passed a check. */
const INTERNAL_HEADERS = [
  "x-nonce",
  "content-security-policy",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-tercet-client",
];

/** The client's address: the connection's own, or the last hop that a trusted proxy names. */
const clientOf = (request, trustsProxy) => {
  const named = trustsProxy
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  return named || request.socket.remoteAddress || "";
};

/**
 * @param {string} host
 * @param {number} port
 * @param {NodeJS.ErrnoException} error
 */
const describeListenFault = (host, port, error) => {
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use by another program: stop that one, or choose another as in PORT=${port + 1} npm start.`;
  if (error.code === "EACCES")
    return `Port ${port} may not be opened by this user: choose one above 1023, as in PORT=3000 npm start.`;
  return `Tercet cannot listen on ${host}, port ${port} (${error.code}): correct HOST and PORT.`;
};

const listen = (server, host, port) =>
  new Promise((done, failed) => {
    server.once("error", (error) => failed(new LaunchFault(describeListenFault(host, port, error))));
    server.listen(port, host, () => done(undefined));
  });

/**
 * Tries the port and gives it back, so that a busy one is said before minutes of building.
 * @throws {LaunchFault}
 */
export const tryPort = async ({ host, port }) => {
  const server = createServer();
  await listen(server, host, port);
  await new Promise((done) => server.close(done));
};

/**
 * Serves the application: a nonce and the security headers on every answer, refusals of what no route should see.
 * @param {{ host: string, port: number, isDev: boolean, isLoopback: boolean, publicUrl: string, trustsProxy: boolean }} options
 * @returns {Promise<{ close: () => Promise<void> }>} `close` lets open answers end, then the application
 * @throws {LaunchFault} when the port is taken meanwhile
 */
export const serveApplication = async ({ host, port, isDev, isLoopback, publicUrl, trustsProxy }) => {
  const { default: next } = await import("next");
  const server = createServer({ maxHeaderSize: 32 * 1024, requestTimeout: 0, headersTimeout: 60_000 });
  const application = next({ dev: isDev, dir: root, hostname: host, port, httpServer: server });
  await application.prepare();
  const handle = application.getRequestHandler();
  const publicHost = new URL(publicUrl).host;
  const open = new Set();

  server.on("request", (request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    limitTime(request);
    const nonce = makeNonce();
    const headers = securityHeaders(nonce, isDev);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    for (const name of INTERNAL_HEADERS) delete request.headers[name];
    const refusal = decideRefusal(request, { isLoopback, publicHost });
    if (refusal) return answerRefusal(response, refusal);
    request.headers["x-nonce"] = nonce;
    request.headers["content-security-policy"] = headers["content-security-policy"];
    request.headers["x-tercet-client"] = clientOf(request, trustsProxy);
    handle(request, response).catch(() => {
      if (!response.headersSent)
        answerRefusal(response, { status: 500, code: "internal", title: "The request failed; nothing was stored." });
      else response.destroy();
    });
  });
  server.on("clientError", (_error, socket) => {
    const lines = Object.entries(securityHeaders(makeNonce(), isDev)).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable)
      socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join("")}connection: close\r\ncontent-length: 0\r\n\r\n`);
    else socket.destroy();
  });
  if (isDev) server.on("upgrade", application.getUpgradeHandler());
  await listen(server, host, port);

  const close = async () => {
    const closed = new Promise((done) => server.close(done));
    // Event streams never end by themselves; their browsers go on with another instance, from where they were.
    for (const response of open) if (isEventStream(response)) response.socket?.destroySoon();
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(cut);
    await application.close();
  };
  return { close };
};
