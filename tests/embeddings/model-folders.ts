import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStaticTable } from '../../embeddings/static-table.js';
import { writeStaticModel } from '../../embeddings/training/onnx-writer.js';
import { writeTinyModel } from './training/tiny-model.js';

export const DIMENSIONS = 16;

/** How a model differs from the tiny one. */
export interface Variant {
  /** Last part of the folder's name: models are known by it. Default `tiny`. */
  readonly name?: string;
  /** Tokens at once. */
  readonly limit?: number;
  /** Writes `!` before and `.` after each text, as BERT does with its special tokens. */
  readonly marks?: boolean;
  /** Leaves pooling to the caller, in the way that `1_Pooling/config.json` states. */
  readonly pooling?: 'cls_token' | 'mean_tokens' | 'lasttoken' | 'max_tokens';
}

/** Folders of tiny models for one test file; `remove` them afterwards. */
export class ModelFolders {
  readonly root = mkdtempSync(join(tmpdir(), 'verbatim-models-'));
  readonly #tiny = writeTinyModel(DIMENSIONS).folder;

  /** @returns the folder of a fresh model. */
  make(variant: Variant = {}): string {
    const folder = join(mkdtempSync(join(this.root, 'm-')), variant.name ?? 'tiny');
    cpSync(this.#tiny, folder, { recursive: true });
    if (variant.limit !== undefined) {
      const limit = variant.limit;
      editJson(join(folder, 'config.json'), (config) => ({ ...config, max_position_embeddings: limit }));
    }
    if (variant.marks === true) editJson(join(folder, 'tokenizer.json'), withMarks);
    if (variant.pooling !== undefined) leavePooling(folder, variant.pooling);
    return folder;
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
    rmSync(this.#tiny, { recursive: true });
  }
}

export function editJson(path: string, edit: (value: Record<string, unknown>) => Record<string, unknown>): void {
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)));
}

function withMarks(tokenizer: Record<string, unknown>): Record<string, unknown> {
  const { vocab } = tokenizer['model'] as { vocab: Record<string, number> };
  return { ...tokenizer, post_processor: { type: 'BertProcessing', cls: ['!', vocab['!']], sep: ['.', vocab['.']] } };
}

function leavePooling(folder: string, pooling: string): void {
  const network = join(folder, 'onnx', 'model.onnx');
  const table = readStaticTable(readFileSync(network));
  writeFileSync(network, writeStaticModel({ ...table, output: 'token-vectors' }));
  cpSync(join(folder, 'config.json'), join(folder, '1_Pooling', 'config.json'), { recursive: true });
  editJson(join(folder, '1_Pooling', 'config.json'), () => ({ [`pooling_mode_${pooling}`]: true }));
}
