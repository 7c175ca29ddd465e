"use client";

import { useCallback, useMemo, useState } from "react";
import type { CodeView } from "@/lib/schema/codebook";
import { type Study, withCodes } from "./study";

/** The study with the codes that were made on this screen, and the way to note one. Text and turns stay what they were. */
export const useNewCodes = (opened: Study): [Study, (code: CodeView) => void] => {
  const [made, setMade] = useState<readonly CodeView[]>([]);
  const study = useMemo(() => (made.length === 0 ? opened : withCodes(opened, made)), [opened, made]);
  const note = useCallback((code: CodeView) => setMade((codes) => [...codes, code]), []);
  return [study, note];
};
