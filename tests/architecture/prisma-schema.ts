import { filesBelow, textOf } from "./project";

/** A column or a relation of a model. */
export interface Field {
  readonly name: string;
  /** Scalar, enum or model, without `?` and `[]`. */
  readonly type: string;
  readonly doc: string;
  /** What follows the type, as written. */
  readonly attributes: string;
}

/** A table as the schema describes it. */
export interface Model {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
}

/** A type that Prisma does not know is written `Unsupported("tsvector")`; it is a column all the same. */
const isField = /^(\w+)\s+(\w+)(?:\("[^"]*"\))?(?:\[\]|\?)?(?:\s|$)/;

/** Reads the models of a Prisma schema text. Enums, generators and block attributes are left out. */
export const parseModels = (text: string): readonly Model[] => {
  const models: Model[] = [];
  let open: { name: string; doc: string; fields: Field[] } | undefined;
  let isInsideOther = false;
  let doc: string[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line.startsWith("///")) {
      doc.push(line.slice(3).trim());
      continue;
    }
    const model = /^model\s+(\w+)\s*\{/.exec(line);
    const field = isField.exec(line);
    if (model?.[1]) open = { name: model[1], doc: doc.join(" "), fields: [] };
    else if (/^(?:enum|type|view|generator|datasource)\s/.test(line)) isInsideOther = true;
    else if (line === "}") {
      if (open) models.push(open);
      open = undefined;
      isInsideOther = false;
    } else if (open && !isInsideOther && field?.[1] && field[2]) {
      open.fields.push({ name: field[1], type: field[2], doc: doc.join(" "), attributes: line.slice(field[0].length) });
    }
    doc = [];
  }
  return models;
};

/** Every model of the project, from all files of prisma/schema. */
export const projectModels = (): readonly Model[] =>
  filesBelow("prisma/schema")
    .filter((path) => path.endsWith(".prisma"))
    .flatMap((path) => parseModels(textOf(path)));

/** Every block of the schema that can carry a comment, with it: models and enums. */
export const documentedBlocks = (text: string): readonly { readonly name: string; readonly doc: string }[] =>
  [...text.matchAll(/((?:^[ \t]*\/\/\/.*\n)*)^(?:model|enum|view)\s+(\w+)\s*\{/gm)].map((match) => ({
    name: match[2] ?? "",
    doc: (match[1] ?? "").replace(/^[ \t]*\/\/\/[ \t]?/gm, "").trim(),
  }));

/**
 * The models that hold something of a person: reached over relations in either direction from `start`, not passing
 * through a model of `shared` (things that exist without the person), and every model with a column of the given name.
 */
export const reachableModels = (
  models: readonly Model[],
  start: string,
  shared: readonly string[],
  idColumn: string,
): readonly Model[] => {
  const byName = new Map(models.map((model) => [model.name, model]));
  const queue = [
    start,
    ...models.filter((model) => model.fields.some((field) => field.name === idColumn)).map((it) => it.name),
  ];
  const found = new Map<string, Model>();
  for (const name of queue) {
    const model = byName.get(name);
    if (!model || found.has(name) || shared.includes(name)) continue;
    found.set(name, model);
    queue.push(...model.fields.map((field) => field.type).filter((type) => byName.has(type)));
    queue.push(
      ...models.filter((other) => other.fields.some((field) => field.type === name)).map((other) => other.name),
    );
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
};
