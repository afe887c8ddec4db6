import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of this project, started from `dist/`, with everything that it printed so far. */
export interface Child {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly error: () => string;
  /** Resolves when `pattern` was printed on either stream; rejects when the process ends without it. */
  printed(pattern: RegExp): Promise<void>;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ChildOptions {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Working folder: away from any `.env` of the project. */
  readonly folder: string;
  /** Written to standard input, which is then closed; `null`: no standard input at all. */
  readonly input?: string | null;
}

export function startCompiled(entry: string, options: ChildOptions): Child {
  const path = fileURLToPath(new URL(`../../dist/${entry}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...(options.args ?? [])], {
    cwd: options.folder,
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
    stdio: [options.input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input ?? '');
  const printed = { out: '', error: '' };
  const watchers = new Set<() => void>();
  const collect = (key: 'out' | 'error') => (chunk: Buffer) => {
    printed[key] += chunk.toString();
    for (const watch of watchers) watch();
  };
  child.stdout!.on('data', collect('out'));
  child.stderr!.on('data', collect('error'));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? 'SIGKILL');
    });
  });
  return {
    process: child,
    out: () => printed.out,
    error: () => printed.error,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (!pattern.test(printed.out) && !pattern.test(printed.error)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        void ended.then((code) => {
          reject(new Error(`ended with ${code} before it printed ${String(pattern)}:\n${printed.out}${printed.error}`));
        });
      }),
  };
}
