import type { ConsentForm, ConsentFormVersion } from "../generated/prisma/client";
import { type ConsentFormInput, type ConsentFormVersionView, consentFormVersionView } from "../schema/consent";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

type VersionRow = ConsentFormVersion & {
  readonly form: ConsentForm;
  readonly _count: { readonly records: number };
};

const include = { form: true, _count: { select: { records: true } } } as const;

const present = (scope: ProjectScope<"project:read">, row: VersionRow): ConsentFormVersionView => ({
  id: row.id,
  formId: row.formId,
  name: row.form.name,
  language: row.form.language,
  version: row.number,
  text: row.text,
  textSha256: Buffer.from(row.textSha256).toString("hex"),
  clauses: consentFormVersionView.shape.clauses.parse(row.clauses),
  grantsOnSigning: consentFormVersionView.shape.grantsOnSigning.parse(row.grantsOnSigning),
  recordCount: row._count.records,
  createdAt: row.createdAt.toISOString(),
  abilities: scope.holds("protocol:change") ? ["protocol:change"] : [],
});

/** Every version of every form, newest first. */
export const listConsentForms = async (
  scope: ProjectScope<"project:read">,
  reader: Reader = database(),
): Promise<ConsentFormVersionView[]> => {
  const rows = await reader.consentFormVersion.findMany({
    where: { projectId: scope.projectId },
    orderBy: [{ createdAt: "desc" }, { number: "desc" }, { id: "desc" }],
    include,
  });
  return rows.map((row) => present(scope, row));
};

/** One form version by its id, or by its number where the project has a single form; null when there is no such one. */
export const findFormVersion = async (
  scope: ProjectScope<"project:read">,
  reference: string | number,
  reader: Reader = database(),
): Promise<ConsentFormVersionView | null> => {
  const { projectId } = scope;
  const where = typeof reference === "string" ? { projectId, id: reference } : { projectId, number: reference };
  const rows = await reader.consentFormVersion.findMany({ where, include, take: 2 });
  const isOnlyForm = typeof reference === "string" || (await reader.consentForm.count({ where: { projectId } })) === 1;
  const [row] = rows;
  return row && isOnlyForm ? present(scope, row) : null;
};

/** A form and its newest version, its row held until the write is done, or null. */
export const lockConsentForm = async (
  scope: ProjectScope<"protocol:change">,
  write: WriteTransaction,
  formId: string,
): Promise<{ readonly language: string; readonly newestVersion: number } | null> => {
  const rows = await write.sql.$queryRaw<{ language: string }[]>`
    SELECT language FROM consent_form WHERE project_id = ${scope.projectId}::uuid AND id = ${formId}::uuid FOR UPDATE`;
  const [form] = rows;
  if (!form) return null;
  const newest = await write.sql.consentFormVersion.aggregate({
    where: { projectId: scope.projectId, formId },
    _max: { number: true },
  });
  return { language: form.language, newestVersion: newest._max.number ?? 0 };
};

/** Makes a form without versions. */
export const insertConsentForm = async (
  scope: ProjectScope<"protocol:change">,
  write: WriteTransaction,
  form: Pick<ConsentFormInput, "name" | "language">,
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.consentForm.create({
    data: {
      projectId: scope.projectId,
      id,
      name: form.name,
      language: form.language,
      createdAt: write.context.now,
    },
  });
  return id;
};

/** Gives a form another name; its language stays. */
export const renameConsentForm = async (
  scope: ProjectScope<"protocol:change">,
  write: WriteTransaction,
  formId: string,
  name: string,
): Promise<void> => {
  await write.sql.consentForm.updateMany({ where: { projectId: scope.projectId, id: formId }, data: { name } });
};

/** Stores a version; the application role can neither change nor delete it afterwards. */
export const insertFormVersion = async (
  scope: ProjectScope<"protocol:change">,
  write: WriteTransaction,
  version: Pick<ConsentFormInput, "text" | "clauses" | "grantsOnSigning"> & {
    readonly formId: string;
    readonly number: number;
    readonly textSha256: Uint8Array<ArrayBuffer>;
  },
): Promise<string> => {
  const id = write.context.newId();
  await write.sql.consentFormVersion.create({
    data: {
      ...version,
      projectId: scope.projectId,
      id,
      createdAt: write.context.now,
      createdBy: scope.actorId,
    },
  });
  return id;
};
