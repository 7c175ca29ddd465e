import { Skeleton } from "@/components/ui/skeleton";

/** Room for the heading, the field and the first hits. */
export default function Loading() {
  return (
    <div>
      <Skeleton className="mb-8 h-7 w-40" />
      <Skeleton className="mb-8 h-8 max-w-xl" />
      <Skeleton lines={10} />
    </div>
  );
}
