import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./lib/messages/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or with files of their own beside them: loaded as packages, not bundled.
  serverExternalPackages: ["pg", "pg-boss", "@node-rs/argon2", "mammoth", "nodemailer"],
  devIndicators: false,
};

export default withMessages(config);
