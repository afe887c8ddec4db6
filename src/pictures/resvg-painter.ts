import { createRequire } from 'node:module';
import type { PicturePainter } from './picture.js';
import { fontFamily } from './svg.js';

const { resolve } = createRequire(import.meta.url);
/** Of the package alone, so that a picture is the same everywhere: Latin, Greek, Cyrillic, Arabic and Hebrew. */
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`));

/**
 * Draws with resvg, on a thread of its own. Loaded at the first picture, so that a machine without its binary has a bot
 * without pictures. `onFailure` is told of each that could not be drawn.
 */
export function createResvgPainter(onFailure: (error: unknown) => void = () => undefined): PicturePainter {
  return {
    async paint({ svg }) {
      try {
        const { renderAsync } = await import('@resvg/resvg-js');
        const image = await renderAsync(svg, {
          font: { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily },
          languages: ['en'],
        });
        return image.asPng();
      } catch (error) {
        onFailure(error);
        return null;
      }
    },
  };
}
