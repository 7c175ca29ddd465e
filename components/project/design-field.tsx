"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { type ProjectDesign, projectDesigns } from "@/lib/domain/project/design";

interface DesignFieldProps {
  value: ProjectDesign;
  onValueChange: (value: ProjectDesign) => void;
  disabled?: boolean | undefined;
}

/** How the cases were chosen, each design with what it means. */
export function DesignField({ value, onValueChange, disabled }: DesignFieldProps) {
  const t = useTranslations("project.design");
  return (
    <RadioGroup
      legend={t("label")}
      value={value}
      onValueChange={onValueChange}
      disabled={disabled}
      options={projectDesigns.map((design) => ({ value: design, label: t(design), hint: t(`${design}Hint`) }))}
    />
  );
}
