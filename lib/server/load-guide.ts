import { getGuide } from "../data/guide";
import type { GuideView } from "../schema/guide";
import type { ProjectScope } from "./scope";

/** The interview guide in its newest version, with who was asked what. */
export const loadGuide = (scope: ProjectScope<"project:read">): Promise<GuideView> => getGuide(scope);
