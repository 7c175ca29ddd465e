"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type ApiRoute, callApi } from "@/lib/client/api";
import { ProblemError } from "@/lib/client/problem-error";
import type { AccountView, TokenCreatedView } from "@/lib/schema/account";
import type { createTokenContract, stepUpContract } from "@/lib/schema/contract/account";
import { PasswordField } from "./password-field";

const createRoute: ApiRoute<typeof createTokenContract> = { method: "POST", path: "/account/tokens" };
const stepUpRoute: ApiRoute<typeof stepUpContract> = { method: "POST", path: "/account/step-up" };

interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Makes a token and shows its secret once. The password is asked for when it was not given within five minutes. */
export function TokenForm({ projects }: { projects: AccountView["projects"] }) {
  const t = useTranslations("account.tokens");
  const common = useTranslations("common");
  const router = useRouter();
  const [asksPassword, setAsksPassword] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<TokenCreatedView | null>(null);
  const [isCopied, setCopied] = useState(false);

  const create = async (form: HTMLFormElement) => {
    const sent = new FormData(form);
    const text = (name: string) => String(sent.get(name) ?? "");
    if (text("password") !== "") await callApi(stepUpRoute, { body: { password: text("password") } });
    setMade(await callApi(createRoute, { body: { name: text("name"), projectId: text("projectId") || null } }));
    setAsksPassword(false);
    form.reset();
    router.refresh();
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setMade(null);
    setCopied(false);
    create(event.currentTarget)
      .catch((error: unknown) => {
        if (!(error instanceof ProblemError)) return setProblem({ title: t("failed"), detail: "", fields: {} });
        if (error.code === "step_up_required") setAsksPassword(true);
        else setProblem(error.problem);
      })
      .finally(() => setBusy(false));
  };

  const copy = () => {
    if (made)
      navigator.clipboard.writeText(made.secret).then(
        () => setCopied(true),
        () => setCopied(false),
      );
  };

  return (
    <form onSubmit={submit} className="mt-5 flex max-w-xl flex-col gap-5">
      {made ? (
        <Callout
          tone="good"
          live
          title={t("created", { name: made.name })}
          actions={
            <Button size="sm" onClick={copy}>
              {isCopied ? common("copied") : common("copy")}
            </Button>
          }
        >
          <p>{t("createdHint")}</p>
          <code className="mt-2 block select-all break-all font-mono text-ink text-sm">{made.secret}</code>
        </Callout>
      ) : null}
      {problem ? (
        <Callout tone="problem" live title={problem.title}>
          {problem.detail}
        </Callout>
      ) : null}
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field label={t("tokenName")} hint={t("tokenNameHint")} error={problem?.fields.name} required>
          <Input name="name" maxLength={120} autoComplete="off" />
        </Field>
        <Field label={t("project")} error={problem?.fields.projectId}>
          <Select
            name="projectId"
            defaultValue=""
            options={[
              { value: "", label: t("allProjects") },
              ...projects.map((project) => ({ value: project.id, label: project.name })),
            ]}
          />
        </Field>
      </div>
      {asksPassword ? (
        <PasswordField
          name="password"
          label={t("confirm")}
          hint={t("confirmHint")}
          purpose="current-password"
          error={problem?.fields.password}
        />
      ) : null}
      <div>
        <Button type="submit" busy={isBusy}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
