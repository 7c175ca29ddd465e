import { changeKeymapContract } from "@/lib/schema/contract/account";
import { defineRoute } from "@/lib/server/define-route";
import { changeKeymap } from "@/lib/workflow/change-keymap";

export const PUT = defineRoute(changeKeymapContract, ({ scope, context, body }) => changeKeymap(scope, context, body));
