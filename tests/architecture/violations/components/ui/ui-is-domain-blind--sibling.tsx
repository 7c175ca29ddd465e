import { innocent } from "../coding/innocent";
export const Button = () => <p>{String(innocent)}</p>;
