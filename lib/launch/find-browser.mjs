import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const installFromDebian = () => {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env, stdio: "ignore" });
  return KNOWN.find((path) => existsSync(path));
};

/**
 * A browser for the end-to-end tests: CHROMIUM_PATH, an installed one, as root Debian's, else the one packaged for npm.
 * None is downloaded from a vendor.
 * @param {(sentence: string) => void} announce
 * @returns {Promise<{ path: string, args: string[] }>}
 */
export const findBrowser = async (announce) => {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const path = process.env.CHROMIUM_PATH || KNOWN.find((known) => existsSync(known));
  if (path) return { path, args };
  announce("Installing a browser for the end-to-end tests.");
  const installed = installFromDebian();
  if (installed) return { path: installed, args };
  const { default: chromium } = await import("@sparticuz/chromium");
  return { path: await chromium.executablePath(), args: chromium.args.filter((arg) => !arg.startsWith("--headless")) };
};
