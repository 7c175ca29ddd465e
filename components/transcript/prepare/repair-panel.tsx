"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { useAnnounce } from "@/components/ui/live-region";
import { Section } from "@/components/ui/section";
import { callApi } from "@/lib/client/api";
import { versionRoutes } from "@/lib/client/transcript/version-routes";
import type { RepairListView } from "@/lib/schema/transcript-version";
import type { PrepareData } from "./prepare-data";

type Item = RepairListView["items"][number];

/** Codings that lost their words in a correction. Each coder confirms where her own stand now; nothing is moved by itself. */
export function RepairPanel({ data }: { data: PrepareData }) {
  const t = useTranslations("prepare.repairs");
  const { repairs } = data;
  return (
    <Section title={t("heading")} lead={repairs.length === 0 ? t("none") : t("lead", { count: repairs.length })}>
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {repairs.map((item) => (
          <li key={item.coding.id} className="rounded-lg border border-line bg-raised px-4 py-3">
            <Repair data={data} item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Repair({ data, item }: { data: PrepareData; item: Item }) {
  const t = useTranslations("prepare.repairs");
  const router = useRouter();
  const announce = useAnnounce();
  const { coding, proposals } = item;
  const words = coding.exact ?? "";
  const isMine = coding.abilities.includes("coding:create");
  const done = (said: string) => {
    announce(said);
    router.refresh();
  };
  const params = { projectId: data.projectId, codingId: coding.id };
  const put = useAct(
    ({ errors: _errors, ...place }: Item["proposals"][number]) =>
      callApi(versionRoutes.repair, {
        params,
        version: coding.version,
        body: { version: data.transcript.version, ...place },
      }),
    () => done(t("done")),
  );
  const remove = useAct(
    () => callApi(versionRoutes.remove, { params, version: coding.version }),
    () => done(t("removed")),
  );
  return (
    <>
      <blockquote dir="auto" lang={data.transcript.language} className="reading m-0">
        {words}
      </blockquote>
      <p className="mt-1 text-muted text-sm">
        {t("by", { code: data.codes.find(({ id }) => id === coding.codeId)?.name ?? "", name: coding.coderName })}
      </p>
      {isMine ? (
        <>
          <p className="mt-3 font-medium text-sm">{proposals.length > 0 ? t("proposals") : t("noProposals")}</p>
          <ul className="m-0 flex list-none flex-col gap-2 p-0">
            {proposals.map((proposal) => (
              <li key={`${proposal.start} ${proposal.end}`} className="flex flex-wrap items-start gap-x-3 gap-y-1">
                <span dir="auto" lang={data.transcript.language} className="reading min-w-0 flex-1">
                  {proposal.exact}
                </span>
                <span className="text-muted text-sm">
                  {proposal.errors === 0 ? t("same") : t("similar", { count: proposal.errors })}
                </span>
                <Button
                  size="sm"
                  busy={put.isBusy}
                  aria-label={t("putFor", { words: proposal.exact })}
                  onClick={() => put.act(proposal)}
                >
                  {t("put")}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            size="sm"
            variant="danger-quiet"
            className="mt-3"
            busy={remove.isBusy}
            aria-label={t("removeFor", { words })}
            onClick={() => remove.act(undefined)}
          >
            {t("remove")}
          </Button>
          <TroubleNote trouble={put.trouble ?? remove.trouble} className="mt-3" />
        </>
      ) : (
        <p className="mt-2 text-muted text-sm">{t("theirs", { name: coding.coderName })}</p>
      )}
    </>
  );
}
