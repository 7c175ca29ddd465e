export class Value {
  async #read() {}
  get() {
    return this.#read;
  }
}
