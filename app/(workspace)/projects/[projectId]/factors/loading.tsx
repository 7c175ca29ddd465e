import { FactorSkeleton } from "@/components/factor/factor-skeleton";

export default function Loading() {
  return <FactorSkeleton />;
}
