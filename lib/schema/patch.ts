import * as z from "zod";

type PatchShape<Shape extends Readonly<Record<string, z.ZodType>>> = {
  [Field in keyof Shape]: z.ZodExactOptional<Shape[Field]>;
};

/**
 * The body of a PATCH: every field may be left out, an absent field stays as it is, unknown fields are refused.
 * The fields must not carry defaults, or an absent field would be reset.
 */
export const patchOf = <Shape extends Readonly<Record<string, z.ZodType>>>(
  fields: Shape,
): z.ZodObject<PatchShape<Shape>, z.core.$strict> => {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.exactOptional(field)]));
  return z.strictObject(shape as PatchShape<Shape>);
};
