/** Where the open recording is, in milliseconds; null while none is open. Asked when it is needed, so that time redraws nothing. */
let current: (() => number) | null = null;
const listeners = new Set<() => void>();

const set = (head: (() => number) | null) => {
  current = head;
  for (const listener of [...listeners]) listener();
};

/** The one recording that a screen plays, for the parts of the screen that want its time. */
export const playHead = {
  /** @returns lets go of the recording */
  hold: (head: () => number): (() => void) => {
    set(head);
    return () => {
      if (current === head) set(null);
    };
  },
  isHeld: (): boolean => current !== null,
  at: (): number | null => current?.() ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
