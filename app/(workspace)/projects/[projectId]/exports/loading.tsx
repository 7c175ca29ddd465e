import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default async function Loading() {
  const t = await getTranslations("factor.export");
  return (
    <div aria-busy="true">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Skeleton lines={8} className="max-w-prose" />
    </div>
  );
}
