import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TranscriptGate } from "@/components/coding/transcript-gate";
import { UnreadableNotice } from "@/components/coding/unreadable-notice";
import { id as idShape } from "@/lib/schema/primitive";
import { loadAccount } from "@/lib/server/load-account";
import { loadCodes } from "@/lib/server/load-codes";
import { loadCodingScreen } from "@/lib/server/load-coding-screen";
import { loadGuide } from "@/lib/server/load-guide";
import { loadInterview } from "@/lib/server/load-interview";
import { loadProgress } from "@/lib/server/load-progress";
import { sentenceFor } from "@/lib/server/problem-sentence";
import { requireCaller, requireProject } from "@/lib/server/session";

interface Place {
  params: Promise<{ projectId: string; transcriptId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("coding");
  return { title: t("pageTitle") };
}

const single = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);

/** The query as the browser has it; of a name that comes twice, both. */
const queryOf = (query: Record<string, string | string[] | undefined>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])),
  ).toString();

/** The coding screen of one transcript, or the clause that keeps it closed. */
export default async function TranscriptPage({ params, searchParams }: Place) {
  const { projectId, transcriptId } = await params;
  const scope = await requireProject(projectId, "transcript:read");
  if (!idShape.safeParse(transcriptId).success) notFound();
  const me = await requireCaller();
  const [screen, codes, account, query] = await Promise.all([
    loadCodingScreen(scope, transcriptId),
    loadCodes(scope),
    loadAccount(me.scope, me.caller),
    searchParams,
  ]);
  if (!screen.ok) {
    const { reason } = screen;
    if (reason.code === "not_found") notFound();
    return <UnreadableNotice projectId={projectId} sentence={sentenceFor(reason)} clauses={reason.clauses ?? []} />;
  }
  const { transcript, codings, cases, translation } = screen.value;
  const [interview, guide, progress] = await Promise.all([
    loadInterview(scope, transcript.interviewId),
    loadGuide(scope),
    transcript.abilities.includes("coding:create") ? loadProgress(scope, transcriptId) : null,
  ]);
  const turn = Number(single(query.turn) ?? Number.NaN);
  return (
    <TranscriptGate
      key={transcriptId}
      data={{
        projectId,
        actor: { id: scope.actorId, name: account.name },
        interviewNumber: interview?.number ?? 0,
        transcript,
        codings,
        codes: codes.items,
        cases,
        questions: guide.questions.map(({ questionId, position, text }) => ({ questionId, position, text })),
        progress,
        recording: interview?.recording?.isPlayable ? interview.recording : null,
        intervieweeIds: interview?.intervieweeIds ?? [],
        translation,
        canTranslate: interview?.abilities.includes("transcript:import") ?? false,
        canMark: interview?.abilities.includes("interview:change") ?? false,
        opensAt: {
          coding: single(query.coding),
          turn: Number.isInteger(turn) && turn > 0 ? turn - 1 : null,
          query: queryOf(query),
        },
      }}
    />
  );
}
