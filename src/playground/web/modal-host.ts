import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Act, ActOutcome } from '../page-protocol.js';
import type { Doing } from './doing.js';
import type { Here } from './here.js';
import type { Answer } from './link/actions.js';
import { modalForm } from './message/modal-form.js';
import type { PageState } from './state.js';

export interface ModalHost {
  readonly state: PageState;
  readonly here: Here;
  readonly doing: Doing;
  changed(): void;
  act(act: Act): Promise<Answer<ActOutcome>>;
  tell(sentence: string | null): void;
}

/** The newest modal that was asked for in this window and is neither sent nor closed; `closed` keeps those. */
export function modalHostView(host: ModalHost, closed: Set<string>): unknown {
  const open = [...host.state.modals].findLast(([id]) => host.doing.own.interactionIds.has(id) && !closed.has(id));
  if (open === undefined) return nothing;
  const [interactionId, modal] = open;
  const close = (): void => {
    closed.add(interactionId);
    host.changed();
  };
  const view: TemplateResult = modalForm(
    { modal, botName: host.state.seen.bot.name, names: host.here.names },
    {
      onCancel: close,
      onSubmit: (values) => {
        void host.act({ kind: 'modal', interactionId, values }).then((answer) => {
          if (answer.kind === 'refused') host.tell(answer.sentence);
          else close();
        });
      },
    },
  );
  return keyed(interactionId, view);
}
