import type { RecordingContent } from "./recording";

/** The media type under which a container is played. */
export const mediaTypeOf = ({ container, kind }: Pick<RecordingContent, "container" | "kind">): string => {
  if (container === "mp3") return "audio/mpeg";
  const family = kind === "audio" ? "audio" : "video";
  return container === "matroska" ? `${family}/x-matroska` : `${family}/${container}`;
};
