import { randomBytes } from "node:crypto";

/** A nonce for one answer: scripts without it do not run. */
export const makeNonce = () => randomBytes(18).toString("base64");

/**
 * What a page may load and run: its own files, scripts with this answer's nonce, styles in attributes (charts place their marks so).
 * @param {string} nonce
 * @param {boolean} isDev the development server evaluates code and talks over a socket
 */
export const contentSecurityPolicy = (nonce, isDev) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Headers of every answer: pages, files, the API, refusals and downloads alike (claim S04). */
export const securityHeaders = (nonce, isDev) => ({
  "content-security-policy": contentSecurityPolicy(nonce, isDev),
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
});
