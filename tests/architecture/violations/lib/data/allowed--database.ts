import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { innocent } from "../generated/prisma/innocent";
import type { ProjectScope } from "../server/scope";
export const read = (scope: ProjectScope<"project:read">) => [scope, PrismaPg, Pool, innocent];
