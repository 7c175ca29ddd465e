export const reach = () => [fetch, console, crypto, Intl, setTimeout, globalThis];
