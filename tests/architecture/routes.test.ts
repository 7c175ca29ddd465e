import { describe, expect, test } from "vitest";
import { filesBelow } from "./project";
import { directivesOf, exportsOf, importsOf, parse, syntaxOf } from "./syntax";

/** Handlers that are not made by `defineRoute`, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "app/api/auth/[...nextauth]/route.ts": "the sign-in library's own handler",
  "app/api/health/route.ts": "answers a load balancer, before any session",
  "app/api/ready/route.ts": "answers a load balancer, before any session",
};
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const app = filesBelow("app");
const routes = app.filter((path) => /(?:^|\/)route\.(?:ts|tsx|js|mjs)$/.test(path));
const actions = app.filter((path) => /(?:^|\/)actions\.(?:ts|tsx|js|mjs)$/.test(path));

type Source = ReturnType<typeof parse>;

const routeFaults = (source: Source): readonly string[] =>
  exportsOf(source)
    .filter((it) => !(methods.includes(it.name) && it.isConst && it.madeBy === "defineRoute"))
    .map((it) => it.name);

const actionFaults = (source: Source): readonly string[] => [
  ...exportsOf(source)
    .filter((it) => !(it.isConst && it.madeBy === "defineAction"))
    .map((it) => it.name),
  ...(directivesOf(source)[0] === "use server" ? [] : ["no directive 'use server'"]),
];

/** `defineRoute` counts only when it is the one of lib/server. */
const makerComesFrom = (source: Source, file: string) =>
  importsOf(source).some((path) => path.endsWith(`lib/server/${file}`));

describe("the shape of routes and actions", () => {
  test("a route exports HTTP methods made by defineRoute and nothing else", () => {
    const faults = routes
      .filter((path) => !(path in exceptions))
      .map((path) => ({ path, faults: routeFaults(syntaxOf(path)) }))
      .filter(({ faults: found }) => found.length > 0);
    expect(faults).toEqual([]);
  });

  test("a file of server actions exports actions made by defineAction and nothing else", () => {
    const faults = actions
      .map((path) => ({ path, faults: actionFaults(syntaxOf(path)) }))
      .filter(({ faults: found }) => found.length > 0);
    expect(faults).toEqual([]);
  });

  test("defineRoute and defineAction are those of lib/server", () => {
    const strangers = [
      ...routes.filter((path) => !(path in exceptions) && !makerComesFrom(syntaxOf(path), "define-route")),
      ...actions.filter((path) => !makerComesFrom(syntaxOf(path), "define-action")),
    ];
    expect(strangers).toEqual([]);
  });

  test("server actions live in actions.ts only", () => {
    const others = ["app", "components", "lib"]
      .flatMap(filesBelow)
      .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !actions.includes(path))
      .filter((path) => directivesOf(syntaxOf(path)).includes("use server"));
    expect(others).toEqual([]);
  });

  test("every exception is a route that exists", () => {
    expect(Object.keys(exceptions).filter((path) => !routes.includes(path))).toEqual([]);
  });

  test("pages and layouts import no data function", () => {
    const screens = app.filter((path) => /\.tsx?$/.test(path));
    expect(
      screens.filter((path) =>
        importsOf(syntaxOf(path)).some((name) => /(?:^|\/)lib\/(?:data|generated)\//.test(name)),
      ),
    ).toEqual([]);
  });
});

test("S01 there is no proxy.ts or middleware.ts, so each page and route refuses by itself", () => {
  const everywhere = [".", "app", "lib", "src"].flatMap(filesBelow);
  expect(
    everywhere.filter(
      (path) => /(?:^|\/)(?:proxy|middleware)\.(?:m?[jt]s|[jt]sx)$/.test(path) && !path.startsWith("tests/"),
    ),
  ).toEqual([]);
});

describe("the shape test itself", () => {
  const faultsOf = (text: string) => routeFaults(parse("route.ts", text));

  test.each([
    ["a plain handler", "export const GET = async () => new Response();", ["GET"]],
    ["a function", "export async function POST() {}", ["POST"]],
    ["another maker", "export const GET = handler({});", ["GET"]],
    ["a binding that can change", "export let GET = defineRoute({});", ["GET"]],
    ["a segment option", 'export const dynamic = "force-static";', ["dynamic"]],
    ["a default export", "export default defineRoute({});", ["default"]],
    ["a re-export", 'export { GET } from "./other";', ["GET"]],
    ["everything of another file", 'export * from "./other";', ["*"]],
    ["a helper made by defineRoute", "export const helper = defineRoute({});", ["helper"]],
  ])("refuses %s", (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test("accepts methods made by defineRoute", () => {
    expect(
      faultsOf("const local = 1; export const GET = defineRoute({ local }); export const DELETE = defineRoute({});"),
    ).toEqual([]);
  });

  test("refuses an action without maker or directive", () => {
    expect(actionFaults(parse("actions.ts", "export const save = async () => {};"))).toEqual([
      "save",
      "no directive 'use server'",
    ]);
    expect(actionFaults(parse("actions.ts", '"use server"; export const save = defineAction({});'))).toEqual([]);
  });
});
