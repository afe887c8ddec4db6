import type { HeldChange } from '../src/store/source-store.js';
import { inEnglish } from '../src/language/in-words.js';
import { refused, type Command, type CommandParts, type PlainButton } from './command.js';
import type { ButtonControl, ControlRow } from './controls.js';
import type { CorpusDesk } from './corpus-desk.js';
import { refreshView, undecided } from './corpus-refresh.js';
import { heldLine } from './corpus-act-words.js';
import { namedSource, reportInWords } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import type { PressTarget } from './reply-target.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import { code, type Message } from '../src/language/wording.js';

const applyAction = 'applyheld';
const discardAction = 'discardheld';
/** Of five rows two buttons each. */
const heldShown = 5;

/** `/corpus quarantine`: losses that look like damage, each to be applied or discarded. */
export function corpusQuarantine(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'quarantine',
      description: 'Changes that look like damage and wait for your decision',
      options: [],
    },
    prepare: ({ asker: { guildId } }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(heldList(parts.desks.of(guildId ?? '')));
      },
    }),
  };
}

export function applyHeldButton(parts: CommandParts): PlainButton {
  return decisionButton(parts, applyAction, async (target, { desk, id }) => {
    await runWork(parts, target, {
      desk,
      job: { kind: 'apply-held', id },
      act: 'apply held change',
      target: `held change ${id}`,
      viewOf: ({ report }) => refreshView(undecided(report, desk), { dryRun: false, language: target.language }),
      logged: ({ report }) => inEnglish(reportInWords(undecided(report, desk))),
    });
  });
}

export function discardHeldButton(parts: CommandParts): PlainButton {
  return decisionButton(parts, discardAction, async (target, { desk, id }) => {
    await runWork(parts, target, {
      desk,
      job: { kind: 'discard-held', id },
      act: 'discard held change',
      target: `held change ${id}`,
      isWordless: true,
      viewOf: () => heldList(desk),
      logged: () => 'done',
    });
  });
}

/** Of a change that is still open. */
function decisionButton(
  parts: CommandParts,
  action: string,
  decide: (target: PressTarget, held: { readonly desk: CorpusDesk; readonly id: number }) => Promise<void>,
): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action,
    prepare: ({ asker: { guildId }, id }) => {
      const desk = parts.desks.of(guildId ?? '');
      if (!isOpen(desk, id)) return refused(say('corpus.held-decided'));
      return { kind: 'ready', visibility: 'in-place', isLong: true, run: (target) => decide(target, { desk, id }) };
    },
  };
}

function isOpen(desk: CorpusDesk, id: number): boolean {
  return desk.held().some((change) => change.id === id);
}

function heldList(desk: CorpusDesk): ListView {
  const held = desk.held();
  if (held.length === 0) return notice(say('corpus.none-held'));
  const names = new Map(desk.sources().map(({ id, spec }) => [id, namedSource(spec)]));
  const shown = held.slice(0, heldShown);
  const further = held.length - shown.length;
  const lines = shown.map((change) => heldLine(change, names.get(change.source) ?? code(String(change.source))));
  if (further > 0) lines.push(say('corpus.further-changes', { count: further }));
  return notice(say('corpus.held-list', { apply: say('corpus.apply'), discard: say('corpus.discard') }), lines, {
    rows: shown.map(decideRow),
  });
}

function decideRow({ id }: HeldChange): ControlRow {
  const button = (action: string, decision: Message): ButtonControl => ({
    kind: 'button',
    action,
    id,
    n: 0,
    label: say('corpus.decide', { decision, change: id }),
  });
  return [button(applyAction, say('corpus.apply')), button(discardAction, say('corpus.discard'))];
}
