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
  /** How a client's owner calls it: `zoom.users.list`. */
  accessor: string;
  deprecated: boolean;
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
  const known: Known = { checker, names: new Map(), accessors: new Map() };
  for (const source of sources) visit(source, (node) => noteNames(node, known));
  noteClient(program, known);
  const calls: ResourceCall[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      const call = ts.isCallExpression(node) ? readCall(node, known) : null;
      if (call !== null) calls.push(call);
    });
  }
  return calls;
}

/** What is read first: two descriptors may have variables of one name, so everything is known by its symbol. */
interface Known {
  checker: ts.TypeChecker;
  /** Descriptors by their names in the catalogue. */
  names: Map<ts.Symbol, string>;
  /** Classes by where a client has them: `zoom.phone.users`. */
  accessors: Map<ts.Symbol, string>;
}

function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}

function noteClient(program: ts.Program, known: Known): void {
  const client = program.getSourceFile(path.join(ROOT, 'src/client/zoom-client.ts'));
  const declared = client?.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === 'ZoomClient');
  if (declared !== undefined) noteClass(known.checker.getTypeAtLocation(declared), 'zoom', known);
}

function noteClass(type: ts.Type, accessor: string, known: Known): void {
  const { checker, accessors } = known;
  for (let base: ts.Type | undefined = type; base !== undefined; ) {
    if (!accessors.has(base.symbol)) accessors.set(base.symbol, accessor);
    base = base.isClassOrInterface() ? checker.getBaseTypes(base)[0] : undefined;
  }
  for (const field of checker.getPropertiesOfType(type)) {
    const fieldType = checker.getTypeOfSymbol(field);
    const [declaration] = fieldType.symbol?.declarations ?? [];
    const ours = declaration?.getSourceFile().fileName.includes('/src/resources/') === true;
    if (ours && declaration !== undefined && ts.isClassDeclaration(declaration)) {
      noteClass(fieldType, `${accessor}.${field.name}`, known);
    }
  }
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** `export const usersEndpoints = { 'users.list': listUsers }`. */
function noteNames(node: ts.Node, { checker, names }: Known): void {
  if (!ts.isVariableDeclaration(node) || !node.name.getText().endsWith('Endpoints') || !node.initializer) return;
  visit(node.initializer, (part) => {
    if (!ts.isPropertyAssignment(part) || !ts.isStringLiteral(part.name)) return;
    const symbol = symbolOf(part.initializer, checker);
    if (symbol !== undefined) names.set(symbol, part.name.text);
  });
}

/** `this.call(getUser, { path: { userId }, query }, options)`. */
function readCall(node: ts.CallExpression, { checker, names, accessors }: Known): ResourceCall | null {
  const { expression: callee } = node;
  const [descriptor, args] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return null;
  if (!['call', 'paginate'].includes(callee.name.text) || descriptor === undefined || !ts.isIdentifier(descriptor))
    return null;
  const symbol = symbolOf(descriptor, checker);
  const owner = ts.findAncestor(node, ts.isClassDeclaration);
  const ownerSymbol = owner && checker.getTypeAtLocation(owner).symbol;
  const member = ts.findAncestor(node, ts.isMethodDeclaration);
  const method = member?.name.getText() ?? '?';
  return {
    endpoint: (symbol && names.get(symbol)) ?? `no name for ${descriptor.text}`,
    className: owner?.name?.text ?? '?',
    method,
    accessor: `${(ownerSymbol && accessors.get(ownerSymbol)) ?? '?'}.${method}`,
    deprecated: member !== undefined && ts.getJSDocDeprecatedTag(member) !== undefined,
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
