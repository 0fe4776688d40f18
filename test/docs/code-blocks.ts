import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Code that a reader may copy. */
export interface CodeBlock {
  /** `README.md:7`. */
  at: string;
  code: string;
}

/** Every `@example` of a source file. */
export function examplesIn(file: string, text: string): CodeBlock[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const lines = comment.slice(0, -2).split('\n');
    return lines.flatMap((line, start): CodeBlock[] => {
      if (!/^\s*\* @example/.test(line)) return [];
      const rest = lines.slice(start + 1).map((one) => one.replace(/^\s*\* ?/, ''));
      const end = rest.findIndex((one) => one.startsWith('@'));
      const code = (end === -1 ? rest : rest.slice(0, end)).filter((one) => !one.startsWith('```')).join('\n');
      return [{ at: `${file}:${lineOf(text, index) + start}`, code }];
    });
  });
}

/** Every TypeScript block of a Markdown file. */
export function blocksIn(file: string, text: string): CodeBlock[] {
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code = '', index }) => ({
    at: `${file}:${lineOf(text, index)}`,
    code,
  }));
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** All of them, below a folder that holds README.md, docs and src. */
export function codeBlocks(root: string): CodeBlock[] {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)];
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return [
    ...pages.filter((file) => file.endsWith('.md')).flatMap((file) => blocksIn(file, read(file))),
    ...sources.filter((file) => file.endsWith('.ts')).flatMap((file) => examplesIn(`src/${file}`, read(`src/${file}`))),
  ];
}

/** Public names by the module that has them. */
type Exports = Readonly<Record<string, readonly string[]>>;

/** What a block is as a module: its imports, those that it leaves out, and its statements. */
function asModule(code: string, names: Exports): string {
  const { statements } = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022);
  const imports = statements.filter(ts.isImportDeclaration);
  const own = imports.map((node) => code.slice(node.pos, node.end).trim()).join('\n');
  const body = imports.reduce((rest, node) => rest.replace(code.slice(node.pos, node.end), ''), code);
  const left = Object.entries(names).map(([module, all]) => {
    const used = all.filter((name) => new RegExp(`\\b${name}\\b`).test(body) && !new RegExp(`\\b${name}\\b`).test(own));
    return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${module}';`;
  });
  return `${own}\n${left.join('\n')}\nexport async function block() {\n${body}\n}\n`;
}

/**
 * Type-checks blocks against the sources, in one program, as lines of `README.md:7: what is wrong`.
 * @param given Declarations that every block may use, unless it imports or declares the name itself.
 */
export function complaintsAbout(blocks: readonly CodeBlock[], root: string, given: string): string[] {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config as object;
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const source = (file: string) => path.join(root, `src/${file}.ts`);
  const entries = {
    'zoom-admin-sdk': source('index'),
    'zoom-admin-sdk/testing': source('testing/index'),
    'zoom-admin-sdk/redis': source('redis/index'),
    'zoom-admin-sdk/opentelemetry': source('opentelemetry/index'),
    'zoom-admin-sdk/webhooks': source('webhooks/index'),
    'zoom-admin-sdk/export': source('export/index'),
  };
  const options: ts.CompilerOptions = {
    ...parsed.options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, [file]])),
  };
  const host = ts.createCompilerHost(options);
  const library = ts.createProgram(Object.values(entries), options, host);
  const seen = new Set<string>(); // what two entries export is imported from the first one
  const names = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => {
      const own = publicNames(library, file).filter((one) => !seen.has(one));
      for (const one of own) seen.add(one);
      return [name, own];
    }),
  );
  const modules = new Map(
    blocks.map(({ code }, index) => [path.join(root, `test/docs/block-${index}.ts`), asModule(code, names)]),
  );
  const globals = path.join(root, 'test/docs/given.d.ts');
  const texts = new Map([...modules, [globals, given]]);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, target) => {
    const text = texts.get(file);
    const known = library.getSourceFile(file) ?? ts.createSourceFile(file, host.readFile(file) ?? '', target);
    return text === undefined ? known : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host, library);
  return [...modules.keys()].flatMap((file, index) => {
    const block = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(block), ...program.getSemanticDiagnostics(block)];
    return found.map(({ messageText }) => `${blocks[index]?.at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

function publicNames(program: ts.Program, file: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name);
}
