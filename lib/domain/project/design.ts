/** How the cases were chosen: most similar systems, most different systems (Przeworski & Teune 1970), or another design. */
export const projectDesigns = ["mssd", "mdsd", "other"] as const;

/** One of {@link projectDesigns}. */
export type ProjectDesign = (typeof projectDesigns)[number];
