import { Client } from "pg";
import { innocent } from "../../lib/data/innocent";
import { ProjectScope } from "../../lib/server/scope";
export const test = [Client, innocent, ProjectScope.mint("coding:create")];
