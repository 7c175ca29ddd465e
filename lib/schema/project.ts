import * as z from "zod";
import { projectRoles } from "../domain/account/role";
import { projectDesigns } from "../domain/project/design";
import { abilityList } from "./ability";
import { pageOf } from "./page";
import { patchOf } from "./patch";
import { count, day, id, instant, lineOfText, optionalLine, rowVersion, runningText } from "./primitive";
import { tableSettingFields } from "./table-settings";

const settingFields = {
  ...tableSettingFields,
  /** Whether dates and lengths of confidential interviewees are coarsened in tables that leave. */
  coarsensConfidential: z.boolean(),
  /** Days between a withdrawal of mode "stop" and the erasure. */
  eraseAfterDays: z.int().min(0).max(365),
  /** Recordings without permission for further use are destroyed after this day. */
  defenceDate: day.nullable(),
} as const;

/** The settings as they stand, with their version. */
export const settingsView = z
  .strictObject({ ...settingFields, version: rowVersion, savedAt: instant })
  .meta({ id: "SettingsView" });
/** See {@link settingsView}. */
export type SettingsView = z.infer<typeof settingsView>;

/** Changing settings: what is left out stays. Saving makes the next version of the settings. */
export const settingsPatch = patchOf(settingFields).meta({ id: "SettingsPatch" });
/** See {@link settingsPatch}. */
export type SettingsPatch = z.infer<typeof settingsPatch>;

const projectFields = {
  name: lineOfText(200),
  researchQuestion: runningText(4000),
  design: z.enum(projectDesigns),
  outcomeName: optionalLine(200),
  /** The conditions under which a case belongs to the population that is compared. */
  scopeConditions: runningText(8000),
} as const;

/** A new project. Its maker is owner and interviewer. */
export const projectInput = z
  .strictObject({
    name: projectFields.name,
    researchQuestion: projectFields.researchQuestion.default(""),
    design: projectFields.design.default("mssd"),
    outcomeName: projectFields.outcomeName.default(""),
    scopeConditions: projectFields.scopeConditions.default(""),
    settings: z.exactOptional(settingsPatch),
  })
  .meta({ id: "ProjectInput" });
/** See {@link projectInput}. */
export type ProjectInput = z.infer<typeof projectInput>;

/** Changing a project or its settings. */
export const projectPatch = patchOf({ ...projectFields, settings: settingsPatch }).meta({ id: "ProjectPatch" });
/** See {@link projectPatch}. */
export type ProjectPatch = z.infer<typeof projectPatch>;

/** A project as its members see it. */
export const projectView = z
  .strictObject({
    id,
    ...projectFields,
    /** The demonstration: its interviews are invented, and every page says so. */
    isSample: z.boolean(),
    settings: settingsView,
    roles: z.array(z.enum(projectRoles)),
    counts: z.strictObject({
      cases: count,
      codes: count,
      factors: count,
      interviewees: count,
      interviews: count,
      transcripts: count,
      codings: count,
    }),
    createdAt: instant,
    version: rowVersion,
    abilities: abilityList,
  })
  .meta({ id: "ProjectView" });
/** See {@link projectView}. */
export type ProjectView = z.infer<typeof projectView>;

/** Answer of `GET /projects`. */
export const projectPage = pageOf(projectView).meta({ id: "ProjectPage" });

/** Deleting a project: its name is typed, and a reason given; it can be undone for 30 days. */
export const projectDeleteInput = z
  .strictObject({ confirm: z.string().max(500), reason: lineOfText(500) })
  .meta({ id: "ProjectDeleteInput" });
/** See {@link projectDeleteInput}. */
export type ProjectDeleteInput = z.infer<typeof projectDeleteInput>;

/** A deleted project as its owner is told of it. */
export const deletedProjectView = z
  .strictObject({
    id,
    name: z.string(),
    deletedAt: instant,
    deletedReason: z.string(),
    /** From then on it is erased for good. */
    restorableUntil: instant,
  })
  .meta({ id: "DeletedProjectView" });
/** See {@link deletedProjectView}. */
export type DeletedProjectView = z.infer<typeof deletedProjectView>;

/** Answer of `GET /projects/deleted`. */
export const deletedProjectPage = pageOf(deletedProjectView).meta({ id: "DeletedProjectPage" });
