"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { chordOf, keysOf, tailOf, withKey } from "@/lib/client/keymap";
import { printKeys, type Shortcut, shownKeys } from "@/lib/client/shortcuts";
import type { Keymap } from "@/lib/schema/account";

interface KeymapRowProps {
  shortcut: Shortcut;
  keymap: Keymap;
  /** Null gives it the usual key again, an empty list switches it off. */
  onSet: (shortcut: Shortcut, keys: readonly string[] | null) => void;
}

/** One act with its key, and the ways to give it another one. While it waits for a key, Esc keeps the old one. */
export function KeymapRow({ shortcut, keymap, onSet }: KeymapRowProps) {
  const t = useTranslations("account.keymap");
  const shell = useTranslations("shell");
  const common = useTranslations("common");
  const [isWaiting, setWaiting] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const name = shell(`shortcuts.${shortcut.label}`);
  const keys = keysOf(shortcut, keymap);
  const isUsual = keymap.keys[shortcut.id] === undefined;
  const [first] = keys;
  const tail = tailOf(shortcut);
  const shown = isUsual
    ? shownKeys(shortcut, false)
    : first && tail !== null
      ? `${printKeys(first.split(" ")[0] ?? "", false)} ${(shortcut.shown ?? tail).split(" ").at(-1)}`
      : first && printKeys(first, false);
  const press = (event: KeyboardEvent) => {
    if (!isWaiting) return;
    const chord = chordOf(event.nativeEvent);
    if (chord === "modifier" || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    setWaiting(false);
    if (chord !== null) onSet(shortcut, withKey(shortcut, chord));
    changeButton.current?.focus();
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5 last:border-b-0">
      <span className="min-w-0 flex-1 text-base">{name}</span>
      <span className="text-right">
        {isWaiting ? (
          <span role="status" className="text-accent text-sm">
            {t(tail === null ? "press" : "pressBefore")}
          </span>
        ) : shown ? (
          <Kbd keys={shown} then={common("then")} />
        ) : (
          <span className="text-faint text-sm">{t("off")}</span>
        )}
      </span>
      <span className="flex gap-1">
        <Button
          ref={changeButton}
          size="sm"
          variant="ghost"
          aria-pressed={isWaiting}
          aria-label={t("changeFor", { name })}
          onClick={() => setWaiting(!isWaiting)}
          onKeyDown={press}
          onBlur={() => setWaiting(false)}
        >
          {t("change")}
        </Button>
        {isUsual ? (
          <Button size="sm" variant="ghost" aria-label={t("offFor", { name })} onClick={() => onSet(shortcut, [])}>
            {t("switchOff")}
          </Button>
        ) : (
          <Button size="sm" variant="ghost" aria-label={t("usualFor", { name })} onClick={() => onSet(shortcut, null)}>
            {t("usual")}
          </Button>
        )}
      </span>
    </li>
  );
}
