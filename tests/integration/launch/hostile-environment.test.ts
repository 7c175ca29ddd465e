import { describe, expect, it } from "vitest";

describe("the tests' surroundings", () => {
  it("have a zone that is not UTC and not a whole hour", () => {
    expect(new Date("2026-01-01T00:00:00Z").getTimezoneOffset()).toBe(-345);
  });

  it("have a locale that is not English", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().locale).toBe("tr-TR");
    expect(new Intl.NumberFormat().format(1.5)).toBe("1,5");
  });

  it("let server-only modules load", async () => {
    await expect(import("server-only")).resolves.toBeDefined();
  });
});
