"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useReducer, useRef, useState } from "react";
import { guessInterview } from "@/lib/client/import/guess-interview";
import { type ImportItem, stepImport } from "@/lib/client/import/import-item";
import { inTurn } from "@/lib/client/import/in-turn";
import { uploadRoutes, uploadTranscript } from "@/lib/client/import/upload-transcript";
import { speakersOf, type Voice } from "@/lib/client/import/voices";
import { ProblemError } from "@/lib/client/problem-error";
import { projectKey } from "@/lib/client/project/query-keys";
import { readTrouble } from "@/lib/client/project/trouble";
import { randomKey } from "@/lib/client/random-key";
import type { RecordKind } from "@/lib/domain/interview/record-kind";
import type { InterviewView } from "@/lib/schema/interview";

/** Files are read beside each other, not all at once: the server reads with two workers. */
const AT_ONCE = 2;

/** The files of the page on their way to transcripts: read, confirmed, stored; each by itself. */
export const useImportQueue = (projectId: string, interviews: readonly InterviewView[], wanted: string | null) => {
  const t = useTranslations("import.lost");
  const client = useQueryClient();
  const [items, step] = useReducer(stepImport, []);
  const [queue] = useState(() => inTurn(AT_ONCE));
  const controllers = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);

  const run = (item: ImportItem, phase: "reading" | "storing", work: (signal: AbortSignal) => Promise<void>) => {
    controllers.current.get(item.key)?.abort();
    const controller = new AbortController();
    controllers.current.set(item.key, controller);
    step({ kind: "began", key: item.key, phase, ...(phase === "reading" ? { encoding: item.encoding } : {}) });
    void queue(async () => {
      try {
        await work(controller.signal);
      } catch (error) {
        if (controller.signal.aborted) return;
        const trouble = readTrouble(error, { title: t("title"), detail: t(phase) });
        const clauses = error instanceof ProblemError ? (error.problem.clauses ?? []) : [];
        step({ kind: "refused", key: item.key, trouble, clauses });
      }
    });
  };
  const read = (item: ImportItem) => {
    const interview = interviews.find(({ id }) => id === item.interviewId);
    if (interview) readFor(item, interview);
  };
  const readFor = (item: ImportItem, interview: InterviewView) =>
    run(item, "reading", async (signal) => {
      const preview = await uploadTranscript(uploadRoutes.preview, {
        params: { projectId, interviewId: interview.id },
        upload: { content: item.content, fields: { encoding: item.encoding ?? undefined } },
        idempotencyKey: randomKey(),
        signal,
        onProgress: (progress) => step({ kind: "sent", key: item.key, progress }),
      });
      step({ kind: "read", key: item.key, preview, intervieweeIds: interview.intervieweeIds });
    });
  const match = (item: ImportItem, interview: InterviewView | null) => {
    controllers.current.get(item.key)?.abort();
    step({ kind: "matched", key: item.key, interviewId: interview?.id ?? null });
    if (interview) readFor({ ...item, interviewId: interview.id }, interview);
  };
  const add = (contents: readonly { name: string; content: File | string }[]) => {
    const taken = new Set(items.map(({ interviewId }) => interviewId));
    const added = contents.map(({ name, content }): ImportItem => {
      const open = interviews.filter(
        ({ id, transcript, abilities }) => !transcript && !taken.has(id) && abilities.includes("transcript:import"),
      );
      const asked = open.find(({ id }) => id === wanted)?.id;
      const interviewId = guessInterview(name, open) ?? asked ?? null;
      if (interviewId !== null) taken.add(interviewId);
      return {
        key: randomKey(),
        name,
        content,
        interviewId,
        encoding: null,
        kind: null,
        phase: "waiting",
        progress: 0,
        preview: null,
        voices: {},
        trouble: null,
        clauses: [],
        transcriptId: null,
      };
    });
    step({ kind: "added", items: added });
    for (const item of added) read(item);
  };
  const store = (item: ImportItem) => {
    const interview = interviews.find(({ id }) => id === item.interviewId);
    if (!interview || !item.preview) return;
    run(item, "storing", async (signal) => {
      const stored = await uploadTranscript(uploadRoutes.store, {
        params: { projectId, interviewId: interview.id },
        upload: {
          content: item.content,
          fields: {
            speakers: speakersOf(item.voices),
            encoding: item.encoding ?? undefined,
            kind: item.kind ?? interview.kind,
          },
        },
        // The file's own key: if only the answer was lost, trying again answers with what was stored.
        idempotencyKey: `${item.key}-${interview.id}`,
        signal,
        onProgress: (progress) => step({ kind: "sent", key: item.key, progress }),
      });
      step({ kind: "stored", key: item.key, transcriptId: stored.id });
      void client.invalidateQueries({ queryKey: projectKey(projectId) });
    });
  };
  const cancel = (key: string) => {
    controllers.current.get(key)?.abort();
    step({ kind: "cancelled", key });
  };
  return {
    items,
    add,
    match,
    store,
    cancel,
    retry: (item: ImportItem) => (item.preview ? store(item) : read(item)),
    reread: (item: ImportItem, encoding: string) => read({ ...item, encoding }),
    remove: (key: string) => {
      controllers.current.get(key)?.abort();
      step({ kind: "removed", key });
    },
    setVoice: (key: string, label: string, voice: Voice) => step({ kind: "voiced", key, label, voice }),
    setKind: (key: string, recordKind: RecordKind) => step({ kind: "kinded", key, recordKind }),
  };
};

/** What the page can do with its files. */
export type ImportQueue = ReturnType<typeof useImportQueue>;
