import type { DocumentReading } from "../domain/source/document-reading";
import { type SourceTextView, sourceTextView } from "../schema/source-text";
import type { ProjectScope } from "../server/scope";
import { database, type Reader } from "./database";
import type { WriteTransaction } from "./transaction";

/** What a stored text says of itself, and its SHA-256. */
export interface StoredDocument extends DocumentReading {
  readonly sha256: Uint8Array<ArrayBuffer>;
  readonly codePointCount: number;
}

/** The text of a source, or null when it has none. */
export const findSourceText = async (
  scope: ProjectScope<"project:read">,
  sourceId: string,
  reader: Reader = database(),
): Promise<SourceTextView | null> => {
  const row = await reader.sourceText.findFirst({
    where: { projectId: scope.projectId, sourceId, source: { deletedAt: null } },
  });
  return row
    ? {
        id: row.id,
        sourceId,
        format: sourceTextView.shape.format.parse(row.format),
        text: row.text,
        sha256: Buffer.from(row.sha256).toString("hex"),
        codePointCount: row.codePointCount,
        pages: sourceTextView.shape.pages.parse(row.pages),
        findings: sourceTextView.shape.findings.parse(row.report),
        createdAt: row.createdAt.toISOString(),
        version: row.version,
        abilities: (["source:change", "evidence:link"] as const).filter((permission) => scope.holds(permission)),
      }
    : null;
};

/** Stores the text of a source; the source must be held and must have none. */
export const insertSourceText = async (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  sourceId: string,
  { format, text, sha256, codePointCount, pages, findings }: StoredDocument,
): Promise<string> => {
  const id = write.context.newId();
  const { projectId, actorId } = scope;
  await write.sql.sourceText.create({
    data: {
      projectId,
      id,
      sourceId,
      format,
      text,
      sha256,
      codePointCount,
      pages: pages.map(({ label, start }) => ({ label, start })),
      report: findings.map(({ code, count }) => ({ code, count })),
      createdAt: write.context.now,
      createdBy: actorId,
    },
  });
  return id;
};

/**
 * Holds a text of a source, shared, so that it is not taken out before what is anchored in it is written.
 * @returns its words, or null when the source has no such text
 */
export const holdSourceText = async (
  scope: ProjectScope<"evidence:link">,
  write: WriteTransaction,
  sourceId: string,
  textId: string,
): Promise<string | null> => {
  const [row] = await write.sql.$queryRaw<{ text: string }[]>`
    SELECT text FROM source_text WHERE project_id = ${scope.projectId}::uuid AND source_id = ${sourceId}::uuid
      AND id = ${textId}::uuid FOR SHARE`;
  return row?.text ?? null;
};

/** How many documents behind cells are anchored in a text. */
export const countAnchored = (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  textId: string,
): Promise<number> => write.sql.evidence.count({ where: { projectId: scope.projectId, textId, deletedAt: null } });

/**
 * Takes the words of a source out for good. Documents that were unlinked before lose their place, not what was typed of them.
 * @returns whether it still had the expected version
 */
export const eraseSourceText = async (
  scope: ProjectScope<"source:change">,
  write: WriteTransaction,
  textId: string,
  expectedVersion: number,
): Promise<boolean> => {
  const { projectId } = scope;
  const held = await write.sql.$queryRaw<unknown[]>`
    SELECT id FROM source_text WHERE project_id = ${projectId}::uuid AND id = ${textId}::uuid AND version = ${expectedVersion} FOR UPDATE`;
  if (held.length === 0) return false;
  await write.sql.evidence.updateMany({
    where: { projectId, textId, deletedAt: { not: null } },
    data: { textId: null, start: null, end: null, exact: null },
  });
  await write.sql.sourceText.deleteMany({ where: { projectId, id: textId } });
  return true;
};
