/**
 * What a speaker says of a factor: present, absent, unclear (the speaker is ambivalent), relevant (it matters, presence
 * not said), irrelevant (it does not matter). Not a sentiment: "it was there, alas" is present.
 */
export const stances = ["present", "absent", "unclear", "relevant", "irrelevant"] as const;

/** One of {@link stances}. */
export type Stance = (typeof stances)[number];
