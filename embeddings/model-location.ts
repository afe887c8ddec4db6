import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddingModelError } from './errors.js';

/** Where a model's files are. */
export type ModelLocation =
  | { readonly kind: 'folder'; readonly folder: string; readonly quantised: boolean }
  | { readonly kind: 'hub'; readonly id: string };

export const BUNDLED_MODEL = 'bundled';

const HUB_ID = /^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/;
const NETWORKS = { quantised: 'onnx/model_quantized.onnx', full: 'onnx/model.onnx' } as const;
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/**
 * `bundled`, a folder, or a hub id; a folder that exists goes before a hub id of the same spelling.
 * @throws EmbeddingModelError when a folder is named that is none, or lacks a file.
 */
export function locateModel(model: string, bundledFolder: string): ModelLocation {
  if (model === BUNDLED_MODEL) return checkedFolder(model, bundledFolder);
  if (existsSync(model)) return checkedFolder(model, resolve(model));
  if (HUB_ID.test(model)) return { kind: 'hub', id: model };
  throw new EmbeddingModelError(
    'missing',
    `The embedding model "${model}" is neither a folder that exists nor a name like "Xenova/all-MiniLM-L6-v2": ` +
      `correct EMBEDDING_MODEL, or set it to "${BUNDLED_MODEL}".`,
  );
}

function checkedFolder(model: string, folder: string): ModelLocation {
  const isFile = (name: string): boolean => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
  const lacking = NEEDED.filter((name) => !isFile(name));
  const quantised = isFile(NETWORKS.quantised);
  if (!quantised && !isFile(NETWORKS.full)) lacking.push(`${NETWORKS.quantised} (or ${NETWORKS.full})`);
  if (lacking.length === 0) return { kind: 'folder', folder, quantised };
  throw new EmbeddingModelError(
    'missing',
    `The embedding model "${model}" cannot be used: the folder ${folder} lacks ${lacking.join(', ')}; ` +
      (model === BUNDLED_MODEL ? 'install Verbatim again.' : 'put the files there or correct EMBEDDING_MODEL.'),
  );
}
