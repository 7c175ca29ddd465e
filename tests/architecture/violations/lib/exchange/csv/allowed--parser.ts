import { createHash } from "node:crypto";
import yauzl from "yauzl";
import { innocent } from "../../domain/coding/innocent";
export const parse = [createHash, yauzl, innocent];
