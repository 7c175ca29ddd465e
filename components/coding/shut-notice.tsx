"use client";

import { useTranslations } from "next-intl";
import { NoPermissionState } from "@/components/ui/no-permission-state";

/** In place of a text whose interviewee has just withdrawn, until the server has said what may still be read. */
export function ShutNotice() {
  const t = useTranslations("coding.states");
  return <NoPermissionState title={t("shut")}>{t("shutLong")}</NoPermissionState>;
}
