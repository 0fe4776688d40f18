import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** Properties of public interfaces by path (`User.type`), and whether a comment explains them. */
export function explainedProperties(entry: string): Map<string, boolean> {
  const program = ts.createProgram([entry], { ...OPTIONS, allowImportingTsExtensions: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const found = new Map<string, boolean>();
  for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
    const real = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if ((real.flags & ts.SymbolFlags.Interface) !== 0) walk(checker.getDeclaredTypeOfSymbol(real), symbol.name, []);
  }
  return found;

  function walk(type: ts.Type, at: string, above: readonly ts.Type[]): void {
    if (above.includes(type)) return;
    const parts = type.isUnionOrIntersection() ? type.types : [];
    const elements = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
    for (const part of [...parts, ...elements]) walk(part, at, [...above, type]);
    if (parts.length > 0 || elements.length > 0 || (type.flags & ts.TypeFlags.Object) === 0) return;
    for (const property of checker.getPropertiesOfType(type)) {
      const file = property.declarations?.[0]?.getSourceFile().fileName ?? '';
      const ours =
        !property.name.includes('#') && !/node_modules\/(?!zoom-admin-sdk\/)|\/lib\.[^/]*\.d\.ts$/.test(file);
      if (!ours || file === '') continue;
      const path = `${at}.${property.name}`;
      const explained =
        property.getDocumentationComment(checker).length > 0 || property.getJsDocTags(checker).length > 0;
      found.set(path, explained || found.get(path) === true);
      const inner = checker.getTypeOfSymbol(property);
      if (inner.getCallSignatures().length === 0) walk(inner, path, [...above, type]);
    }
  }
}

/** What an editor shows over `name` in a line of the app: its type, its comment, its tags. */
export function hovers(app: string, lines: readonly (readonly [line: string, name: string])[]): string[] {
  const file = `${app}/hover.mts`;
  const text = `import type * as sdk from 'zoom-admin-sdk';\n${lines.map(([line]) => line).join('\n')}\n`;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => app,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  };
  const service = ts.createLanguageService(host);
  return lines.map(([line, name]) => {
    const info = service.getQuickInfoAtPosition(file, text.indexOf(line) + line.lastIndexOf(name));
    const tags = (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
    return [ts.displayPartsToString(info?.documentation), ...tags].join('\n');
  });
}

/** A program that looks at every public name and every property of the records behind it. */
export function wholeSurface(entry: string): string {
  const program = ts.createProgram([entry], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
  const lines = symbols.map((symbol, index) => {
    const real = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if ((real.flags & ts.SymbolFlags.Value) !== 0) return `export const v${index} = sdk.${symbol.name};`;
    const [declaration] = real.declarations ?? [];
    const generic = declaration !== undefined && 'typeParameters' in declaration && declaration.typeParameters;
    return generic ? '' : `export type T${index} = { [K in keyof sdk.${symbol.name}]: sdk.${symbol.name}[K] };`;
  });
  return `import * as sdk from 'zoom-admin-sdk';\n${lines.join('\n')}\n`;
}
