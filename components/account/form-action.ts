/** What a form hears after a refusal. */
export interface FormAnswer {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
}

/** A server action as a form uses it: it leads elsewhere when done, or answers what was refused. */
export type FormAction = (before: FormAnswer | undefined, form: FormData) => Promise<FormAnswer | undefined>;
