"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useUndoSteps } from "@/components/project/undo-steps";
import { useAct } from "@/components/project/use-act";
import { useReadAgain } from "@/components/project/use-read-again";

interface BulkAct<Input, View> {
  projectId: string;
  /** What would be asked; null while something is missing. */
  input: Input | null;
  run: (input: Input, isPreview: boolean) => Promise<View>;
  /** What the message says afterwards. */
  said: (view: View) => string;
  onDone: () => void;
}

/** An act on many codings: its preview as the choices change, the act itself, and the way back as one step. */
export const useBulkAct = <Input, View>({ projectId, input, run, said, onDone }: BulkAct<Input, View>) => {
  const readAgain = useReadAgain(projectId);
  const { say } = useUndoSteps();
  const preview = useQuery({
    queryKey: ["bulk-preview", projectId, input],
    queryFn: () => {
      if (input === null) throw new Error("nothing is chosen");
      return run(input, true);
    },
    enabled: input !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const act = useAct(
    (asked: Input) => run(asked, false),
    (view) => {
      say({ text: said(view) });
      readAgain();
      onDone();
    },
  );
  return { preview, act };
};
