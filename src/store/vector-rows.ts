import type { UnitVector } from '../../embeddings/embedder.js';
import type { PassageId } from '../domain/passage.js';
import { mapRow } from './article-rows.js';
import type { CorpusStore, ModelKey, StoredVector } from './corpus-store.js';
import type { Connection } from './sqlite-connection.js';

type VectorReads = Pick<CorpusStore, 'vectorsOf' | 'vector' | 'withoutVectors'>;
type VectorWrites = Pick<CorpusStore, 'saveVectors' | 'reuseVectors' | 'useModel' | 'forgetModelsBut'>;

interface VectorRow {
  readonly passage: number;
  readonly components: Buffer;
}

/** The model in use, and the one before it for an operator who turns back. */
const modelsKept = 2;

export function vectorReads(connection: Connection): VectorReads {
  const vectorsOf = connection.prepare<[number, string], VectorRow>(
    `SELECT passage, components FROM passages JOIN vectors ON vectors.passage = passages.id
     WHERE passages.article = ? AND model = (SELECT id FROM models WHERE hash = ?)`,
  );
  const vector = connection
    .prepare<[number, string], Buffer>(
      'SELECT components FROM vectors WHERE passage = ? AND model = (SELECT id FROM models WHERE hash = ?)',
    )
    .pluck();
  const lacks = connection
    .prepare<[number, string], number>(
      `SELECT EXISTS (SELECT 1 FROM passages WHERE article = ? AND NOT EXISTS (
         SELECT 1 FROM vectors WHERE passage = passages.id AND model = (SELECT id FROM models WHERE hash = ?)))`,
    )
    .pluck();
  return {
    // Sorted here: SQLite would copy the vectors into a temporary table to sort them.
    vectorsOf: (model, article) =>
      vectorsOf
        .all(article, model)
        .sort((a, b) => a.passage - b.passage)
        .map(storedVectorOf),
    vector: (model, passage) => mapRow(vector.get(passage, model), vectorFromBytes),
    withoutVectors: (model, articles) => [...articles].filter((article) => lacks.get(article, model) === 1),
  };
}

export function vectorWrites(connection: Connection): VectorWrites {
  const useModel = connection
    .prepare<[string, number], number>(
      `INSERT INTO models (hash, dimensions, last_used)
       VALUES (?, ?, (SELECT coalesce(max(last_used), 0) + 1 FROM models))
       ON CONFLICT (hash) DO UPDATE SET last_used = (SELECT max(last_used) + 1 FROM models) RETURNING id`,
    )
    .pluck();
  const insert = connection.prepare<[number, number, Buffer]>(
    'INSERT INTO vectors (passage, model, components) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const reuse = connection.prepare(
    `INSERT INTO vectors (passage, model, components)
     SELECT mine.id, vectors.model, vectors.components
     FROM passages AS mine
     JOIN articles AS me ON me.number = mine.article
     JOIN articles AS other ON other.text_hash = me.text_hash AND other.title IS me.title AND other.number <> me.number
     JOIN passages AS theirs ON theirs.article = other.number
       AND theirs.start_offset = mine.start_offset AND theirs.end_offset = mine.end_offset
     JOIN vectors ON vectors.passage = theirs.id AND vectors.model = (SELECT id FROM models WHERE hash = :model)
     WHERE mine.article = :article
     ON CONFLICT DO NOTHING`,
  );
  const forgetModels = connection.prepare<[string]>(
    'DELETE FROM models WHERE hash NOT IN (SELECT value FROM json_each(?))',
  );
  const models = connection.prepare<[], string>('SELECT hash FROM models ORDER BY last_used DESC').pluck();
  const idOf = connection.prepare<[string], number>('SELECT id FROM models WHERE hash = ?').pluck();

  const use = ({ hash, dimensions }: ModelKey): number => useModel.get(hash, dimensions)!;
  const saveVectors = connection.transaction((model: ModelKey, vectors: readonly StoredVector[]) => {
    const id = idOf.get(model.hash) ?? use(model);
    for (const { passage, vector } of vectors) {
      if (vector.length !== model.dimensions) {
        throw new RangeError(
          `a vector of model ${model.hash} has ${model.dimensions} dimensions, not ${vector.length}`,
        );
      }
      insert.run(passage, id, vectorToBytes(vector));
    }
  });
  return {
    saveVectors: (model, vectors) => {
      saveVectors.immediate(model, vectors);
    },
    reuseVectors: (model, article) => {
      reuse.run({ model, article });
    },
    useModel: (model) => {
      if (models.get() !== model.hash) use(model);
      return models.all().slice(0, modelsKept);
    },
    forgetModelsBut: (kept) => {
      forgetModels.run(JSON.stringify(kept));
    },
  };
}

function storedVectorOf({ passage, components }: VectorRow): StoredVector {
  return { passage: passage as PassageId, vector: vectorFromBytes(components) };
}

function vectorToBytes(vector: UnitVector): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Copies: a row's buffer need not be aligned to 4 bytes. */
function vectorFromBytes(bytes: Buffer): UnitVector {
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(bytes);
  return new Float32Array(copy.buffer) as UnitVector;
}
