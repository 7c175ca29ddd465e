import type { IdentityChoice } from "../domain/consent/consent-choice";
import type { Brand } from "../domain/shared/brand";

/** The name under which an interviewee may be shown. Only {@link displayNameOf} makes one. */
export type DisplayName = Brand<string, "DisplayName">;

/**
 * The public name of an interviewee who chose to be named, else the label that the team gave (CR11, C02, C16).
 * A public identity without a name that the consent record states is shown by the label.
 * @example displayNameOf({ identity: "confidential", label: "Interviewee 3", publicName: "A. Name" }) // "Interviewee 3"
 */
export const displayNameOf = (interviewee: {
  readonly identity: IdentityChoice;
  readonly label: string;
  readonly publicName: string | null;
}): DisplayName => {
  const { identity, label, publicName } = interviewee;
  return (identity === "public" && publicName !== null && publicName.trim() !== "" ? publicName : label) as DisplayName;
};
