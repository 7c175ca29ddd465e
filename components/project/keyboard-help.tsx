"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { Switch } from "@/components/ui/switch";
import { keysOf } from "@/lib/client/keymap";
import { printKeys, type Shortcut, shortcuts, shownKeys } from "@/lib/client/shortcuts";
import { useKeymap } from "@/lib/client/use-keymap";

const all: readonly Shortcut[] = shortcuts;
const scopes = [...new Set(all.map((shortcut) => shortcut.scope))];

interface KeyboardHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  isApple: boolean;
}

/** Every key with what it does, from the one list that also feeds the handlers. */
export function KeyboardHelp({ open, onOpenChange, isApple }: KeyboardHelpProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const [keymap, change] = useKeymap();
  const shownFor = (entry: Shortcut) =>
    keymap.keys[entry.id] ? printKeys(keysOf(entry, keymap)[0] ?? "", isApple) : shownKeys(entry, isApple);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("keyboard.title")}
      description={t("keyboard.description")}
      closeLabel={common("close")}
      size="lg"
    >
      <Switch
        label={t("keyboard.singleKeys")}
        hint={t("keyboard.singleKeysHint")}
        checked={keymap.singleKeys}
        onChange={(event) => void change({ ...keymap, singleKeys: event.currentTarget.checked }).catch(() => {})}
      />
      <div className="mt-5 gap-10 sm:columns-2">
        {scopes.map((scope) => (
          <section key={scope} className="mb-6 break-inside-avoid">
            <h3 className="eyebrow mb-1">{t(`scopes.${scope}`)}</h3>
            <dl className="m-0">
              {all
                .filter((entry) => entry.scope === scope && keysOf(entry, keymap).length > 0)
                .map((entry) => (
                  <div
                    key={entry.id}
                    className="flex items-center justify-between gap-4 border-line border-b py-1.5 last:border-b-0"
                  >
                    <dt className="text-base text-ink">{t(`shortcuts.${entry.label}`)}</dt>
                    <dd className="m-0">
                      <Kbd keys={shownFor(entry)} then={common("then")} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
