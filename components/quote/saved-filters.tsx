"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Bookmark, Trash2, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TroubleNote } from "@/components/project/trouble-note";
import { useAct } from "@/components/project/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useAnnounce } from "@/components/ui/live-region";
import { Popover } from "@/components/ui/popover";
import { callApi } from "@/lib/client/api";
import { savedFiltersQuery } from "@/lib/client/quote/quote-queries";
import { quoteRoutes } from "@/lib/client/quote/quote-routes";
import type { SavedFilterView } from "@/lib/schema/quote";

interface SavedFiltersProps {
  projectId: string;
  isFiltered: boolean;
  /** Sets the screen to the address of a kept filter. */
  onOpen: (address: string) => void;
}

/** The filters kept under a name: open one, keep the present one, forget one's own. */
export function SavedFilters({ projectId, isFiltered, onOpen }: SavedFiltersProps) {
  const t = useTranslations("quote.saved");
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useSuspenseQuery(savedFiltersQuery(projectId));
  const client = useQueryClient();
  const announce = useAnnounce();
  const refresh = () => client.invalidateQueries({ queryKey: savedFiltersQuery(projectId).queryKey });
  const forget = useAct(
    ({ id, version }: SavedFilterView) =>
      callApi(quoteRoutes.removeFilter, { params: { projectId, filterId: id }, version }),
    (_, { name }) => {
      announce(t("forgotten", { name }));
      void refresh();
    },
  );
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      title={t("title")}
      align="end"
      trigger={
        <Button>
          <Bookmark aria-hidden="true" />
          {t("open")}
        </Button>
      }
    >
      {data.items.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="-mx-2 m-0 flex list-none flex-col p-0">
        {data.items.map((filter) => (
          <li key={filter.id} className="flex items-center gap-1">
            <button
              type="button"
              onClick={() => {
                onOpen(filter.address);
                setIsOpen(false);
              }}
              className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left hover:bg-hover pointer-coarse:min-h-11"
            >
              <span className="min-w-0 flex-1 truncate">{filter.name}</span>
              {filter.isShared ? (
                <span className="inline-flex shrink-0 items-center gap-1 text-faint text-xs">
                  <UsersRound aria-hidden="true" className="size-3" />
                  {filter.isOwn ? t("isShared") : t("by", { name: filter.ownerName })}
                </span>
              ) : null}
            </button>
            {filter.isOwn ? (
              <IconButton size="sm" label={t("remove", { name: filter.name })} onClick={() => forget.act(filter)}>
                <Trash2 aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      <TroubleNote trouble={forget.trouble} />
      {isFiltered ? <KeepFilter projectId={projectId} canShare={data.canShare} onKept={refresh} /> : null}
    </Popover>
  );
}

interface KeepFilterProps {
  projectId: string;
  canShare: boolean;
  onKept: () => Promise<void>;
}

function KeepFilter({ projectId, canShare, onKept }: KeepFilterProps) {
  const t = useTranslations("quote.saved");
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const [isShared, setIsShared] = useState(false);
  const keep = useAct(
    (address: string) => callApi(quoteRoutes.saveFilter, { params: { projectId }, body: { name, address, isShared } }),
    () => {
      announce(t("kept", { name }));
      setName("");
      void onKept();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") keep.act(window.location.search.slice(1));
  };
  return (
    <form aria-label={t("save")} onSubmit={submit} className="mt-3 flex flex-col gap-2 border-line border-t pt-3">
      <Field label={t("name")}>
        <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      {canShare ? (
        <Checkbox
          label={t("share")}
          checked={isShared}
          onChange={(event) => setIsShared(event.currentTarget.checked)}
        />
      ) : null}
      <TroubleNote trouble={keep.trouble} />
      <Button type="submit" busy={keep.isBusy} className="self-start">
        {t("keep")}
      </Button>
    </form>
  );
}
