import { innocent } from "@/lib/server/innocent";
import type { ProjectScope } from "@/lib/server/scope";
export const show = (scope: ProjectScope<"project:read">) => [scope, innocent];
