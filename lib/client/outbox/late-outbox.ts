import type { Outbox, OutboxState } from "./outbox";

/** When the outbox could not be loaded it is tried again after so long. */
const AGAIN_MS = 3_000;

const nothing: OutboxState = { queue: [], conflicts: new Map(), connection: "good" };

/**
 * An outbox that is there before it is loaded, so that the page need not wait for it: what is taken meanwhile is kept in
 * order and handed over when it comes. Until then its queue is empty.
 */
export const makeLateOutbox = (open: () => Promise<Outbox>): Outbox => {
  let outbox: Outbox | null = null;
  let stepCount = 0;
  const waiting: ((opened: Outbox) => void)[] = [];
  const later = (act: (opened: Outbox) => void) => {
    if (outbox) act(outbox);
    else waiting.push(act);
  };
  /** Begins something that can be ended, before or after the outbox is there. */
  const begin = (start: (opened: Outbox) => () => void) => {
    let isOver = false;
    let end = () => {};
    later((opened) => {
      if (!isOver) end = start(opened);
    });
    return () => {
      isOver = true;
      end();
    };
  };
  const load = () => {
    open().then(
      (opened) => {
        outbox = opened;
        for (const act of waiting.splice(0)) act(opened);
      },
      () => void setTimeout(load, AGAIN_MS),
    );
  };
  load();
  return {
    subscribe: (changed) =>
      begin((opened) => {
        const end = opened.subscribe(changed);
        changed();
        return end;
      }),
    read: () => outbox?.read() ?? nothing,
    isAtRisk: () => outbox?.isAtRisk() ?? stepCount > 0,
    take: (place, step, codings) => {
      stepCount += 1;
      later((opened) => opened.take(place, step, codings));
    },
    decide: (meeting, which) => later((opened) => opened.decide(meeting, which)),
    listen: (hear) => begin((opened) => opened.listen(hear)),
    wake: () => later((opened) => opened.wake()),
    draw: (codings, steps, casesOfToday) => outbox?.draw(codings, steps, casesOfToday) ?? codings,
    theirsOf: (entry, codings) => outbox?.theirsOf(entry, codings) ?? [],
  };
};
