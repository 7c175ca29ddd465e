import { accept } from "@/lib/domain/shared/result";
import { getGuideContract, saveGuideContract } from "@/lib/schema/contract/guide";
import { defineRoute } from "@/lib/server/define-route";
import { loadGuide } from "@/lib/server/load-guide";
import { saveGuide } from "@/lib/workflow/save-guide";

export const GET = defineRoute(getGuideContract, async ({ scope }) => accept(await loadGuide(scope)));

export const PUT = defineRoute(saveGuideContract, ({ scope, context, body, expectedVersion }) =>
  saveGuide(scope, context, { expectedVersion, input: body }),
);
