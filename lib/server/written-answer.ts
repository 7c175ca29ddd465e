/**
 * An answer that its handler has written as JSON already, because most of it is what it was at the last request. Whoever
 * makes one has parsed every part of it with the contract's own shapes (claim P12).
 */
export class WrittenAnswer {
  readonly #json: string;
  constructor(json: string) {
    this.#json = json;
  }
  /** The JSON text. */
  get json(): string {
    return this.#json;
  }
}
