import { type LiveMessage, seqOf } from "./live-message";

/** Messages that a leading tab keeps for tabs that open later. */
const MOST_KEPT = 300;

/** What a tab has heard: nothing twice, nothing out of order, and enough kept to bring another tab up to date. */
export interface LiveLog {
  /** The last event that this tab knows; where its own stream would resume. */
  readonly last: number;
  /** @returns whether the message is new to this tab */
  readonly take: (message: LiveMessage) => boolean;
  /** What a tab must be told that knows everything up to a number: the events since, or that it has to read all again. */
  readonly since: (known: number) => readonly LiveMessage[];
}

/** See {@link LiveLog}. `start`: the event up to which the page was made. */
export const makeLiveLog = (start: number): LiveLog => {
  let last = start;
  /** Everything after this number that could be heard is kept. */
  let complete = start;
  let kept: readonly Extract<LiveMessage, { kind: "change" }>[] = [];
  return {
    get last() {
      return last;
    },
    take: (message) => {
      const seq = seqOf(message);
      if (seq === null) return true;
      if (message.kind === "reset") {
        kept = [];
        complete = seq;
        last = seq;
        return true;
      }
      const isNew = seq > last;
      last = Math.max(last, seq);
      if (message.kind !== "change") return true;
      if (!isNew) return false;
      kept = [...kept, message];
      const [oldest] = kept;
      if (kept.length > MOST_KEPT && oldest) {
        complete = oldest.event.seq;
        kept = kept.slice(1);
      }
      return true;
    },
    since: (known) =>
      known < complete ? [{ kind: "reset", seq: last }] : kept.filter((message) => message.event.seq > known),
  };
};
