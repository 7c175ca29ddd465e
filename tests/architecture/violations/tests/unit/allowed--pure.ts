import { innocent } from "../../lib/domain/coding/innocent";
import { innocent as factory } from "../factories/innocent";
export const test = [innocent, factory];
