"use client";

import { ArrowDownUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useCoding } from "./coding-context";

/** The list as the text goes, or code by code. */
export function ListOrder() {
  const t = useTranslations("coding.list");
  const { view, acts } = useCoding();
  const isByCode = view.order === "code";
  return (
    <Button
      variant="ghost"
      size="sm"
      aria-label={t(isByCode ? "orderByCode" : "orderByText")}
      onClick={() => acts.changeView({ order: isByCode ? "text" : "code" })}
    >
      <ArrowDownUp aria-hidden="true" />
      {t(isByCode ? "byCode" : "byText")}
    </Button>
  );
}
