import { auditRetentionDays, type AuditEntry } from '../src/store/audit-store.js';
import { actInWords, outcomeInWords, targetInWords } from './act-words.js';
import type { CommandParts, PlainButton, PlainCommand } from './command.js';
import type { ButtonControl } from './controls.js';
import { notice } from './notice.js';
import { perPage } from './paged.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { moment, named, type Message } from '../src/language/wording.js';

const pageAction = 'audit';

/** `/moderation log`: who did what and when. */
export function logCommand(parts: CommandParts): PlainCommand {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'log', description: 'Who did what and when', options: [] },
    prepare: ({ asker: { guildId } }) => showing('private', () => acts(parts, guildId ?? '', null)),
  };
}

/** The acts before the one whose number the button carries; 0: the newest. */
export function logPage(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, id }) =>
      showing('in-place', () => acts(parts, guildId ?? '', id === 0 ? null : id)),
  };
}

function acts({ audit }: CommandParts, guildId: string, before: number | null): ListView {
  const { entries, next } = audit.page(guildId, before, perPage);
  if (entries.length === 0) return notice(say('moderation.no-acts'));
  const buttons: ButtonControl[] = [];
  if (before !== null)
    buttons.push({ kind: 'button', action: pageAction, id: 0, n: 0, label: say('moderation.newest') });
  if (next !== null)
    buttons.push({ kind: 'button', action: pageAction, id: next, n: 0, label: say('moderation.older') });
  const rows = buttons.length === 0 ? [] : [buttons];
  return notice(say('moderation.acts', { days: auditRetentionDays }), entries.map(entryInWords), { rows });
}

function entryInWords({ at, actorId, act, target, outcome }: AuditEntry): Message {
  return say('moderation.act-line', {
    at: moment(at),
    who: actorId === null ? say('moderation.by-nobody') : named('member', actorId),
    act: actInWords(act),
    target: targetInWords({ act, target }),
    outcome: outcomeInWords(outcome),
  });
}
