/**
 * How often a test of load or faults repeats: a few times in `npm test`, as often as the claim says in `npm run claims`,
 * which sets TERCET_TEST_DOSE.
 */
export const dose = (short: number, full: number): number => (process.env.TERCET_TEST_DOSE === "full" ? full : short);
