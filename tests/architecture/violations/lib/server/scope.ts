export class ProjectScope<Allowed extends string> {
  readonly #allowed: readonly Allowed[];
  private constructor(allowed: readonly Allowed[]) {
    this.#allowed = allowed;
  }
  static mint<A extends string>(...allowed: readonly A[]): ProjectScope<A> {
    return new ProjectScope<A>(allowed);
  }
  get count(): number {
    return this.#allowed.length;
  }
}
export class AccountScope {}
export class IntervieweeScope {}
export class SystemScope {}
/** The one file where a scope may be asserted. */
export const fromDigest = (value: unknown): ProjectScope<"x"> => value as ProjectScope<"x">;
