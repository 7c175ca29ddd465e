import { expect, test } from "vitest";
import { filesBelow, namesIn, textOf } from "./project";

/** The top level as the architecture fixes it; the second list holds what tools insist on. */
const rootFolders = ["app/", "components/", "lib/", "prisma/", "public/", "tests/"];
const rootFiles = ["LICENSE", "README.md", "next.config.ts", "package.json"];
const toolFiles = [
  ".ci/",
  ".config/",
  ".dockerignore",
  ".env.example",
  ".github/",
  ".gitignore",
  ".npmrc",
  "CHANGELOG.md",
  "CITATION.cff",
  "CONTRIBUTING.md",
  "Dockerfile",
  "SECURITY.md",
  "biome.json",
  "compose.yaml",
  "package-lock.json",
  "tsconfig.json",
];
const libNames = [
  "client/",
  "data/",
  "domain/",
  "editor/",
  "env.ts",
  "exchange/",
  "generated/",
  "launch/",
  "messages/",
  "policy/",
  "schema/",
  "server/",
  "workflow/",
];
const testFolders = ["architecture/", "bench/", "e2e/", "factories/", "fixtures/", "integration/", "unit/"];
const testConfigs = /^(?:vitest|playwright)\.config\.ts$/;

/** The same subject names in every layer. */
const subjects =
  "account member project case interviewee consent guide interview transcript codebook coding factor comparison tracing round review memo source report job entity release audit".split(
    " ",
  );

const ignoredByGit = textOf(".gitignore").split("\n").filter(Boolean);
const isIgnored = (name: string) =>
  ignoredByGit.some((pattern) => (pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : pattern === name));

const beyond = (names: readonly string[], allowed: readonly string[]) =>
  names.filter((name) => !allowed.includes(name) && !isIgnored(name) && name !== ".git" && name !== ".git/");

test("the root holds the listed folders and files and no other", () => {
  expect(beyond(namesIn("."), [...rootFolders, ...rootFiles, ...toolFiles])).toEqual([]);
});

test("lib holds the listed layers and no other folder or file", () => {
  expect(beyond(namesIn("lib"), libNames)).toEqual([]);
});

test("tests holds the listed folders and, beside them, only the runners' configuration", () => {
  expect(beyond(namesIn("tests"), testFolders).filter((name) => !testConfigs.test(name))).toEqual([]);
});

test("the core and the database schema are divided by the subjects of the architecture", () => {
  // `shared` is the core's own ground (results, thresholds, days); base.prisma names the generator.
  expect(beyond(namesIn("lib/domain"), [...subjects.map((subject) => `${subject}/`), "shared/"])).toEqual([]);
  expect(beyond(namesIn("prisma/schema"), [...subjects.map((subject) => `${subject}.prisma`), "base.prisma"])).toEqual(
    [],
  );
});

test("file names are kebab-case, and none is a heap", () => {
  const code = ["app", "components", "lib", "prisma", "tests"]
    .flatMap(filesBelow)
    .filter((path) => /\.(?:m?ts|tsx|mjs)$/.test(path));
  const names = code.map((path) => path.slice(path.lastIndexOf("/") + 1));
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/.test(name))).toEqual([]);
  expect(code.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common|index)\.\w+$/.test(path))).toEqual([]);
});
