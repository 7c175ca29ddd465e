import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/messages/request.ts",
  // The build reads the sentences' grammar once, so that no browser loads its parser (9 kB of the first load).
  experimental: { messages: { path: "./lib/messages/en", format: "json", locales: ["en"], precompile: true } },
});

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or with files of their own beside them: loaded as packages, not bundled.
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "mammoth", "nodemailer"],
  devIndicators: false,
};

export default withMessages(config);
