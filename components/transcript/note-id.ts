/** Id of the card that says what a coding says, in one of the turns that it touches. */
export const noteId = (turn: number, codingId: string): string => `note-${turn}-${codingId}`;
