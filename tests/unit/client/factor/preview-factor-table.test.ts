import { expect, test } from "vitest";
import { previewFactorTable } from "../../../../lib/client/factor/preview-factor-table";
import { evidenceModes } from "../../../../lib/domain/factor/evidence-mode";
import { atLeast, sampleView } from "../../exchange/factor-table/sample-view";

test("a slider in the browser gives what the derivation gives, at every threshold and in every evidence mode", () => {
  const start = sampleView();
  for (const evidenceMode of evidenceModes) {
    for (const salienceThreshold of [1, 3, 4, 7]) {
      for (const presenceThreshold of [1, 3, 5]) {
        const tried = { evidenceMode, salienceThreshold, presenceThreshold };
        const derived = sampleView({
          evidenceMode,
          salienceThreshold: atLeast(salienceThreshold),
          presenceThreshold: atLeast(presenceThreshold),
        });
        const seen = previewFactorTable(start, tried);
        expect(seen.factors).toEqual(derived.factors);
        expect(seen.cells).toEqual(derived.cells);
        expect(seen.separatingPairs).toEqual(derived.separatingPairs);
        expect(seen.settings).toEqual(derived.settings);
      }
    }
  }
});

test("the answer that it started from is left as it was", () => {
  const start = sampleView();
  const before = structuredClone(start);
  previewFactorTable(start, { evidenceMode: "documentsOnly", salienceThreshold: 6, presenceThreshold: 1 });
  expect(start).toEqual(before);
});
