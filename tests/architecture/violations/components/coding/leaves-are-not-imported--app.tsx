import { innocent } from "@/app/api/auth/innocent";
export const View = () => <p>{String(innocent)}</p>;
