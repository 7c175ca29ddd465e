"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import { type ProjectRole, projectRoles } from "@/lib/domain/account/role";

/** Roles, and the day until which they hold. */
export interface RoleChoice {
  readonly roles: readonly ProjectRole[];
  /** A calendar day, or empty for no end. */
  readonly endsOn: string;
}

/** The last moment of a chosen day; null without one. */
export const endOf = (endsOn: string): string | null => (endsOn === "" ? null : `${endsOn}T23:59:59.000Z`);

interface RoleFieldsProps {
  value: RoleChoice;
  onChange: (value: RoleChoice) => void;
  faults?: Readonly<Record<string, string>> | undefined;
}

/** Which roles somebody holds; each with what it may do. */
export function RoleFields({ value, onChange, faults = {} }: RoleFieldsProps) {
  const t = useTranslations("settings.members");
  const names = useTranslations("shell.roles");
  return (
    <div className="flex flex-col gap-4">
      <Fieldset legend={t("roles")} hint={faults.roles ?? t("rolesHint")}>
        {projectRoles.map((role) => (
          <Checkbox
            key={role}
            label={names(role)}
            hint={t(`hint.${role}`)}
            checked={value.roles.includes(role)}
            onChange={(event) => {
              const holds = event.currentTarget.checked;
              onChange({
                ...value,
                roles: projectRoles.filter((one) => (one === role ? holds : value.roles.includes(one))),
              });
            }}
          />
        ))}
      </Fieldset>
      <Field
        label={t("endsOn")}
        hint={t("endsOnHint")}
        error={faults.endsAt}
        required={value.roles.includes("viewer")}
        className="max-w-56"
      >
        <Input
          type="date"
          value={value.endsOn}
          onChange={(event) => onChange({ ...value, endsOn: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}
