export class Value {
  private static async read() {}
  static get() {
    return Value.read;
  }
}
