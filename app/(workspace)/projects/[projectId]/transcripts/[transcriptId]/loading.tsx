import { Skeleton } from "@/components/ui/skeleton";

/** Room for the text while it is on its way; no spinner over words. */
export default function Loading() {
  return (
    <div
      data-bleed="wide"
      className="grid lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_19.5rem]"
    >
      <div className="hidden border-line border-r p-4 lg:block">
        <Skeleton lines={6} />
      </div>
      <div className="mx-auto w-full max-w-2xl px-4 py-16">
        <Skeleton lines={14} />
      </div>
    </div>
  );
}
