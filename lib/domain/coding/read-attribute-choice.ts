import { type AttributeChoice, attributeOwners } from "./attribute-owner";

/**
 * Reads a value of an attribute from the one text that addresses and the API hold: `<of>:<name>:<value>`, name and value
 * percent-encoded, the value empty where the attribute is not stated. Null when the text is none.
 * @example readAttributeChoice("interviewee:Role:press%3A%20radio") // { of: "interviewee", name: "Role", value: "press: radio" }
 */
export const readAttributeChoice = (text: string): AttributeChoice | null => {
  const [owner, name, value, ...more] = text.split(":");
  const of = attributeOwners.find((one) => one === owner);
  if (!of || !name || value === undefined || more.length > 0) return null;
  try {
    return { of, name: decodeURIComponent(name), value: decodeURIComponent(value) };
  } catch {
    return null;
  }
};
