import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Import {
  /** Path from the root of the project for a file of ours, else the name of the package. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  readonly isReExport: boolean;
}

interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly usesAny: boolean;
  readonly hasDefaultExport: boolean;
  readonly readsEnvironment: boolean;
}

/** An arrow to a folder or a file; `types` allows `import type` alone. */
type Arrow = string | { readonly types: string };

const embeddingPorts = ['embeddings/embedder.ts', 'embeddings/vector-index.ts', 'embeddings/word-vectors.ts'];
const storePorts = [{ types: 'src/store' }];

/** DESIGN.md "Folders". A part may always import itself; what is not listed is forbidden. */
const arrows: Readonly<Record<string, readonly Arrow[]>> = {
  'src/main.ts': [
    'src/compose-bot.ts',
    'src/compose-playground.ts',
    'src/config.ts',
    'src/logging.ts',
    'src/sample-questions.ts',
    'src/start-options.ts',
    'src/cli',
    'src/domain',
  ],
  'src/start-options.ts': ['src/domain'],
  'src/compose.ts': ['src', 'embeddings', 'commands'],
  // Apart from compose.ts, so that the terminal does not load discord.js.
  'src/compose-bot.ts': ['src', 'embeddings', 'commands'],
  'src/compose-guild-articles.ts': ['src', 'embeddings', 'commands'],
  'src/compose-playground.ts': ['src', 'embeddings', 'commands'],
  'src/guilds': [
    'commands',
    'src/answering',
    'src/corpus',
    'src/fetching',
    'src/ingest',
    'src/retrieval',
    'src/domain',
    'src/store/guild-life-store.ts',
    ...embeddingPorts,
  ],
  // The entry of the child; whoever starts it loads nothing that is composed there.
  'src/corpus-work/work-process.ts': ['src/compose.ts', 'src/config.ts', 'src/corpus-work', 'src/domain'],
  'src/corpus-work': ['src/package-files.ts', 'src/corpus', 'src/domain'],
  'src/package-files.ts': [],
  'src/sample-questions.ts': [],
  'src/config.ts': ['src/config-values.ts', 'src/domain'],
  'src/config-values.ts': [],
  'src/logging.ts': [{ types: 'src/config.ts' }],
  'src/cli': [
    'src/compose.ts',
    'src/config.ts',
    // What a day is, is read alike in Discord and on the terminal.
    'commands/days-named.ts',
    'commands/read-day.ts',
    'src/answering',
    'src/corpus',
    'src/evaluation',
    'src/ingest',
    'src/retrieval',
    'src/domain',
  ],
  'src/pictures': ['src/domain'],
  'src/discord': ['commands', 'src/answering', 'src/domain', 'src/language'],
  // Ports with the constants that members are told of: how long what is kept.
  commands: [
    'src/answering',
    'src/corpus',
    'src/domain',
    'src/pictures',
    'src/store/audit-store.ts',
    'src/store/answer-store.ts',
    'src/store/conversation-store.ts',
    'src/store/feedback-store.ts',
    'src/store/guild-life-store.ts',
    'src/store/guild-settings-store.ts',
    'src/store/last-look-store.ts',
    'src/store/pending-act-store.ts',
    'src/store/unanswered-store.ts',
    ...storePorts,
  ],
  'src/answering': ['src/retrieval', 'src/domain', ...embeddingPorts, ...storePorts],
  'src/corpus': [
    'src/ingest',
    'src/retrieval',
    'src/domain',
    { types: 'src/fetching/fetcher.ts' },
    ...embeddingPorts,
    ...storePorts,
  ],
  'src/evaluation': ['src/ingest', 'src/retrieval', 'src/domain', ...embeddingPorts],
  'src/retrieval': ['src/domain', ...embeddingPorts, ...storePorts],
  // Where the compiled thread lies that reads PDFs.
  'src/ingest': ['src/package-files.ts', 'src/domain'],
  'src/fetching': ['src/domain'],
  'src/store': ['src/domain', { types: 'embeddings/embedder.ts' }],
  'src/playground': [],
  'src/domain': [],
  'src/language': [],
  embeddings: [],
};

/** They say nothing to people; all others may have words of ours. */
const wordless = ['embeddings', 'src/playground'];

/** Packages that only these files or folders know. */
const soleImporters: Readonly<Record<string, string>> = {
  '@xenova/transformers': 'embeddings/transformers-embedder.ts',
  'hnswlib-node': 'embeddings/hnsw-vector-index.ts',
  '@resvg/resvg-js': 'src/pictures/resvg-painter.ts',
  'discord.js': 'src/discord',
  'better-sqlite3': 'src/store',
  commander: 'src/cli',
  dotenv: 'src/config.ts',
  'ipaddr.js': 'src/fetching',
  'robots-parser': 'src/fetching',
  zstddec: 'src/fetching',
};

const files = ['src', 'embeddings', 'commands']
  .flatMap(sourcePaths)
  .map((path) => parseFile(path, readFileSync(join(root, path), 'utf8')));

describe('the source', () => {
  test('follows every arrow of DESIGN.md', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  test('keeps every such package behind one importer', () => {
    expect(strayPackages(files)).toEqual([]);
  });

  test('reads the environment in src/config.ts alone', () => {
    const readers = files.filter((file) => file.readsEnvironment).map((file) => file.path);
    expect(readers).toEqual(['src/config.ts']);
  });

  test('has no import cycle', () => {
    expect(findCycle(files)).toEqual([]);
  });

  test('has no barrel and no re-export', () => {
    const barrels = files.filter(
      (file) => basename(file.path) === 'index.ts' || file.imports.some((one) => one.isReExport),
    );
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  test('has no default export', () => {
    expect(files.filter((file) => file.hasDefaultExport).map((file) => file.path)).toEqual([]);
  });

  test('has no `any`', () => {
    expect(files.filter((file) => file.usesAny).map((file) => file.path)).toEqual([]);
  });

  test('names files in kebab-case', () => {
    expect(
      files.map((file) => basename(file.path)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name)),
    ).toEqual([]);
  });
});

describe('these checks', () => {
  test('see an import against an arrow, also of a type alone', () => {
    const bad = [
      parseFile('src/domain/day.ts', "import { load } from '../store/load.js';"),
      parseFile('src/store/rows.ts', "import { dot } from '../../embeddings/embedder.js';"),
      parseFile('src/store/vectors.ts', "import type { UnitVector } from '../../embeddings/embedder.js';"),
      parseFile('embeddings/pool.ts', "import type { Day } from '../src/domain/day.js';"),
      parseFile('src/stray.ts', "import { loadConfig } from './config.js';"),
      parseFile('src/ingest/read.ts', "export const load = () => import('../cli/main.js');"),
    ];
    expect(forbiddenImports(bad)).toEqual([
      'src/domain/day.ts → src/store/load.ts',
      'src/store/rows.ts → embeddings/embedder.ts',
      'embeddings/pool.ts → src/domain/day.ts',
      'src/stray.ts → src/config.ts',
      'src/ingest/read.ts → src/cli/main.ts',
    ]);
  });

  test('see a package outside its place', () => {
    const bad = [parseFile('commands/ask.ts', "import type { Client } from 'discord.js';")];
    expect(strayPackages(bad)).toEqual(['commands/ask.ts → discord.js']);
  });

  test('see a cycle, and none where a type alone leads back', () => {
    const a = parseFile('src/a.ts', "import { b } from './b.js';");
    expect(findCycle([a, parseFile('src/b.ts', "import { a } from './a.js';")])).toEqual([
      'src/a.ts',
      'src/b.ts',
      'src/a.ts',
    ]);
    expect(findCycle([a, parseFile('src/b.ts', "import type { A } from './a.js';")])).toEqual([]);
  });

  test('see `any`, a default export, a re-export and a look at the environment', () => {
    expect(parseFile('a.ts', 'const x: any = 1;').usesAny).toBe(true);
    expect(parseFile('a.ts', '/** any number */ const any = "any";').usesAny).toBe(false);
    expect(parseFile('a.ts', 'export default function f() {}').hasDefaultExport).toBe(true);
    expect(parseFile('a.ts', 'const f = 1; export default f;').hasDefaultExport).toBe(true);
    expect(parseFile('a.ts', "export * from './b.js';").imports[0]?.isReExport).toBe(true);
    expect(parseFile('a.ts', "const { env } = process; const home = process.env['HOME'];").readsEnvironment).toBe(true);
    expect(parseFile('a.ts', "import { env } from 'node:process';").readsEnvironment).toBe(true);
    expect(parseFile('a.ts', 'process.exitCode = 1;').readsEnvironment).toBe(false);
  });
});

function sourcePaths(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return path === 'embeddings/training/build' ? [] : sourcePaths(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

function parseFile(path: string, text: string): SourceFile {
  const imports: Import[] = [];
  const found = { usesAny: false, hasDefaultExport: false, readsEnvironment: false };
  const visit = (node: ts.Node): void => {
    const imported = importOf(node, path);
    if (imported !== null) imports.push(imported);
    found.usesAny ||= node.kind === ts.SyntaxKind.AnyKeyword;
    found.hasDefaultExport ||= node.kind === ts.SyntaxKind.DefaultKeyword || ts.isExportAssignment(node);
    found.readsEnvironment ||= isEnvironment(node);
    ts.forEachChild(node, visit);
  };
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  for (const statement of tree.statements) visit(statement);
  return { path, imports, ...found };
}

function importOf(node: ts.Node, from: string): Import | null {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return toImport(node.moduleSpecifier, from, { isTypeOnly: clause !== undefined && isTypeClause(clause) });
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return toImport(node.moduleSpecifier, from, { isTypeOnly: node.isTypeOnly, isReExport: true });
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return toImport(node.arguments[0], from, { isTypeOnly: false });
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return toImport(node.argument.literal, from, { isTypeOnly: true });
  }
  return null;
}

function isTypeClause(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function toImport(
  specifier: ts.Node | undefined,
  from: string,
  { isTypeOnly, isReExport = false }: { isTypeOnly: boolean; isReExport?: boolean },
): Import | null {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return null;
  const name = specifier.text;
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts');
    return { target, isOurs: true, isTypeOnly, isReExport };
  }
  const parts = name.split('/');
  const packageName = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  return { target: packageName, isOurs: false, isTypeOnly, isReExport };
}

function isEnvironment(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return /^(node:)?process$/.test(node.moduleSpecifier.text);
  }
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
    return node.initializer?.getText() === 'process' && node.name.getText().includes('env');
  }
  return ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process';
}

/** The key in `arrows` that a file falls under: itself, or its folder. */
function partOf(path: string): string {
  if (path in arrows) return path;
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0]!;
  return parts.length === 2 ? path : `src/${parts[1]!}`;
}

function isUnder(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function forbiddenImports(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((file) => {
    const part = partOf(file.path);
    const allowed = [...(arrows[part] ?? []), ...(wordless.includes(part) ? [] : ['src/language'])];
    return file.imports
      .filter((one) => one.isOurs && !isUnder(one.target, part) && !allowed.some((arrow) => allows(arrow, one)))
      .map((one) => `${file.path} → ${one.target}`);
  });
}

function allows(arrow: Arrow, imported: Import): boolean {
  return typeof arrow === 'string'
    ? isUnder(imported.target, arrow)
    : imported.isTypeOnly && isUnder(imported.target, arrow.types);
}

function strayPackages(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((file) =>
    file.imports
      .filter(({ target, isOurs }) => !isOurs && target in soleImporters && !isUnder(file.path, soleImporters[target]!))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

/** The files of one cycle of imports that exist at run time, the first again at the end; empty when there is none. */
function findCycle(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    const nexts = byPath.get(path)?.imports.filter((one) => one.isOurs && !one.isTypeOnly) ?? [];
    for (const { target } of nexts) {
      const cycle = walk(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
