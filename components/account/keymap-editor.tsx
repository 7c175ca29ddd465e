"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Callout } from "@/components/ui/callout";
import { Switch } from "@/components/ui/switch";
import { clashesOf } from "@/lib/client/keymap";
import { type Shortcut, shortcuts } from "@/lib/client/shortcuts";
import { useKeymap } from "@/lib/client/use-keymap";
import { KeymapRow } from "./keymap-row";

const all: readonly Shortcut[] = shortcuts;
const scopes = [...new Set(all.map(({ scope }) => scope))];

/** Every key of the application: changed, switched off, or as usual again. Kept with the account, at once. */
export function KeymapEditor() {
  const t = useTranslations("account.keymap");
  const shell = useTranslations("shell");
  const [keymap, change] = useKeymap();
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = (next: typeof keymap) => {
    setTrouble(null);
    change(next).catch(() => setTrouble(t("notSaved")));
  };
  const set = (shortcut: Shortcut, keys: readonly string[] | null) => {
    const clashes = clashesOf(all, keymap, shortcut, keys ?? shortcut.keys);
    if (clashes.length > 0) {
      const names = clashes.map(({ label }) => shell(`shortcuts.${label}`)).join(", ");
      return setTrouble(t("clash", { names }));
    }
    const { [shortcut.id]: _before, ...others } = keymap.keys;
    save({ ...keymap, keys: keys === null ? others : { ...others, [shortcut.id]: [...keys] } });
  };
  return (
    <>
      <Switch
        label={shell("keyboard.singleKeys")}
        hint={shell("keyboard.singleKeysHint")}
        checked={keymap.singleKeys}
        onChange={(event) => save({ ...keymap, singleKeys: event.currentTarget.checked })}
      />
      {trouble ? (
        <Callout tone="problem" live className="mt-4" title={trouble}>
          {t("unchanged")}
        </Callout>
      ) : null}
      {scopes.map((scope) => (
        <section key={scope} aria-labelledby={`keys-${scope}`} className="mt-6">
          <h3 id={`keys-${scope}`} className="eyebrow mb-1">
            {shell(`scopes.${scope}`)}
          </h3>
          <ul className="m-0 list-none p-0">
            {all
              .filter((shortcut) => shortcut.scope === scope)
              .map((shortcut) => (
                <KeymapRow key={shortcut.id} shortcut={shortcut} keymap={keymap} onSet={set} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
