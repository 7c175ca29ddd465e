import type { AttributeChoice } from "./attribute-owner";

/**
 * Writes a value of an attribute as addresses and the API hold it; {@link import("./read-attribute-choice").readAttributeChoice}
 * reads the same back.
 * @example writeAttributeChoice({ of: "case", name: "Year", value: "2022" }) // "case:Year:2022"
 */
export const writeAttributeChoice = ({ of, name, value }: AttributeChoice): string =>
  `${of}:${encodeURIComponent(name)}:${encodeURIComponent(value)}`;
