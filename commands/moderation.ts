import type { ButtonAction, CommandGroup, CommandParts, SelectAction } from './command.js';
import { hiddenCommand, hiddenPage, unhideSelected } from './moderation-hidden.js';
import { logCommand, logPage } from './moderation-log.js';
import { reportOpened, reportsCommand, reportsPage, reportsSettled } from './moderation-reports.js';
import { clearAllButton, clearSelected, unansweredCommand, unansweredPage } from './moderation-unanswered.js';

/**
 * `/moderation`: what members say of answers, what is hidden, what was asked in vain, who did what. Apart from `/corpus`,
 * because none of it is about where articles come from.
 */
export function moderationCommands(parts: CommandParts): CommandGroup {
  return {
    definition: {
      name: 'moderation',
      description: 'For moderators: reports, what is hidden, unanswered questions, the log',
      defaultPermissions: 'manage-server',
    },
    subcommands: [reportsCommand(parts), hiddenCommand(parts), unansweredCommand(parts), logCommand(parts)],
  };
}

export function moderationButtons(parts: CommandParts): readonly ButtonAction[] {
  return [reportsPage(parts), hiddenPage(parts), unansweredPage(parts), clearAllButton(parts), logPage(parts)];
}

export function moderationSelects(parts: CommandParts): readonly SelectAction[] {
  return [reportOpened(parts), reportsSettled(parts), unhideSelected(parts), clearSelected(parts)];
}
