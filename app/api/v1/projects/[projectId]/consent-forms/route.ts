import { accept } from "@/lib/domain/shared/result";
import { listConsentFormsContract, saveConsentFormContract } from "@/lib/schema/contract/consent";
import { defineRoute } from "@/lib/server/define-route";
import { loadConsentForms } from "@/lib/server/load-consent-forms";
import { pageOfList } from "@/lib/server/page-of-list";
import { saveConsentForm } from "@/lib/workflow/save-consent-form";

export const GET = defineRoute(listConsentFormsContract, async ({ scope, query }) =>
  accept(pageOfList(await loadConsentForms(scope), query, ({ id }) => id)),
);

export const POST = defineRoute(saveConsentFormContract, ({ scope, context, body }) =>
  saveConsentForm(scope, context, body),
);
