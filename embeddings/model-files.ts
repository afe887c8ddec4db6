import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The files of one model, as the library asks for them: it takes this for its "custom cache". Each file is read once,
 * and its bytes give the model's hash. A download is stored whole or not at all, for a process may be killed under it
 * and the library would take half a file for a good one ever after.
 */
export class ModelFiles {
  readonly #digests = new Map<string, string>();
  readonly #small = new Map<string, unknown>();
  readonly #here = new Set<string>();

  /**
   * @param folder where the files are, or are to be kept.
   * @param root what the library puts before a file's name: a local path or an address, with its last `/`.
   */
  constructor(
    private readonly folder: string,
    private readonly root: string,
  ) {}

  /** A file by the library's key; `undefined` when it is not there (yet) or the key is not one of this model. */
  async match(key: string): Promise<Response | undefined> {
    const name = this.#nameOf(key);
    if (name === undefined) return undefined;
    const bytes = await readFile(join(this.folder, name)).catch(unlessMissing);
    if (bytes === undefined) return undefined;
    this.#note(name, bytes);
    this.#here.add(name);
    return new Response(new Uint8Array(bytes), { headers: { 'content-length': String(bytes.length) } });
  }

  async put(key: string, response: Response): Promise<void> {
    const name = this.#nameOf(key);
    if (name === undefined) return;
    const bytes = Buffer.from(await response.arrayBuffer());
    this.#note(name, bytes);
    const path = join(this.folder, name);
    const part = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(part, bytes);
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  /** Whether a file that was asked for lay in the folder. */
  wasHere(name: string): boolean {
    return this.#here.has(name);
  }

  /** A JSON file that has been asked for; `{}` when none was. */
  json(name: string): Readonly<Record<string, unknown>> {
    return (this.#small.get(name) ?? {}) as Readonly<Record<string, unknown>>;
  }

  /** Name and hash of what decides the vectors: network and tokenizer. */
  digests(): [string, string][] {
    return [...this.#digests].filter(([name]) => name.endsWith('.onnx') || name.startsWith('tokenizer')).sort();
  }

  #note(name: string, bytes: Buffer): void {
    this.#digests.set(name, createHash('sha256').update(bytes).digest('hex'));
    if (name.endsWith('.json')) this.#small.set(name, JSON.parse(bytes.toString('utf8')));
  }

  #nameOf(key: string): string | undefined {
    return key.startsWith(this.root) ? key.slice(this.root.length) : undefined;
  }
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}
