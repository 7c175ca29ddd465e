/* npm run openapi [-- FILE]: the document that GET /api/v1/openapi.json serves, made by `openApiDocument` of lib/server/openapi.ts. */
const { existsSync } = await import("node:fs");
const { writeFile } = await import("node:fs/promises");
const { fileURLToPath } = await import("node:url");

const source = new URL("../server/openapi.ts", import.meta.url);
if (!existsSync(fileURLToPath(source))) {
  process.stderr.write("The API has no OpenAPI document yet (lib/server/openapi.ts is missing).\n");
  process.exit(1);
}
const { openApiDocument }: { openApiDocument: () => unknown } = await import(source.href);
const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
const file = process.argv[2];
if (file) await writeFile(file, text);
else process.stdout.write(text);

export {};
