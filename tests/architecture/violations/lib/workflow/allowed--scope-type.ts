import { innocent as read } from "../data/innocent";
import { innocent as decide } from "../policy/innocent";
import type { ProjectScope } from "../server/scope";
export const run = (scope: ProjectScope<"coding:create">) => [scope, read, decide];
