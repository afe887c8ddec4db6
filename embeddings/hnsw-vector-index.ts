import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { dot, type UnitVector } from './embedder.js';
import { checkHnswFile, fileChecksum } from './hnsw-file.js';
import { asCosine, checkLabel, checkVector } from './labelled-vector.js';
import { bestFirst, NearestHeap } from './nearest-heap.js';
import type { Neighbour, VectorIndex } from './vector-index.js';

/** Links a node; twice as many on level 0. */
const M = 16;
/** Candidates looked at when a node is placed. */
const EF_CONSTRUCTION = 120;
/** Candidates looked at in a search, at least. */
const EF_SEARCH = 128;
/** The same vectors in the same order give the same graph. */
const SEED = 100;
/** How long building holds the thread before it lets others in. */
const TURN_MS = 8;

export interface LabelledVector {
  readonly label: number;
  readonly vector: UnitVector;
}

export interface BuildOptions {
  readonly dimensions: number;
  /** At least as many as there will be; memory is set aside for it. */
  readonly count: number;
  /** Aborting rejects with the signal's reason and frees the memory. */
  readonly signal?: AbortSignal;
  /** Called every few milliseconds with the number of vectors placed. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Immutable approximate index: a hierarchical navigable small-world graph (Malkov and Yashunin,
 * https://arxiv.org/abs/1603.09320) over inner products of unit vectors. It lives in native memory, about
 * 4 × dimensions + 150 bytes a vector, which `close` frees at once.
 */
export interface HnswVectorIndex extends VectorIndex {
  close(): void;
}

/** Builds a graph; lets other work in every few milliseconds. @throws RangeError for a label given twice. */
export async function buildHnsw(
  vectors: Iterable<LabelledVector> | AsyncIterable<LabelledVector>,
  { dimensions, count, signal, onProgress }: BuildOptions,
): Promise<HnswVectorIndex> {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  graph.initIndex(Math.max(1, count), M, EF_CONSTRUCTION, SEED);
  const labels = new Uint32Array(count);
  let done = 0;
  try {
    let turnEnds = performance.now() + TURN_MS;
    for await (const { label, vector } of vectors) {
      addTo(graph, label, vector);
      labels[done++] = label;
      if (performance.now() < turnEnds) continue;
      onProgress?.(done);
      await nextTurn();
      signal?.throwIfAborted();
      turnEnds = performance.now() + TURN_MS;
    }
    signal?.throwIfAborted();
    onProgress?.(done);
    return new NativeGraph(graph, labels.subarray(0, done));
  } catch (error) {
    free(graph);
    throw error;
  }
}

/**
 * Writes an index to a file and flushes it to the disk; the thread is free meanwhile.
 * @throws Error when the file is not whole afterwards: the library says nothing of a full disk.
 */
export async function saveHnsw(index: HnswVectorIndex, path: string): Promise<void> {
  if (!(index instanceof NativeGraph)) throw new TypeError('only an index of buildHnsw or loadHnsw can be saved');
  await index.graph.writeIndex(path);
  await checkHnswFile(path, index.dimensions);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Reads an index that `saveHnsw` wrote; the thread is free meanwhile. Give the file's SHA-256 (hexadecimal) where it is
 * known: without it a file of the right shape is believed, and a wrong link would end the process in a search.
 * @throws Error when the file is missing, torn, of other dimensions, or has another checksum.
 */
export async function loadHnsw(
  path: string,
  { dimensions, checksum }: { readonly dimensions: number; readonly checksum?: string },
): Promise<HnswVectorIndex> {
  await checkHnswFile(path, dimensions);
  if (checksum !== undefined && (await fileChecksum(path)) !== checksum) {
    throw new Error(`${path} is not the vector index that was saved: its checksum differs`);
  }
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  await graph.readIndex(path);
  return new NativeGraph(graph, Uint32Array.from(graph.getIdsList()));
}

class NativeGraph implements HnswVectorIndex {
  readonly dimensions: number;
  #isClosed = false;

  constructor(
    readonly graph: hnswlib.HierarchicalNSW,
    private readonly labels: Uint32Array,
  ) {
    this.dimensions = graph.getNumDimensions();
  }

  get size(): number {
    return this.labels.length;
  }

  search(query: UnitVector, limit: number, accepts?: (label: number) => boolean): Neighbour[] {
    if (this.#isClosed) throw new Error('the vector index is closed');
    checkVector(query, this.dimensions);
    const wanted = Math.min(limit, this.size);
    if (wanted <= 0) return [];
    const few = accepts && this.#acceptedIfFew(accepts);
    if (few) return this.#searchAmong(few, query, wanted);
    this.graph.setEf(Math.max(EF_SEARCH, 2 * wanted));
    const { neighbors, distances } = this.graph.searchKnn(Array.from(query), wanted, accepts);
    return neighbors.map((label, i) => ({ label, similarity: asCosine(1 - distances[i]!) })).sort(bestFirst);
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    free(this.graph);
  }

  /**
   * With a filter, hnswlib walks on until it has met enough accepted nodes: the whole graph, when they are few. Reading
   * a few vectors back is cheaper then, though each costs some 50 µs; the two costs meet near the square root of the size.
   */
  #acceptedIfFew(accepts: (label: number) => boolean): number[] | null {
    const few = Math.sqrt(1.5 * this.size);
    const accepted: number[] = [];
    for (const label of this.labels) {
      if (!accepts(label)) continue;
      if (accepted.length >= few) return null;
      accepted.push(label);
    }
    return accepted;
  }

  #searchAmong(labels: readonly number[], query: UnitVector, limit: number): Neighbour[] {
    const heap = new NearestHeap(limit);
    for (const label of labels) heap.offer(label, asCosine(dot(query, Float32Array.from(this.graph.getPoint(label)))));
    return heap.take();
  }
}

function addTo(graph: hnswlib.HierarchicalNSW, label: number, vector: UnitVector): void {
  checkLabel(label);
  checkVector(vector, graph.getNumDimensions());
  const before = graph.getCurrentCount();
  graph.addPoint(Array.from(vector), label);
  if (graph.getCurrentCount() === before) throw new RangeError(`label ${label} is in the index already`);
}

/** The library frees native memory when the collector comes by; a new, empty graph replaces it at once. */
function free(graph: hnswlib.HierarchicalNSW): void {
  graph.initIndex(1, M, EF_CONSTRUCTION, SEED);
}
