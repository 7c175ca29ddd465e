"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { documentEvidenceQuery, sourceTextQuery } from "@/lib/client/source/document-queries";
import type { CaseView } from "@/lib/schema/case";
import type { CodeView } from "@/lib/schema/codebook";
import type { SourceView } from "@/lib/schema/source";
import { DocumentEmpty } from "./document-empty";
import { DocumentScreen } from "./document-screen";

export interface DocumentGateProps {
  projectId: string;
  source: SourceView;
  factors: readonly CodeView[];
  cases: readonly CaseView[];
  canLink: boolean;
  /** The piece of evidence that the address names. */
  opensAt: string | null;
}

/** The reading screen of a source, or the way to give it a text. */
export function DocumentGate(props: DocumentGateProps) {
  const { projectId, source } = props;
  const text = useSuspenseQuery(sourceTextQuery(projectId, source.id)).data;
  const evidence = useSuspenseQuery(documentEvidenceQuery(projectId, source.id)).data;
  if (!text) return <DocumentEmpty projectId={projectId} source={source} />;
  return <DocumentScreen key={text.id} {...props} text={text} evidence={evidence} />;
}
