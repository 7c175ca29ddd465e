"use client";

import { Keyboard, LogOut, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuNote, MenuRadioGroup, MenuSeparator } from "@/components/ui/menu-item";
import { useThemeChoice } from "@/components/ui/theme-toggle";

interface AccountMenuProps {
  name: string;
  /** The role in this project, in words. */
  role?: string | undefined;
  onKeyboardHelp?: (() => void) | undefined;
  /** Ends the session on the server. */
  onSignOut: () => void;
}

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();

/** Who is signed in, how it looks, and the way out. */
export function AccountMenu({ name, role, onKeyboardHelp, onSignOut }: AccountMenuProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const { theme, setTheme } = useThemeChoice();
  const trigger = (
    <button
      type="button"
      aria-label={`${t("account")}: ${name}`}
      className="inline-flex size-8 items-center justify-center rounded-full hover:bg-hover touch-target"
    >
      <span
        aria-hidden="true"
        className="inline-flex size-6.5 items-center justify-center rounded-full border border-line-strong bg-sunken font-semibold text-2xs text-muted"
      >
        {initials(name)}
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} align="end" className="w-60">
      <MenuNote>
        <span className="block truncate font-medium text-base text-ink">{name}</span>
        {role}
      </MenuNote>
      <MenuSeparator />
      <MenuRadioGroup
        label={common("theme.label")}
        value={theme}
        onValueChange={setTheme}
        options={(["light", "dark", "system"] as const).map((value) => ({ value, label: common(`theme.${value}`) }))}
      />
      <MenuSeparator />
      {onKeyboardHelp ? (
        <MenuItem icon={<Keyboard aria-hidden="true" />} keys="?" onSelect={onKeyboardHelp}>
          {t("keyboard.open")}
        </MenuItem>
      ) : null}
      <MenuItem icon={<Settings aria-hidden="true" />} href="/account">
        {t("accountSettings")}
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={onSignOut}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
