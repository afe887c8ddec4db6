import type { moderationSetUp as english } from '../en/moderation-set-up.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('es');

export const moderationSetUp: Translation<typeof english> = {
  'moderation.set-up': () =>
    wording`¿Pasamos a mi configuración? Solo usted ve esto. Omita lo que quiera: cada elección vale de inmediato, y ${command('settings')} y ${commandGroup('corpus')} la cambian después.`,
  'moderation.sources-of-articles': ({ sources }) =>
    wording`${strong('Fuentes de artículos:')} ${sources === 0 ? 'todavía ninguna; mientras tanto, a quien pregunte le digo que no hay artículos' : number(sources)}`,
  'moderation.channels-placeholder': 'Canales en los que respondo: todos',
  'moderation.role-placeholder': 'Un rol que modera además de «Gestionar servidor»: ninguno',
  'moderation.add-first-source': 'Añadir la primera fuente',
  'moderation.use-shared-articles': 'Usar los artículos compartidos',
  'moderation.do-not-use-shared-articles': 'No usar los artículos compartidos',
  'moderation.public-answers': 'Respuestas públicas',
  'moderation.private-answers': 'Respuestas privadas',
  'moderation.finish': 'Terminar',
  'moderation.first-source': 'La primera fuente',
  'moderation.first-source-address': 'Dirección de un feed, mapa del sitio o página',
  'moderation.other-set-up': 'Esta configuración es de otra versión mía.',
  'moderation.set-up-done': 'Ya estoy configurado.',
  'moderation.answers-from-shared': () => wording`Respondo con los artículos compartidos: pruebe ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }) =>
    wording`Respondo con ${plural(sources, { one: '# fuente', other: '# fuentes' })}${isSharedUsed ? ' y con los artículos compartidos' : ''}: pruebe ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`Todavía no hay artículos, y eso es lo que digo a quien pregunta: ${command('corpus add')} añade una fuente.`,
  'moderation.change-anything': () =>
    wording`Todo se puede cambiar con ${command('settings')} y ${commandGroup('corpus')}.`,
};
