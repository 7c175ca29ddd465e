export const run = async (at: Date) => [await Promise.resolve(at.getHours()), Date.now(), Math.random(), "a".localeCompare("b")];
