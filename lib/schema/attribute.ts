import * as z from "zod";
import { attributeOwners } from "../domain/coding/attribute-owner";
import { readAttributeChoice } from "../domain/coding/read-attribute-choice";
import { lineOfText, optionalLine } from "./primitive";

/** Attributes of one thing beyond this are no grouping any more. */
const MOST = 30;

/** Properties of a case by their names. A case is no person: they say what the cases are compared by. */
export const caseAttributes = z.record(lineOfText(80), z.union([optionalLine(500), z.number(), z.boolean(), z.null()]));

/**
 * Properties of an interviewee or an interview by their names, as text ("profession": "journalist"). Of an interviewee they
 * are personal data: only what groups people, in values that several people of the field share. Never a name, a contact, an
 * employer or an office that one person holds (these belong to the identity file), and nothing about health, belief, party
 * or descent that the consent form does not ask for. They are erased with the interviewee.
 */
export const attributes = z
  .record(lineOfText(80), lineOfText(200))
  .refine((all) => Object.keys(all).length <= MOST, { error: `Has more than ${MOST} attributes.` })
  .meta({
    description:
      "Attributes by name, for grouping and comparing. Personal data when they are an interviewee's: values that several people share, never a name, contact, employer or office.",
  });
/** See {@link attributes}. */
export type Attributes = z.infer<typeof attributes>;

/** What an attribute belongs to. */
export const attributeOwner = z.enum(attributeOwners);

/** One value of one attribute, in one text: what it belongs to, its name and the value, percent-encoded. */
export const attributeChoice = z
  .string()
  .max(2000)
  .transform((text, context) => {
    const read = readAttributeChoice(text);
    if (read) return read;
    context.addIssue({ code: "custom", message: "Is no attribute with a value." });
    return z.NEVER;
  })
  .meta({
    description:
      "Value of an attribute as `interviewee:<name>:<value>` (or `interview:`, `case:`), name and value percent-encoded; an empty value stands for those where it is not stated.",
  });
