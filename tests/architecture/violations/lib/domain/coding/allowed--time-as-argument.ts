export const year = (iso: string) => new Date(iso).getUTCFullYear();
export const day = (at: Date) => [at.getTime(), at.toISOString(), Date.UTC(2022, 0, 1)];
export class Async {
  asyncName() {
    return "async () => {}";
  }
}
export const asynchronous = (date: { getName(): string }) => date.getName();
