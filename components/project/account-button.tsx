"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();

/** The button with the initials of whoever is signed in. */
export function AccountButton({ name, ...rest }: { name: string } & Omit<ComponentProps<"button">, "name">) {
  const t = useTranslations("shell");
  return (
    <button
      {...rest}
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
}
