"use client";

import { Keyboard, LogOut, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuNote, MenuRadioGroup, MenuSeparator } from "@/components/ui/menu-item";
import { useThemeChoice } from "@/components/ui/theme-toggle";
import { AccountButton } from "./account-button";

export interface AccountMenuProps {
  name: string;
  /** The role in this project, in words. */
  role?: string | undefined;
  onKeyboardHelp?: (() => void) | undefined;
  /** Ends the session on the server. */
  onSignOut: () => void;
  isOpenFirst?: boolean | undefined;
}

/** Who is signed in, how it looks, and the way out. */
export function AccountMenu({ name, role, onKeyboardHelp, onSignOut, isOpenFirst }: AccountMenuProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const { theme, setTheme } = useThemeChoice();
  return (
    <Menu trigger={<AccountButton name={name} />} align="end" isOpenFirst={isOpenFirst} className="w-60">
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
