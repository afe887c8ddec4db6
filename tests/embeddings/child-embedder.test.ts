import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createChildEmbedder, type ChildEmbedder, type ChildEmbedderOptions } from '../../embeddings/child-embedder.js';
import { dot } from '../../embeddings/embedder.js';
import { EmbeddingModelError, EmbeddingProcessError } from '../../embeddings/errors.js';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { eventually } from '../support/patience.js';
import { DIMENSIONS, editJson, ModelFolders } from './model-folders.js';

const folders = new ModelFolders();
const model = folders.make();
const COMPILED = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'embeddings', 'child-embedder.js')).href;
/** Keeps a child busy for a second or more. */
const MANY = Array<string>(60_000).fill('the ferry to ostmark left at nine, its captain told reporters');
const started: ChildEmbedder[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((embedder) => embedder.close()));
});
afterAll(() => {
  folders.remove();
});

function optionsFor(folder: string): ChildEmbedderOptions {
  return { model: folder, bundledFolder: folder, cacheFolder: join(folders.root, 'cache') };
}

async function start(options: Partial<ChildEmbedderOptions> = {}): Promise<ChildEmbedder> {
  const embedder = await createChildEmbedder({ ...optionsFor(model), ...options });
  started.push(embedder);
  return embedder;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function untilGone(pid: number): Promise<void> {
  return eventually(() => {
    expect(isRunning(pid)).toBe(false);
  });
}

describe('a child that lives', () => {
  let child: ChildEmbedder;
  beforeAll(async () => {
    child = await createChildEmbedder({ ...optionsFor(model), nice: 7 });
  });
  afterAll(() => child.close());

  it('gives what the model gives in this process, in order', async () => {
    const here = await createTransformersEmbedder(optionsFor(model));
    const texts = ['the ferry left', '', 'captain', 'gates re-opened at noon, she told reporters'];
    const [expected, vectors] = [await here.embed(texts, 'passage'), await child.embed(texts, 'passage')];
    expect(child.model).toEqual(here.model);
    expect(vectors).toHaveLength(texts.length);
    vectors.forEach((vector, i) => {
      expect(dot(vector, expected[i]!)).toBeCloseTo(1, 5);
      expect(vector.buffer.byteLength).toBe(4 * DIMENSIONS);
    });
    expect(await child.embed([], 'passage')).toEqual([]);
  });

  it('answers many requests at once, each with its own vectors', async () => {
    const texts = ['ferry', 'captain', 'noon', 'gates', 'nine'];
    const together = await child.embed(texts, 'passage');
    const apart = await Promise.all(texts.map((text) => child.embed([text], 'passage')));
    apart.forEach(([vector], i) => {
      expect(dot(vector!, together[i]!)).toBeCloseTo(1, 5);
    });
  });

  it('runs at the priority asked for', () => {
    expect(getPriority(child.processId)).toBe(7);
  });

  it('rejects an aborted request at once with the reason, and serves the next', async () => {
    const reason = new Error('the asker has gone');
    const controller = new AbortController();
    const before = child.processId!;
    const work = child.embed(MANY, 'passage', controller);
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
    await expect(child.embed(['ferry'], 'question', { signal: controller.signal })).rejects.toBe(reason);
    expect(await child.embed(['ferry'], 'question')).toHaveLength(1);
    expect(child.processId).toBe(before);
  });

  it('does not end at a Ctrl-C, after which the parent may still want answers', async () => {
    const before = child.processId!;
    process.kill(before, 'SIGINT');
    process.kill(before, 'SIGTERM');
    expect(await child.embed(['ferry'], 'question')).toHaveLength(1);
    expect(child.processId).toBe(before);
  });
});

describe('loading', () => {
  it('says why a model cannot be had, and leaves no process', async () => {
    const error: unknown = await createChildEmbedder(optionsFor('./no/such/folder')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EmbeddingModelError);
    expect(error).toMatchObject({ code: 'missing', message: expect.stringContaining('./no/such/folder') as string });
  });

  it('gives up loading when told to', async () => {
    const reason = new Error('shutting down');
    const controller = new AbortController();
    const loading = createChildEmbedder({ ...optionsFor(model), signal: controller.signal });
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
  });
});

describe('a process that dies', () => {
  it('rejects what was under way, and the next request starts another', async () => {
    const child = await start();
    const before = child.processId!;
    const work = [child.embed(MANY, 'passage'), child.embed(['ferry'], 'passage')];
    process.kill(before, 'SIGKILL');
    for (const outcome of await Promise.allSettled(work)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'died', name: 'EmbeddingProcessError' } });
    }
    expect(await Promise.all([child.embed(['a'], 'passage'), child.embed(['b'], 'passage')])).toHaveLength(2);
    expect(child.processId).not.toBe(before);
    expect(isRunning(before)).toBe(false);
  });

  it('is not started over and over: after the last try requests fail at once', async () => {
    const folder = folders.make();
    const child = await start({ ...optionsFor(folder), restarts: { backOffMs: [0], restMs: Infinity } });
    rmSync(folder, { recursive: true });
    const work = child.embed(MANY, 'passage');
    process.kill(child.processId!, 'SIGKILL');
    await expect(work).rejects.toMatchObject({ code: 'died' });
    await expect(child.embed(['ferry'], 'passage')).rejects.toMatchObject({ code: 'missing' });
    await expect(child.embed(['ferry'], 'passage')).rejects.toMatchObject({ code: 'failing' });
  });

  it('is tried again after a rest', async () => {
    const child = await start({ restarts: { backOffMs: [], restMs: 0 } });
    const work = child.embed(MANY, 'passage');
    process.kill(child.processId!, 'SIGKILL');
    await expect(work).rejects.toMatchObject({ code: 'died' });
    expect(await child.embed(['ferry'], 'passage')).toHaveLength(1);
  });

  it('does not come back as another model', async () => {
    const folder = folders.make();
    const child = await start(optionsFor(folder));
    editJson(join(folder, 'tokenizer.json'), (tokenizer) => ({ ...tokenizer, version: '1.1' }));
    const work = child.embed(MANY, 'passage');
    process.kill(child.processId!, 'SIGKILL');
    await expect(work).rejects.toBeInstanceOf(EmbeddingProcessError);
    await expect(child.embed(['ferry'], 'passage')).rejects.toMatchObject({ code: 'broken' });
  });
});

describe('the end', () => {
  it('comes with close, whatever is under way', async () => {
    const child = await start();
    const pid = child.processId!;
    const work = child.embed(MANY, 'passage');
    const closing = child.close();
    await expect(work).rejects.toMatchObject({ code: 'closed' });
    await closing;
    expect(isRunning(pid)).toBe(false);
    await expect(child.embed(['ferry'], 'question')).rejects.toMatchObject({ code: 'closed' });
    await child.close();
  });

  it('comes when the parent of an idle and a busy child is killed', async () => {
    const script = `
      import { createChildEmbedder } from ${JSON.stringify(COMPILED)};
      const start = () => createChildEmbedder(${JSON.stringify(optionsFor(model))});
      const [idle, busy] = await Promise.all([start(), start()]);
      void busy.embed(Array(60_000).fill('the ferry to ostmark left at nine'), 'passage');
      console.log(idle.processId, busy.processId);
      setInterval(() => undefined, 1_000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pids = line.toString().split(' ').map(Number);
    expect(pids.map(isRunning)).toEqual([true, true]);
    parent.kill('SIGKILL');
    await Promise.all(pids.map(untilGone));
  });
});
