"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import type { EvidenceInput } from "../../schema/evidence";
import type { OverrideInput } from "../../schema/override";
import type { sourceInput } from "../../schema/source";
import { callApi } from "../api";
import { factorRoutes } from "./api-routes";
import { factorKey } from "./factor-key";
import { cellKey, sourcesQuery } from "./factor-queries";

/** A cell by its factor and case. */
export interface CellPlace {
  readonly projectId: string;
  readonly codeId: string;
  readonly caseId: string;
}

/** Adds a source of the project; the list of sources is read again before it is done. */
export const useAddSource = (projectId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof sourceInput>) => callApi(factorRoutes.addSource, { params: { projectId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sourcesQuery(projectId).queryKey }),
  });
};

/** What can be done to a cell. Each act reads the cell, then the table and the robustness again. */
export const useCellActs = ({ projectId, codeId, caseId }: CellPlace) => {
  const client = useQueryClient();
  const params = { projectId, codeId, caseId };
  // The act is done when its own cell is true again; the table and what is computed on it follow.
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: cellKey(projectId, codeId, caseId) });
    // Other cells are read anew whenever they are opened.
    void client.invalidateQueries({
      queryKey: factorKey(projectId),
      predicate: ({ queryKey }) => !queryKey.includes("cell"),
    });
  };
  const setJudgement = useMutation({
    mutationFn: (body: OverrideInput) => callApi(factorRoutes.setOverride, { params, body }),
    onSuccess,
  });
  const removeJudgement = useMutation({
    mutationFn: () => callApi(factorRoutes.removeOverride, { params }),
    onSuccess,
  });
  const linkDocument = useMutation({
    mutationFn: (body: Omit<EvidenceInput, "codeId" | "caseId">) =>
      callApi(factorRoutes.linkEvidence, { params: { projectId }, body: { ...body, codeId, caseId } }),
    onSuccess,
  });
  const unlinkDocument = useMutation({
    mutationFn: ({ evidenceId, version }: { readonly evidenceId: string; readonly version: number }) =>
      callApi(factorRoutes.removeEvidence, { params: { projectId, evidenceId }, version }),
    onSuccess,
  });
  return { setJudgement, removeJudgement, linkDocument, unlinkDocument };
};
