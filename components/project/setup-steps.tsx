import { ArrowRight, CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { SetupStep, SetupStepId } from "@/lib/client/project/setup-steps";
import { type ProjectScreen, screenHref } from "./project-screens";

const screenOf: Record<SetupStepId, ProjectScreen> = {
  question: "settings",
  cases: "cases",
  codebook: "codebook",
  guide: "guide",
  consent: "interviewees",
  interviews: "interviews",
  transcripts: "interviews",
  codings: "interviews",
  table: "factors",
};

const looks = {
  done: { icon: CircleCheck, tint: "text-positive" },
  started: { icon: CircleDot, tint: "text-warn" },
  todo: { icon: CircleDashed, tint: "text-faint" },
} as const;

/** What a study needs, each with how it stands and the way there; the first that is missing is marked as next. */
export function SetupSteps({ projectId, steps }: { projectId: string; steps: readonly SetupStep[] }) {
  const t = useTranslations("project.overview");
  const next = steps.find((step) => step.state !== "done");
  return (
    <ol className="overflow-hidden rounded-lg border border-line">
      {steps.map((step) => {
        const { icon: Icon, tint } = looks[step.state];
        const isNext = step === next;
        return (
          <li
            key={step.id}
            className={cn(
              "group relative flex items-start gap-3.5 border-line border-b px-4 py-3 last:border-b-0 hover:bg-hover",
              isNext && "bg-accent-soft",
            )}
          >
            <Icon aria-hidden="true" strokeWidth={1.75} className={cn("mt-px size-5 shrink-0", tint)} />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2.5">
                <Link
                  href={screenHref(projectId, screenOf[step.id])}
                  className="font-medium text-base text-ink outline-none before:absolute before:inset-0 focus-visible:before:-outline-offset-2 focus-visible:before:outline-2 focus-visible:before:outline-focus"
                >
                  {t(`step.${step.id}`)}
                </Link>
                {isNext ? <Badge tone="accent">{t("next")}</Badge> : null}
                <span className={step.state === "started" ? "text-sm text-warn" : "sr-only"}>{t(step.state)}</span>
              </p>
              <p className="max-w-prose text-muted text-sm">{t(`say.${step.say}`, step.numbers)}</p>
            </div>
            <ArrowRight
              aria-hidden="true"
              className={cn("mt-1 size-4 shrink-0 text-faint group-hover:text-ink", isNext && "text-accent")}
            />
          </li>
        );
      })}
    </ol>
  );
}
