"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CodeReading } from "@/components/codebook/code-reading";
import { Button } from "@/components/ui/button";
import { codesQuery } from "@/lib/client/codebook/codes-query";
import type { SidePane } from "@/lib/client/coding/side-pane";
import { CodeNumber } from "../code-number";
import { useCoding } from "../coding-context";
import { PaneBody } from "./pane-body";

interface PaneCodeProps {
  codeId: string;
  label: string;
  onShow: (pane: SidePane) => void;
}

/** A code's entry in the codebook: what it means, when it is given and when not, an example. */
export function PaneCode({ codeId, label, onShow }: PaneCodeProps) {
  const t = useTranslations("coding.beside");
  const { study } = useCoding();
  const initialData = study.codes.map((numbered) => numbered.code);
  const { data } = useQuery({ ...codesQuery(study.projectId), initialData });
  const code = data.find((one) => one.id === codeId);
  const numbered = study.codeById.get(codeId);
  return (
    <PaneBody label={label} name={`code:${codeId}`} isReady>
      {code ? (
        <>
          <h3 className="flex items-start gap-2 pt-3 pb-4 font-semibold text-lg">
            {numbered ? <CodeNumber numbered={numbered} /> : null}
            <span className="min-w-0">{code.name}</span>
          </h3>
          <CodeReading code={code} />
          <Button size="sm" className="mt-5" onClick={() => onShow({ kind: "quotes", what: codeId, at: null })}>
            {t("toQuotes")}
          </Button>
        </>
      ) : (
        <p className="py-4 text-base text-muted">{t("codeGone")}</p>
      )}
    </PaneBody>
  );
}
