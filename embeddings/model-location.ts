import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddingModelError } from './errors.js';

/** Where a model's files are, or are to be kept. */
export type ModelLocation =
  | { readonly kind: 'folder'; readonly folder: string; readonly network: NetworkForm }
  /** `network` is `null` until one has been downloaded. */
  | { readonly kind: 'hub'; readonly id: string; readonly folder: string; readonly network: NetworkForm | null };

export type NetworkForm = 'quantised' | 'full';

export interface ModelPlaces {
  /** `bundled`, a folder, or a hub id such as `Xenova/all-MiniLM-L6-v2`. */
  readonly model: string;
  readonly bundledFolder: string;
  /** Downloads are kept here, one folder a model. */
  readonly cacheFolder: string;
}

const BUNDLED = 'bundled';
const HUB_ID = /^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/;
/** In order of preference: the quantised one is a quarter as large and hardly worse. */
const NETWORKS = { quantised: 'onnx/model_quantized.onnx', full: 'onnx/model.onnx' } as const;
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/**
 * A folder that exists goes before a hub id of the same spelling.
 * @throws EmbeddingModelError when a folder is named that is none, or lacks a file.
 */
export function locateModel({ model, bundledFolder, cacheFolder }: ModelPlaces): ModelLocation {
  if (model === BUNDLED) return checkedFolder(model, bundledFolder);
  if (existsSync(model)) return checkedFolder(model, resolve(model));
  if (HUB_ID.test(model)) {
    const folder = join(cacheFolder, ...model.split('/'));
    return { kind: 'hub', id: model, folder, network: networkIn(folder) };
  }
  throw new EmbeddingModelError(
    'missing',
    `The embedding model "${model}" is neither a folder that exists nor a name like "Xenova/all-MiniLM-L6-v2": ` +
      `correct EMBEDDING_MODEL, or set it to "${BUNDLED}".`,
  );
}

function checkedFolder(model: string, folder: string): ModelLocation {
  const network = networkIn(folder);
  const lacking = NEEDED.filter((name) => !isFile(join(folder, name)));
  if (network === null) lacking.push(`${NETWORKS.quantised} (or ${NETWORKS.full})`);
  else if (lacking.length === 0) return { kind: 'folder', folder, network };
  throw new EmbeddingModelError(
    'missing',
    `The embedding model "${model}" cannot be used: the folder ${folder} lacks ${lacking.join(', ')}; ` +
      (model === BUNDLED ? 'install Verbatim again.' : 'put the files there or correct EMBEDDING_MODEL.'),
  );
}

function networkIn(folder: string): NetworkForm | null {
  if (isFile(join(folder, NETWORKS.quantised))) return 'quantised';
  return isFile(join(folder, NETWORKS.full)) ? 'full' : null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
