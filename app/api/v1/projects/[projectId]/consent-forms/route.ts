import { accept } from "@/lib/domain/shared/result";
import { listConsentFormsContract, saveConsentFormContract } from "@/lib/schema/contract/consent";
import { defineRoute } from "@/lib/server/define-route";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { saveConsentForm } from "@/lib/workflow/save-consent-form";

export const GET = defineRoute(listConsentFormsContract, async ({ scope }) => accept(await loadConsentForms(scope)));

export const POST = defineRoute(saveConsentFormContract, ({ scope, context, body }) =>
  saveConsentForm(scope, context, body),
);
