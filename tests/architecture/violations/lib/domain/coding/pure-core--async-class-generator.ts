export class Value {
  async *read() {}
}
