import { innocent } from "@/lib/data/innocent";
export default function Page() {
  return <p>{String(innocent)}</p>;
}
