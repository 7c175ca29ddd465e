"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { documentEvidenceQuery, sourceTextQuery } from "@/lib/client/source/document-queries";
import { DocumentEmpty } from "./document-empty";
import type { DocumentPlace } from "./document-place";
import { DocumentScreen } from "./document-screen";

/** The reading screen of a source, or the way to give it a text. */
export function DocumentGate(props: DocumentPlace) {
  const { projectId, source } = props;
  const text = useSuspenseQuery(sourceTextQuery(projectId, source.id)).data;
  const evidence = useSuspenseQuery(documentEvidenceQuery(projectId, source.id)).data;
  if (!text) return <DocumentEmpty projectId={projectId} source={source} />;
  return <DocumentScreen key={text.id} {...props} text={text} evidence={evidence} />;
}
