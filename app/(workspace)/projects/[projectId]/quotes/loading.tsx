import { Skeleton } from "@/components/ui/skeleton";

/** Room for the heading, the choices and the first quotes. */
export default function Loading() {
  return (
    <div>
      <Skeleton className="mb-8 h-7 w-40" />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <Skeleton lines={8} />
        <Skeleton lines={12} />
      </div>
    </div>
  );
}
