import path from 'node:path';
import ts from 'typescript';

/** A field of a method's query or body, as TypeScript knows it. */
export interface TypedField {
  /** The literals it may hold; `null` when it is no literal type. */
  values: readonly (string | number | boolean)[] | null;
  fields: Readonly<Record<string, TypedField>> | null;
}

/** One method of a resource that calls one operation. */
export interface ResourceCall {
  /** Name in the catalogue, such as `users.list`. */
  endpoint: string;
  className: string;
  method: string;
  query: Readonly<Record<string, TypedField>>;
  body: Readonly<Record<string, TypedField>>;
}

const ROOT = path.resolve(import.meta.dirname, '..');

/** Reads from the sources which method calls which operation with what. */
export function readResourceCalls(): ResourceCall[] {
  const file = path.join(ROOT, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, ROOT);
  const program = ts.createProgram([path.join(ROOT, 'src/index.ts')], options);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/src/resources/'));
  const names = new Map<string, string>();
  for (const source of sources) visit(source, (node) => noteNames(node, names));
  const calls: ResourceCall[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      const call = ts.isCallExpression(node) ? readCall(node, checker, names) : null;
      if (call !== null) calls.push(call);
    });
  }
  return calls;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** `export const usersEndpoints = { 'users.list': listUsers }`. */
function noteNames(node: ts.Node, names: Map<string, string>): void {
  if (!ts.isVariableDeclaration(node) || !node.name.getText().endsWith('Endpoints') || !node.initializer) return;
  visit(node.initializer, (part) => {
    if (ts.isPropertyAssignment(part) && ts.isStringLiteral(part.name) && ts.isIdentifier(part.initializer)) {
      names.set(part.initializer.text, part.name.text);
    }
  });
}

/** `this.call(getUser, { path: { userId }, query }, options)`. */
function readCall(node: ts.CallExpression, checker: ts.TypeChecker, names: Map<string, string>): ResourceCall | null {
  const { expression: callee } = node;
  const [descriptor, args] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return null;
  if (!['call', 'paginate'].includes(callee.name.text) || descriptor === undefined || !ts.isIdentifier(descriptor))
    return null;
  const owner = ts.findAncestor(node, ts.isClassDeclaration);
  const method = ts.findAncestor(node, ts.isMethodDeclaration);
  return {
    endpoint: names.get(descriptor.text) ?? `no name for ${descriptor.text}`,
    className: owner?.name?.text ?? '?',
    method: method?.name.getText() ?? '?',
    query: partOf(args, 'query', checker),
    body: partOf(args, 'body', checker),
  };
}

function partOf(args: ts.Expression | undefined, name: string, checker: ts.TypeChecker): Record<string, TypedField> {
  if (args === undefined || !ts.isObjectLiteralExpression(args)) return {};
  for (const property of args.properties) {
    if (property.name?.getText() !== name) continue;
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    const type = ts.isShorthandPropertyAssignment(property)
      ? checker.getTypeOfSymbol(checker.getShorthandAssignmentValueSymbol(property) as ts.Symbol)
      : checker.getTypeAtLocation(value);
    if (checker.typeToString(type) === 'FormData') return {}; // an upload: its parts have no types
    return { ...fieldsOf(type, checker), ...fixedFields(value) };
  }
  return {};
}

/** Literals that a method writes itself: their type is widened to `string`. */
function fixedFields(value: ts.Node): Record<string, TypedField> {
  if (!ts.isObjectLiteralExpression(value)) return {};
  return Object.fromEntries(
    value.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
        ? [[property.name.getText(), { values: [property.initializer.text], fields: null }]]
        : [],
    ),
  );
}

function fieldsOf(type: ts.Type, checker: ts.TypeChecker): Record<string, TypedField> {
  const fields: Record<string, TypedField> = {};
  for (const part of partsOf(type)) {
    for (const symbol of checker.getPropertiesOfType(part)) {
      const field = typedField(checker.getTypeOfSymbol(symbol), checker);
      const before = fields[symbol.name];
      fields[symbol.name] = before === undefined ? field : merge(before, field);
    }
  }
  return fields;
}

function merge(a: TypedField, b: TypedField): TypedField {
  return {
    values: a.values === null || b.values === null ? null : [...new Set([...a.values, ...b.values])],
    fields: a.fields === null || b.fields === null ? (a.fields ?? b.fields) : { ...a.fields, ...b.fields },
  };
}

function partsOf(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter(({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0);
}

function typedField(type: ts.Type, checker: ts.TypeChecker): TypedField {
  const parts = partsOf(type);
  const element = parts.map((part) => checker.getIndexTypeOfType(part, ts.IndexKind.Number)).find(Boolean);
  if (element !== undefined && parts.every((part) => checker.isArrayLikeType(part)))
    return typedField(element, checker);
  const literals = parts.flatMap(literalOf);
  const objects = parts.filter((part) => (part.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(part));
  const fields = Object.assign({}, ...objects.map((part) => fieldsOf(part, checker)));
  return { values: literals.length > 0 ? literals : null, fields: objects.length > 0 ? fields : null };
}

function literalOf(type: ts.Type): (string | number | boolean)[] {
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if ((type.flags & ts.TypeFlags.BigIntLiteral) !== 0)
    return [Number((type as ts.BigIntLiteralType).value.base10Value)];
  return [];
}
