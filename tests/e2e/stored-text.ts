import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where one of the texts stands in a folder: in the bytes of a file, or packed in a cell of a database. */
export function placesOf(texts: readonly string[], folder: string): string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const holds = (bytes: Buffer): boolean => wanted.some((text) => bytes.includes(text));
  const places: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (holds(bytes)) places.push(relative(folder, path));
    if (bytes.subarray(0, 15).equals(Buffer.from('SQLite format 3'))) {
      places.push(...packedIn(path, holds).map((table) => `${relative(folder, path)}: ${table}`));
    }
  }
  return places;
}

/** Tables with a compressed cell that holds a text. */
function packedIn(path: string, holds: (bytes: Buffer) => boolean): string[] {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
    return tables.filter((table) => {
      const rows = database.prepare(`SELECT * FROM "${table}"`).raw().iterate() as Iterable<unknown[]>;
      for (const row of rows)
        if (row.some((cell) => Buffer.isBuffer(cell) && isGzip(cell) && holds(gunzipSync(cell)))) return true;
      return false;
    });
  } finally {
    database.close();
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
