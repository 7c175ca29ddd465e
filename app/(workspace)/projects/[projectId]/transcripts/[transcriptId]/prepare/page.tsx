import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UnreadableNotice } from "@/components/coding/unreadable-notice";
import { OlderVersion } from "@/components/transcript/prepare/older-version";
import { PrepareScreen } from "@/components/transcript/prepare/prepare-screen";
import { id as idShape } from "@/lib/schema/primitive";
import { loadCodes } from "@/lib/server/load-codes";
import { loadInterview } from "@/lib/server/load-interview";
import { loadInterviewees } from "@/lib/server/load-interviewees";
import { loadPrepareScreen, loadVersionDifferences } from "@/lib/server/load-prepare-screen";
import { sentenceFor } from "@/lib/server/problem-sentence";
import { requireProject } from "@/lib/server/session";

interface Place {
  params: Promise<{ projectId: string; transcriptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("prepare");
  return { title: t("pageTitle") };
}

const numberIn = (value: string | string[] | undefined): number | null =>
  typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;

/** Where a transcript is corrected, its versions are looked at, and codings are put on their words again. */
export default async function PreparePage({ params, searchParams }: Place) {
  const { projectId, transcriptId } = await params;
  const scope = await requireProject(projectId, "transcript:read");
  if (!idShape.safeParse(transcriptId).success) notFound();
  const [screen, query] = await Promise.all([loadPrepareScreen(scope, transcriptId), searchParams]);
  if (!screen.ok) {
    const { reason } = screen;
    if (reason.code === "not_found") notFound();
    return <UnreadableNotice projectId={projectId} sentence={sentenceFor(reason)} clauses={reason.clauses ?? []} />;
  }
  const { transcript, codings, versions, repairs } = screen.value;
  const [interview, codes, people] = await Promise.all([
    loadInterview(scope, transcript.interviewId),
    loadCodes(scope),
    loadInterviewees(scope),
  ]);
  const address = `/projects/${projectId}/transcripts/${transcriptId}`;
  const older = numberIn(query.version);
  if (older !== null && older !== transcript.version) {
    const compared = await loadVersionDifferences(scope, transcriptId, older);
    if (!compared.ok) notFound();
    return (
      <OlderVersion
        address={address}
        interviewNumber={interview?.number ?? 0}
        version={older}
        current={compared.value.current}
        language={transcript.language}
        differences={compared.value.differences}
        versions={versions}
      />
    );
  }
  const spoken = new Set(interview?.intervieweeIds ?? []);
  return (
    <PrepareScreen
      data={{
        projectId,
        address,
        interviewNumber: interview?.number ?? 0,
        transcript,
        codings: codings.map(({ id, codeId, start, end }) => ({ id, codeId, start, end })),
        codes: codes.items.map(({ id, name, colour }) => ({ id, name, colour })),
        people: people.items.filter(({ id }) => spoken.has(id)).map(({ id, label }) => ({ id, label })),
        versions,
        repairs,
        recording: interview?.recording?.isPlayable ? interview.recording : null,
        actorId: scope.actorId,
        canCorrect: interview?.abilities.includes("transcript:import") ?? false,
        turn: (numberIn(query.turn) ?? 1) - 1,
      }}
    />
  );
}
