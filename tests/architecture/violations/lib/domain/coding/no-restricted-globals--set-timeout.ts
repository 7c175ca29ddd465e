export const reach = () => setTimeout;
