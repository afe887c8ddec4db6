import type { InteractionView } from '../page-protocol.js';

/** A command that was sent from this window and has brought nothing forth yet. */
export interface SentCommand {
  /** e.g. `/ask`. */
  readonly label: string;
  readonly channelId: string;
  /** `null` until the server has taken it. */
  readonly interactionId: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** Kept here, as the server's list of interactions forgets the older ones. */
  readonly hasFailed: boolean;
}

/** The last press on a component of one message. */
export interface Press {
  readonly customId: string;
  readonly interactionId: string | null;
}

/** What was done in this window, which another window of the same person need not show. */
export interface OwnActs {
  readonly commands: readonly SentCommand[];
  /** By the id of the message. */
  readonly presses: ReadonlyMap<string, Press>;
  /** Modals are shown where they were asked for. */
  readonly interactionIds: ReadonlySet<string>;
}

export const noActs: OwnActs = { commands: [], presses: new Map(), interactionIds: new Set() };

export type Progress = 'pending' | 'failed' | 'done';

/** What has become of an act; one that the server has not told of yet is pending. */
export function progressOf(
  { interactionId, hasFailed = false }: Pick<SentCommand, 'interactionId'> & Partial<SentCommand>,
  interactions: readonly InteractionView[],
): Progress {
  if (hasFailed) return 'failed';
  const interaction = interactions.findLast(({ id }) => id === interactionId);
  if (interaction === undefined) return 'pending';
  if (interaction.hasFailed) return 'failed';
  return interaction.acknowledgedAfter === null ? 'pending' : 'done';
}

export function withCommand(acts: OwnActs, sent: SentCommand): OwnActs {
  return { ...acts, commands: [...acts.commands, sent] };
}

export function withoutCommand(acts: OwnActs, sent: SentCommand): OwnActs {
  return { ...acts, commands: acts.commands.filter((command) => command !== sent) };
}

/** The server has taken the command, or refused it (`null`). */
export function commandTaken(acts: OwnActs, sent: SentCommand, interactionId: string | null): OwnActs {
  const commands = acts.commands.flatMap((command) => {
    if (command !== sent) return [command];
    return interactionId === null ? [] : [{ ...sent, interactionId }];
  });
  return withInteraction({ ...acts, commands }, interactionId);
}

export function withPress(acts: OwnActs, messageId: string, press: Press): OwnActs {
  return withInteraction({ ...acts, presses: new Map([...acts.presses, [messageId, press]]) }, press.interactionId);
}

export function withoutPress(acts: OwnActs, messageId: string): OwnActs {
  return { ...acts, presses: new Map([...acts.presses].filter(([id]) => id !== messageId)) };
}

/** Lets go of what was answered, and keeps what has failed. */
export function settled(acts: OwnActs, interactions: readonly InteractionView[]): OwnActs {
  const commands = acts.commands.flatMap((command) => {
    const progress = progressOf(command, interactions);
    if (progress === 'done') return [];
    return [progress === 'failed' && !command.hasFailed ? { ...command, hasFailed: true } : command];
  });
  const presses = [...acts.presses].filter(([, press]) => progressOf(press, interactions) !== 'done');
  return { ...acts, commands, presses: new Map(presses) };
}

function withInteraction(acts: OwnActs, interactionId: string | null): OwnActs {
  if (interactionId === null) return acts;
  return { ...acts, interactionIds: new Set([...acts.interactionIds, interactionId]) };
}
