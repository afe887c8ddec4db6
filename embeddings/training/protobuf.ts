/**
 * The little of the protobuf wire format that an ONNX file needs: whole numbers and length-prefixed bytes
 * (https://protobuf.dev/programming-guides/encoding). A message is the concatenation of its fields.
 */

/** A field that holds a whole number from 0 to 2^53. */
export function numberField(field: number, value: number): Uint8Array {
  return concatenate([varint(field * 8), varint(value)]);
}

/** A field that holds a string, raw bytes, or another message given as its fields. */
export function bytesField(field: number, value: string | Uint8Array | readonly Uint8Array[]): Uint8Array {
  const bytes =
    typeof value === 'string'
      ? new TextEncoder().encode(value)
      : value instanceof Uint8Array
        ? value
        : concatenate(value);
  return concatenate([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

/** Joins fields into a message. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, lowest first; all bytes but the last have the high bit set. */
function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Expected a whole number from 0, got ${value}.`);
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}
