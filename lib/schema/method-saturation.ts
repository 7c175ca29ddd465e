import * as z from "zod";
import { deriveAccumulation } from "../domain/factor/derive-accumulation";
import { deriveSaturation } from "../domain/factor/derive-saturation";

const wholeFromOne = z.int().min(1);

const saturation = z.object({
  kind: z.literal("saturation"),
  newCodesPerInterview: z.array(z.int().min(0)),
  baseSize: wholeFromOne,
  runLength: wholeFromOne,
  threshold: z.number().min(0),
});

const accumulation = z.object({
  kind: z.literal("accumulation"),
  order: z.array(z.string().min(1)),
  factorsByInterviewee: z.record(z.string(), z.array(z.string().min(1))),
});

/** One vector of `saturation`: new-information saturation, or the accumulation curve. */
export const methodSaturation = z
  .discriminatedUnion("kind", [saturation, accumulation])
  .superRefine((input, context) => {
    if (input.kind !== "accumulation") return;
    for (const [at, id] of input.order.entries()) {
      if (Object.hasOwn(input.factorsByInterviewee, id)) continue;
      context.addIssue({
        code: "custom",
        path: ["order", at],
        message: `names "${id}", which factorsByInterviewee lacks`,
      });
    }
  });

/** `saturation`: the base, its runs and where new interviews stopped to add codes; or the curve of factors found. */
export const computeSaturation = (input: z.infer<typeof methodSaturation>) =>
  input.kind === "saturation"
    ? deriveSaturation(input.newCodesPerInterview, input)
    : { curve: deriveAccumulation(input.order, new Map(Object.entries(input.factorsByInterviewee))) };
