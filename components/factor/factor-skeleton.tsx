import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const rows = ["a", "b", "c", "d", "e"];

/** Heading first, then room for the rule and the rows. */
export async function FactorSkeleton() {
  const t = await getTranslations("factor");
  return (
    <div aria-busy="true">
      <PageHeader title={t("title")} lead={t("loading")} />
      <div className="mb-6 rounded-lg border border-line bg-canvas px-5 py-5">
        <Skeleton lines={3} />
      </div>
      <div className="rounded-lg border border-line">
        {rows.map((row) => (
          <div key={row} className="flex h-14 items-center gap-8 border-line border-b px-4 last:border-b-0">
            <Skeleton className="w-48" />
            <Skeleton className="w-28" />
            <Skeleton className="flex-1" />
          </div>
        ))}
      </div>
    </div>
  );
}
