"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that always answers what was drawn last, so that handlers need not be made anew. */
export const useLatest = <Value>(value: Value): (() => Value) => {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
};
