import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quality, SetQuality } from './measure.js';

const BEGIN = '<!-- measured: written by npm run train -->';
const END = '<!-- /measured -->';

/** The part of a model's card that programs read. */
export interface ModelCard {
  readonly name: string;
  readonly dimensions: number;
  readonly licences: readonly string[];
  /** Weights of the fusion that suits this model, chosen with `verbatim evaluate`. */
  readonly fusion: { readonly dense: number; readonly passage: number };
}

/** Updates `card.json`; weights of the fusion that somebody has tuned stay as they are. */
export function writeCard(folder: string, card: ModelCard): void {
  const path = join(folder, 'card.json');
  const former = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<ModelCard>) : {};
  writeFileSync(path, `${JSON.stringify({ ...card, fusion: former.fusion ?? card.fusion }, null, 2)}\n`);
}

/** Replaces the measured table in the model folder's `README.md`; leaves a card without a place for it alone. */
export function writeMeasured(folder: string, measured: readonly SetQuality[]): void {
  const path = join(folder, 'README.md');
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) return;
  writeFileSync(path, `${text.slice(0, begin + BEGIN.length)}\n\n${qualityTable(measured)}\n\n${text.slice(end)}`);
}

/** The measured figures as a Markdown table, nDCG@10 / success@1. */
export function qualityTable(measured: readonly SetQuality[]): string {
  const weights = measured[0]?.fused.map(({ weight }) => `w ${weight}`) ?? [];
  const rows = measured.map(({ name, queries, dense, bm25, fused }) => [
    ...[name, String(queries), show(dense), show(bm25)],
    ...fused.map(({ quality }) => show(quality)),
  ]);
  const header = ['set', 'questions', 'this model alone', 'BM25 alone', ...weights];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function show({ ndcg, success }: Quality): string {
  return `${ndcg.toFixed(3).replace(/^0/u, '')} / ${success.toFixed(3).replace(/^0/u, '')}`;
}
