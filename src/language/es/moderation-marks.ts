import type { moderationMarks as english } from '../en/moderation-marks.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { and } = formatting('es');

export const moderationMarks: Translation<typeof english> = {
  'moderation.mark-corrected': 'Corregido después:',
  'moderation.mark-corrected-meaning': 'El artículo lo dice ahora de otro modo o lleva una corrección.',
  'moderation.mark-withdrawn': 'Retirado después:',
  'moderation.mark-withdrawn-meaning': 'El artículo ya no está entre las fuentes.',
  'moderation.mark-updated': 'Actualizado después:',
  'moderation.mark-updated-meaning': 'El artículo se actualizó; este pasaje no ha cambiado.',
  'moderation.marked-quotes': ({ numbers }) => `${numbers.length === 1 ? 'cita' : 'citas'} ${and(numbers)}.`,
  'moderation.marks-apart': 'Esto se refiere a mi respuesta en',
  'moderation.blanked': 'Retirado: un artículo que se citaba aquí ya no se conserva.',
};
