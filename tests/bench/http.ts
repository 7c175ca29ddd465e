import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends requests over kept connections, as a browser does. */
export interface Client {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  readonly close: () => void;
}

/** A client of one server for one person. */
export const openClient = (url: string, cookie = ""): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (method: string, path: string, body?: string): Promise<Answer> =>
    new Promise((done, failed) => {
      const asked = request(
        `${url}${path}`,
        {
          method,
          agent,
          headers: {
            ...(cookie ? { cookie } : {}),
            origin: url,
            ...(body === undefined
              ? {}
              : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.once("error", failed);
          answer.once("end", () =>
            done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      asked.once("error", failed);
      asked.end(body);
    });
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
};

/** The answer's body; an answer of another status ends the measurement. @throws */
export const expectJson = <Body>(answer: Answer, status = 200): Body => {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  return JSON.parse(answer.body.toString()) as Body;
};
