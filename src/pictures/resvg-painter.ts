import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { PicturePainter } from './picture.js';
import { fontFamily } from './svg.js';

const { resolve } = createRequire(import.meta.url);
/** Of the package alone, so that a picture is the same everywhere: Latin, Greek, Cyrillic, Arabic and Hebrew. */
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`));

/** Draws with resvg, on a thread of its own. */
export function createResvgPainter(): PicturePainter {
  return {
    async paint({ svg }) {
      const image = await renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily },
        languages: ['en'],
      });
      return image.asPng();
    },
  };
}
