"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

const encodings = [
  "utf-8",
  "utf-16le",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "koi8-r",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
] as const;

interface EncodingChoiceProps {
  value: string | null;
  disabled: boolean;
  onChoose: (encoding: string) => void;
}

/** The character set of a file that does not say it. Choosing one reads the file again. */
export function EncodingChoice({ value, disabled, onChoose }: EncodingChoiceProps) {
  const t = useTranslations("import");
  return (
    <Field label={t("field.encoding")} className="sm:w-80">
      <Select
        value={encodings.find((encoding) => encoding === value) ?? ""}
        disabled={disabled}
        onChange={(event) => event.currentTarget.value !== "" && onChoose(event.currentTarget.value)}
        options={[
          { value: "", label: t("field.encodingChoose") },
          ...encodings.map((encoding) => ({ value: encoding, label: t(`encoding.${encoding}`) })),
        ]}
      />
    </Field>
  );
}
