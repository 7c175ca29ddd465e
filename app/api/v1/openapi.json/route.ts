import { accept } from "@/lib/domain/shared/result";
import { getOpenApiContract } from "@/lib/schema/contract/openapi";
import { defineRoute } from "@/lib/server/define-route";
import { openApiDocument } from "@/lib/server/openapi";

export const GET = defineRoute(getOpenApiContract, async () => accept(Response.json(openApiDocument())));
