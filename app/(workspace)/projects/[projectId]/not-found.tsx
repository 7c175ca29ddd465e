import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";

/** An address inside a project that leads to nothing for this member: removed, mistyped, or not theirs to see. */
export default function ProjectPageNotFound() {
  const t = useTranslations("errors.notFound");
  return (
    <div className="mx-auto max-w-2xl">
      <h1 data-page-heading tabIndex={-1} className="sr-only">
        {t("title")}
      </h1>
      <EmptyState
        title={t("title")}
        action={
          <a href="/projects" className={buttonStyles({ variant: "primary" })}>
            {t("action")}
          </a>
        }
      >
        {t("body")}
      </EmptyState>
    </div>
  );
}
