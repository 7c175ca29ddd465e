/**
 * How long the saves of one memo by one person are one step to undo, counted from the first of them: an editor saves every
 * few words, and nobody wants to take these back one by one.
 */
export const sittingMinutes = 10;
