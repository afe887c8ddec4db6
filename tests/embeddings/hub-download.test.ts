import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { EmbeddingModelError } from '../../embeddings/errors.js';
import { createTransformersEmbedder, type DownloadProgress } from '../../embeddings/transformers-embedder.js';
import { ModelFolders } from './model-folders.js';

const MODEL = 'Someone/tiny-model';
const folders = new ModelFolders();
const served = folders.make();
const open: Server[] = [];
let caches = 0;

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
afterAll(() => {
  folders.remove();
});

/** @returns the address of a hub on loopback. */
async function hub(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** @returns an address at which nobody answers any more. */
async function nowhere(): Promise<string> {
  const address = await hub(() => undefined);
  await new Promise((resolve) => open.pop()!.close(resolve));
  return address;
}

/** Serves the tiny model under its hub addresses; the network in its full form only. */
const serveModel: RequestListener = (request, response) => {
  const name = request.url!.replace(`/${MODEL}/resolve/main/`, '');
  const path = join(served, name);
  if (existsSync(path)) response.end(readFileSync(path));
  else response.writeHead(404).end();
};

function freshCache(): string {
  return join(folders.root, `cache-${caches++}`);
}

function load(hubAddress: string, cacheFolder: string, onDownload?: (progress: DownloadProgress) => void) {
  return createTransformersEmbedder({
    model: MODEL,
    bundledFolder: served,
    cacheFolder,
    hubAddress,
    ...(onDownload && { onDownload }),
  });
}

async function failure(hubAddress: string, cacheFolder: string): Promise<EmbeddingModelError> {
  return load(hubAddress, cacheFolder).then(
    () => expect.fail('the model was loaded'),
    (error: unknown) => error as EmbeddingModelError,
  );
}

describe('a model of the hub', () => {
  it('is downloaded once, with progress, and then loads without the hub', async () => {
    const cache = freshCache();
    const progress: DownloadProgress[] = [];
    const first = await load(await hub(serveModel), cache, (event) => progress.push(event));
    const network = progress.filter(({ file }) => file === 'onnx/model.onnx');
    expect(network.at(-1)).toEqual({
      file: 'onnx/model.onnx',
      loaded: readFileSync(join(served, 'onnx', 'model.onnx')).length,
      total: readFileSync(join(served, 'onnx', 'model.onnx')).length,
    });
    const again = await load(await nowhere(), cache, () => expect.fail('something was downloaded again'));
    expect(again.model).toEqual(first.model);
    expect(first.model.name).toBe(MODEL);
  });

  it('is missing while nothing may be downloaded, and there once it was', async () => {
    const options = {
      model: MODEL,
      bundledFolder: served,
      cacheFolder: freshCache(),
      hubAddress: await hub(serveModel),
    };
    const offline = { ...options, mayDownload: false };
    await expect(createTransformersEmbedder(offline)).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringContaining('has not been downloaded yet') as string,
    });
    await createTransformersEmbedder(options);
    expect((await createTransformersEmbedder(offline)).model.name).toBe(MODEL);
  });

  it('leaves no half file behind when the connection ends in the middle', async () => {
    const cache = freshCache();
    const cutting = await hub((request, response) => {
      if (!request.url!.endsWith('.onnx')) {
        serveModel(request, response);
        return;
      }
      response.writeHead(200, { 'content-length': '100000' }).write('the beginning', () => response.destroy());
    });
    const error = await failure(cutting, cache);
    expect(error).toMatchObject({ code: 'unreachable' });
    expect(filesUnder(cache).filter((name) => name.includes('onnx/'))).toEqual([]);
    expect((await load(await hub(serveModel), cache)).model.name).toBe(MODEL);
  });

  it.each([
    ['missing', 404],
    ['missing', 401],
    ['unreachable', 503],
    ['unreachable', 429],
  ])('is %s when the hub answers %i', async (code, status) => {
    const error = await failure(await hub((_, response) => response.writeHead(status).end()), freshCache());
    expect(error).toMatchObject({ code, name: 'EmbeddingModelError' });
    expect(error.message).toContain(MODEL);
    expect(error.message).toMatch(/^[^\n]*EMBEDDING_MODEL to "bundled"\.$/);
  });

  it('is unreachable when there is no hub', async () => {
    expect(await failure(await nowhere(), freshCache())).toMatchObject({ code: 'unreachable' });
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
