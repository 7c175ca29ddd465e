import type { PresenceView } from "../../lib/schema/live";

/** One message of a stream, as a browser would hand it out. */
export interface Heard {
  readonly event: string;
  readonly id: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into messages of every shape
  readonly data: any;
}

const readBlock = (block: string): Heard => {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field("id");
  return {
    event: field("event") ?? "message",
    id: id === undefined ? null : Number(id),
    data: JSON.parse(field("data") ?? "null"),
  };
};

/** Reads an open stream of server-sent events. Waiting is for a message, never for a time. */
export const readEvents = (body: ReadableStream<Uint8Array>) => {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader();
  const heard: Heard[] = [];
  let rest = "";
  let isOver = false;
  let wake = () => {};
  const ended = (async () => {
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        rest += value;
        const blocks = rest.split("\n\n");
        rest = blocks.pop() ?? "";
        heard.push(...blocks.map(readBlock));
        wake();
      }
    } catch {
      // Cut off: what was heard is heard.
    } finally {
      isOver = true;
      wake();
    }
  })();
  const until = async <Found>(find: () => Found | undefined): Promise<Found> => {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (isOver) throw new Error(`the stream ended after ${JSON.stringify(heard)}`);
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  };
  const changes = () => heard.filter((one) => one.event === "change");
  return {
    heard,
    changes,
    ended,
    /** Waits for a message of this name. */
    next: (event: string) => until(() => heard.find((one) => one.event === event)),
    /** Waits for an event of the log of this kind. */
    change: (type: string) => until(() => changes().find((one) => one.data.type === type)),
    /** Waits until presence is told as a test wants it. */
    presence: (isRight: (people: PresenceView["people"]) => boolean) =>
      until(() => heard.findLast((one) => one.event === "presence" && isRight(one.data.people))),
    cut: () => reader.cancel(),
  };
};
