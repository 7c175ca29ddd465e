export const chance = [3, 1, 2].map(Math.random);
