import { changePasswordContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { replacePassword } from "@/lib/server/replace-password";

export const PUT = defineRoute(changePasswordContract, ({ scope, caller, context, body }) =>
  replacePassword(scope, caller, context, body),
);
