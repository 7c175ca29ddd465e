/** A stretch `[start, end)` of the transcript's text as the browser counts it, in UTF-16 units. Never sent: the API counts code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
