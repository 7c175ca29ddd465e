import { Prisma } from "../generated/prisma/client";
import type { VersionListView } from "../schema/transcript-version";
import type { ProjectScope } from "../server/scope";
import { database } from "./database";
import { readsEverybody } from "./reads-everybody";

type Item = VersionListView["items"][number];

interface Row extends Omit<Item, "sha256" | "createdAt"> {
  readonly sha256: Uint8Array;
  readonly createdAt: Date;
}

/**
 * The versions of a transcript that the caller may read, newest first: who made each, when, and what changed in counts. Empty
 * when the caller may not read the transcript.
 */
export const listVersions = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<VersionListView["items"]> => {
  const { projectId, actorId } = scope;
  const rows = await database().$queryRaw<Row[]>`
    SELECT v.number, v.sha256, v.code_point_count AS "codePointCount", v.word_count AS "wordCount",
      v.turn_count AS "turnCount", v.created_at AS "createdAt", v.created_by AS "createdBy", a.name AS "createdByName",
      v.changes, (v.number = t.current_version OR ${readsEverybody(scope, Prisma.sql`t.interview_id`)}) AS "isReadable"
    FROM readable_transcript(${projectId}::uuid, ${actorId}::uuid) t
    JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id
    JOIN account a ON a.id = v.created_by
    WHERE t.id = ${transcriptId}::uuid
    ORDER BY v.number DESC`;
  return rows.map(({ sha256, createdAt, ...row }) => ({
    ...row,
    sha256: Buffer.from(sha256).toString("hex"),
    createdAt: createdAt.toISOString(),
  }));
};
