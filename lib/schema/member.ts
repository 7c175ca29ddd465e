import * as z from "zod";
import { projectRoles } from "../domain/account/role";
import { abilityList } from "./ability";
import { email } from "./account";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { id, instant, rowVersion } from "./primitive";

const memberFields = {
  roles: z.array(z.enum(projectRoles)).min(1).max(projectRoles.length),
  /** When a viewer's access ends. A viewer needs one. */
  endsAt: instant.nullable(),
} as const;

const viewersEnd = (value: { roles?: readonly string[]; endsAt?: string | null }) =>
  value.roles?.includes("viewer") !== true || typeof value.endsAt === "string";

/** Taking an account of this instance into the project. */
export const memberInput = z
  .strictObject({ email, ...memberFields, endsAt: memberFields.endsAt.default(null) })
  .refine(viewersEnd, { path: ["endsAt"], error: "A viewer's access ends at a set time." })
  .meta({ id: "MemberInput" });
/** See {@link memberInput}. */
export type MemberInput = z.infer<typeof memberInput>;

/** Changing a member's roles. */
export const memberPatch = patchOf(memberFields).meta({ id: "MemberPatch" });
/** See {@link memberPatch}. */
export type MemberPatch = z.infer<typeof memberPatch>;

/** A member of the project. */
export const memberView = z
  .strictObject({
    userId: id,
    name: z.string(),
    /** Shown to owners; null to others. */
    email: z.string().nullable(),
    roles: z.array(z.enum(projectRoles)),
    endsAt: instant.nullable(),
    isYou: z.boolean(),
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "MemberView" });
/** See {@link memberView}. */
export type MemberView = z.infer<typeof memberView>;

/** Answer of `GET .../members`. */
export const memberPage = pageOf(memberView).meta({ id: "MemberPage" });
