/** Id of the card that says what a coding says, in one of the turns that it touches. `prefix` tells two texts on a page apart. */
export const noteId = (turn: number, codingId: string, prefix = ""): string => `${prefix}note-${turn}-${codingId}`;
