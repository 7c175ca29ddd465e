import { listConsentForms } from "../data/consent-form";
import type { ConsentFormVersionView } from "../schema/consent";
import type { Page } from "../schema/page";
import type { ProjectScope } from "./scope";

/** Every version of every consent form of the project, newest first. */
export const loadConsentForms = async (scope: ProjectScope<"project:read">): Promise<Page<ConsentFormVersionView>> => ({
  items: await listConsentForms(scope),
  nextCursor: null,
});
