export const env = { port: process.env.PORT };
