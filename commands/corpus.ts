import type { ButtonAction, CommandGroup, CommandParts, ConfirmedAct, SelectAction } from './command.js';
import { corpusAdd } from './corpus-add.js';
import { corpusRestore, corpusTakeAway, eraseAct, removeAct } from './corpus-articles.js';
import { corpusHistoryCommand, corpusRollback, rollbackAct } from './corpus-history.js';
import { blockHostAct, corpusBlock } from './corpus-hosts.js';
import { applyHeldButton, corpusQuarantine, discardHeldButton } from './corpus-quarantine.js';
import { corpusRefresh } from './corpus-refresh.js';
import { corpusSourcesCommand, corpusSourcesPage, dropSourceAct, dropSourceSelected } from './corpus-sources.js';
import { corpusStatus } from './corpus-status.js';
import { cancelWorkButton } from './corpus-work.js';

/** `/corpus`: where the articles come from, and what becomes of them. */
export function corpusCommands(parts: CommandParts): CommandGroup {
  return {
    definition: {
      name: 'corpus',
      description: 'For moderators: sources, refresh, history, removal',
      defaultPermissions: 'manage-server',
    },
    subcommands: [
      corpusRefresh(parts),
      corpusAdd(parts),
      corpusSourcesCommand(parts),
      corpusStatus(parts),
      corpusHistoryCommand(parts),
      corpusRollback(parts),
      corpusTakeAway(parts, 'remove'),
      corpusRestore(parts),
      corpusTakeAway(parts, 'erase'),
      corpusQuarantine(parts),
      corpusBlock(parts),
    ],
  };
}

export function corpusButtons(parts: CommandParts): readonly ButtonAction[] {
  return [cancelWorkButton(parts), corpusSourcesPage(parts), applyHeldButton(parts), discardHeldButton(parts)];
}

export function corpusSelects(parts: CommandParts): readonly SelectAction[] {
  return [dropSourceSelected(parts)];
}

export function corpusActs(parts: CommandParts): readonly ConfirmedAct[] {
  return [dropSourceAct(parts), removeAct(parts), eraseAct(parts), rollbackAct(parts), blockHostAct(parts)];
}
