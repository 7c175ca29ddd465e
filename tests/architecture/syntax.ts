import { basename } from "node:path";
import ts from "typescript";
import { textOf } from "./project";

/** What a file exports under one name. */
export interface Export {
  readonly name: string;
  readonly kind: "function" | "class" | "type" | "value" | "re-export";
  /** Text of the comment above, without its tags; empty when there is none. */
  readonly doc: string;
  /** The function that makes the value, when it is the result of a call: `defineRoute(…)` gives `defineRoute`. */
  readonly madeBy?: string;
  /** Whether the binding can be assigned again. */
  readonly isConst: boolean;
}

const scriptKind = (path: string) => {
  if (path.endsWith(".tsx")) return ts.ScriptKind.TSX;
  return path.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
};

/** The syntax tree of a text, as the file at `path` would be read. */
export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(basename(path), text, ts.ScriptTarget.ESNext, true, scriptKind(path));

/** The syntax tree of one file of the project. */
export const syntaxOf = (path: string): ts.SourceFile => parse(path, textOf(path));

const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join("\n")
    .trim();

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((it) => it.kind === ts.SyntaxKind.ExportKeyword);

/** The expression below `as`, `satisfies` and brackets. */
const bare = (node: ts.Expression | undefined): ts.Expression | undefined =>
  node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    ? bare(node.expression)
    : node;

const makerOf = (node: ts.Expression | undefined) =>
  node && ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? { madeBy: node.expression.text } : {};

const variableExports = (statement: ts.VariableStatement): readonly Export[] => {
  const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return statement.declarationList.declarations.map((declaration) => {
    const value = bare(declaration.initializer);
    const isFunction = value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
    return {
      name: declaration.name.getText(),
      kind: isFunction ? "function" : "value",
      doc: docOf(statement),
      isConst,
      ...makerOf(value),
    };
  });
};

/** Everything that a file exports, in order. */
export const exportsOf = (source: ts.SourceFile): readonly Export[] =>
  source.statements.flatMap((statement): readonly Export[] => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      const names = clause && ts.isNamedExports(clause) ? clause.elements.map((it) => it.name.text) : ["*"];
      return names.map((name) => ({ name, kind: "re-export", doc: "", isConst: false }));
    }
    if (ts.isExportAssignment(statement)) {
      return [
        {
          name: "default",
          kind: "value",
          doc: docOf(statement),
          isConst: true,
          ...makerOf(bare(statement.expression)),
        },
      ];
    }
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) return variableExports(statement);
    const named = { doc: docOf(statement), isConst: false };
    if (ts.isFunctionDeclaration(statement)) {
      // An overload is the same export; its first signature carries the comment.
      return statement.body ? [{ ...named, name: statement.name?.text ?? "default", kind: "function" }] : [];
    }
    if (ts.isClassDeclaration(statement)) return [{ ...named, name: statement.name?.text ?? "default", kind: "class" }];
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      return [{ ...named, name: statement.name.text, kind: "type" }];
    }
    return [{ ...named, name: statement.getText().slice(0, 40), kind: "value" }];
  });

/** The modules that a file names in imports, exports and `import()`, types included. */
export const importsOf = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push(node.moduleSpecifier.getText().slice(1, -1));
    }
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const argument = isDynamic ? node.arguments[0] : undefined;
    if (argument && ts.isStringLiteral(argument)) found.push(argument.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** The strings that stand as a statement of their own: "use client", "use cache". */
export const directivesOf = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)) found.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};
