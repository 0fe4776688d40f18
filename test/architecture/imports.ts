import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const SRC = path.resolve(import.meta.dirname, '../../src');

/** A source file, its text, and what it imports: files as paths below src, packages by name. */
export interface SourceFile {
  file: string;
  text: string;
  files: string[];
  packages: string[];
}

/** Reads every file below src with its imports: static, `import type`, re-exports and dynamic ones. */
export function readSources(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const text = readFileSync(path.join(SRC, file), 'utf8');
      // TypeScript's own scan finds every form: static, `import type`, re-export, `import()`.
      const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const files = specifiers
        .filter((specifier) => specifier.startsWith('.') && !specifier.endsWith('.json')) // data has no imports
        .map((specifier) => path.join(path.dirname(file), specifier).replace(/\.js$/, '.ts'));
      return { file, text: code, files, packages: specifiers.filter((specifier) => !specifier.startsWith('.')) };
    });
}
