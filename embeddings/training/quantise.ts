/** A table of vectors as whole numbers: row i, number j stands for `rows[i × dimensions + j] × scales[i]`. */
export interface QuantisedTable {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** Rounds each row to int8 with a scale of its own, so that its largest number becomes ±127. */
export function quantise(table: Float32Array, dimensions: number): QuantisedTable {
  const rows = new Int8Array(table.length);
  const scales = new Float32Array(table.length / dimensions);
  for (let row = 0; row < scales.length; row++) {
    const values = table.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    const scale = Math.fround(largest / 127);
    scales[row] = scale;
    if (scale > 0) values.forEach((value, i) => (rows[row * dimensions + i] = Math.round(value / scale)));
  }
  return { rows, scales };
}
