import { compareCodePoints } from "../shared/ordering";
import { type AttributeKey, type AttributeValues, attributeOwners } from "./attribute-owner";

/** Every attribute that anything has a value of: those of interviewees, then of interviews, then of cases, by name. */
export const listAttributeKeys = (values: AttributeValues): readonly AttributeKey[] =>
  attributeOwners.flatMap((of) => {
    const names = new Set([...values[of].values()].flatMap((own) => [...own.keys()]));
    return [...names].sort(compareCodePoints).map((name) => ({ of, name }));
  });
