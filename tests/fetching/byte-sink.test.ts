import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteSink, TooLargeError } from '../../src/fetching/byte-sink.js';

test('a ByteSink holds what was written, up to its limit, whatever was announced', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40_000 }), { maxLength: 5 });
  const announced = fc.option(fc.nat({ max: 100_000 }));
  await fc.assert(
    fc.asyncProperty(chunks, fc.nat({ max: 100_000 }), announced, async (parts, limit, expected) => {
      const whole = Buffer.concat(parts);
      const sink = new ByteSink(limit, expected);
      const filled = pipeline(Readable.from(parts), sink);
      if (whole.length > limit) await expect(filled).rejects.toThrow(TooLargeError);
      else await filled;
      expect(Buffer.from(sink.bytes).equals(whole.subarray(0, limit))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
