import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { OpenPlayground } from '../e2e/browser.js';
import { findChromium } from '../support/chromium.js';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const screen = { width: 1160, height: 800 };
const phone = { width: 390, height: 780 };

/** The pictures of the README: an answer over the invented sample, as `npm start` shows it. */
test('takes the pictures of the README', { timeout: 120_000 }, async () => {
  const chromium = findChromium();
  if (chromium === null) throw new Error('the pictures need Chromium (Debian: apt-get install chromium)');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
  const playground = await OpenPlayground.start(chromium, folder);
  try {
    const asker = await playground.open('wilma');
    await asker.ask('How many people were injured when the ramp fell?');
    await asker.close();
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, viewport] of Object.entries({ screen, phone })) {
        const window = await playground.open('otto', { viewport: screen, colorScheme, reducedMotion: 'reduce' });
        await window.page.setViewportSize(viewport);
        const answer = await window.answer(0);
        await answer.scrollIntoViewIfNeeded();
        await window.page.screenshot({ path: join(docs, `playground-${name}-${colorScheme}.png`) });
        expect(window.troubles).toEqual([]);
        await window.close();
      }
    }
  } finally {
    await playground.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
