"use client";

import { useLinkStatus } from "next/link";
import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/spinner";

/** Inside a link: says that its page is on the way, once that takes longer than a tenth of a second. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  const t = useTranslations("common");
  return (
    <span role="status" className="inline-flex items-center empty:hidden">
      {pending ? (
        <span className="skeleton-delay inline-flex text-faint">
          <Spinner />
          <span className="sr-only">{t("loading")}</span>
        </span>
      ) : null}
    </span>
  );
}
