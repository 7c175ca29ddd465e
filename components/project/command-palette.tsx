"use client";

import { Dialog } from "@base-ui/react/dialog";
import uFuzzy from "@leeoniya/ufuzzy";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import type { PaletteCommand } from "./palette-command";

/** Letters may be missing inside a word, so that "fctr" finds "Factors"; words in any order. */
const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: "\\p{Ll}\\p{Lu}", intraIns: 1 });

const search = (commands: readonly PaletteCommand[], query: string): PaletteCommand[] => {
  if (query.trim() === "") return [...commands];
  const haystack = commands.map((command) => `${command.label} ${command.keywords ?? ""}`);
  const [found, info, order] = fuzzy.search(haystack, query, 3);
  const places = order && info ? order.map((place) => info.idx[place] ?? -1) : (found ?? []);
  return places.flatMap((place) => commands[place] ?? []);
};

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  commands: readonly PaletteCommand[];
  /** Where what was typed is looked for in the interviews; without it the palette finds commands alone. */
  searchHref?: ((query: string) => string) | undefined;
}

/** Every page and act by name. Typing searches, arrows choose, Enter runs, Esc closes and gives the focus back. */
export function CommandPalette({ open, onOpenChange, commands, searchHref }: CommandPaletteProps) {
  const t = useTranslations("shell.palette");
  const router = useRouter();
  const id = useId();
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(0);
  const words = query.trim();
  const found = useMemo(() => {
    const known = search(commands, query);
    if (!searchHref || words === "") return known;
    const label = t("searchText", { query: words });
    return [...known, { id: "search-text", label, group: t("goTo"), href: searchHref(words) }];
  }, [commands, query, words, searchHref, t]);
  const chosen = found[Math.min(place, found.length - 1)];

  const close = (next: boolean) => {
    onOpenChange(next);
    setQuery("");
    setPlace(0);
  };

  const run = (command: PaletteCommand | undefined) => {
    if (!command) return;
    close(false);
    if (command.href) router.push(command.href);
    command.run?.();
  };

  const move = (to: number) => {
    if (found.length === 0) return;
    const next = (to + found.length) % found.length;
    setPlace(next);
    document.getElementById(`${id}-${found[next]?.id}`)?.scrollIntoView({ block: "nearest" });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") run(chosen);
    else if (event.key === "ArrowDown") move(place + 1);
    else if (event.key === "ArrowUp") move(place - 1);
    else if (event.key === "Home" && query === "") move(0);
    else if (event.key === "End" && query === "") move(found.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-overlay) bg-backdrop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-3 top-3 z-(--z-overlay) mx-auto flex max-h-[80dvh] max-w-xl flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-dialog outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:top-[14vh] sm:max-h-[60vh]">
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          <div className="flex items-center gap-3 border-line border-b px-4">
            <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
            <input
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
              aria-autocomplete="list"
              aria-label={t("placeholder")}
              placeholder={t("placeholder")}
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setPlace(0);
              }}
              onKeyDown={onKeyDown}
              autoComplete="off"
              spellCheck={false}
              className="h-12 w-full min-w-0 bg-transparent text-lg text-ink outline-none focus-visible:outline-none"
            />
          </div>
          <div
            role="listbox"
            id={`${id}-list`}
            aria-label={t("title")}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5"
          >
            {found.map((command, at) => (
              <PaletteRow
                key={command.id}
                id={`${id}-${command.id}`}
                command={command}
                heading={query === "" && command.group !== found[at - 1]?.group ? command.group : null}
                isChosen={command === chosen}
                onRun={() => run(command)}
                onPoint={() => setPlace(at)}
              />
            ))}
            {found.length === 0 ? (
              <p className="px-3 py-6 text-center text-base text-muted">{t("empty", { query })}</p>
            ) : null}
          </div>
          <p role="status" className="sr-only">
            {t("count", { count: found.length })}
          </p>
          <p aria-hidden="true" className="hidden border-line border-t px-4 py-2 text-faint text-xs sm:block">
            {t("hint")}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PaletteRowProps {
  id: string;
  command: PaletteCommand;
  heading: string | null;
  isChosen: boolean;
  onRun: () => void;
  onPoint: () => void;
}

function PaletteRow({ id, command, heading, isChosen, onRun, onPoint }: PaletteRowProps) {
  return (
    <>
      {heading ? (
        <div role="presentation" className="eyebrow px-2.5 pt-2.5 pb-1">
          {heading}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input above has the focus and its Enter runs the chosen row */}
      <div
        role="option"
        id={id}
        tabIndex={-1}
        aria-selected={isChosen}
        onClick={onRun}
        onPointerMove={onPoint}
        className={cn(
          "flex min-h-9 items-center gap-3 rounded-md px-2.5 text-base pointer-coarse:min-h-11",
          isChosen && "bg-hover",
        )}
      >
        <span className="min-w-0 flex-1 truncate">{command.label}</span>
        {command.keys ? <Kbd keys={command.keys} /> : null}
      </div>
    </>
  );
}
