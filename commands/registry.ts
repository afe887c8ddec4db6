import { articleCommand } from './article.js';
import { askAboutMessage } from './ask-about-message.js';
import { askCommand } from './ask.js';
import { cardButton } from './card.js';
import type { ButtonAction, CommandParts, CommandSet, MessageCommand, SelectAction, SlashCommand } from './command.js';
import { checkMessage } from './check-message.js';
import { compareView } from './compare.js';
import { cancelButton, confirmButton } from './confirm.js';
import { contextButton } from './context.js';
import { askFurtherButton, furtherAsked, newTopicButton } from './conversation.js';
import { corpusActs, corpusButtons, corpusCommands, corpusSelects } from './corpus.js';
import { exportButton, exportMessage, formatSelected } from './export.js';
import { reasonSelected, reportButton, usefulButton } from './feedback.js';
import { helpCommand } from './help.js';
import { hideSelected } from './hide.js';
import { languageCommand, languageSelected } from './language.js';
import { moderationButtons, moderationCommands, moderationSelects } from './moderation.js';
import { moreLinesButton } from './more-lines.js';
import { moreButton, nearestButton } from './more.js';
import { forgetMember, privacyCommands } from './privacy.js';
import { removeButton } from './remove.js';
import { settingsButtons, settingsCommand, settingsForms, settingsSelects } from './settings.js';
import { createSetUpOffer, setUpButtons, setUpForms, setUpSelects } from './set-up.js';
import { settleButton } from './settle.js';
import { shareButton } from './share.js';
import { sourcesCommand, sourcesPager } from './sources.js';
import { statusCommand } from './status.js';
import { summaryCommand, summaryView } from './summary.js';
import { timelineView } from './timeline.js';
import { topicCommand, topicOfMessage } from './topic-view.js';
import { verifiedPager } from './verify-answer.js';
import { verifyCommand } from './verify.js';
import { whoCommand, whoView } from './who.js';

/** Everything that Discord may call. */
export function commandSet(parts: CommandParts): CommandSet {
  return {
    commands: slashCommands(parts),
    messageCommands: messageCommands(parts),
    buttons: buttonActions(parts),
    selects: selectActions(parts),
    forms: [furtherAsked(parts), ...settingsForms(parts), ...setUpForms(parts)],
    afterCommand: createSetUpOffer(parts),
  };
}

/** Every slash command, in the order in which Discord lists them. */
export function slashCommands(parts: CommandParts): readonly SlashCommand[] {
  return [
    askCommand(parts),
    summaryCommand(parts),
    topicCommand(parts, timelineView),
    topicCommand(parts, compareView),
    whoCommand(parts),
    verifyCommand(parts),
    sourcesCommand(),
    articleCommand(),
    helpCommand(),
    statusCommand(parts),
    languageCommand(parts),
    privacyCommands(parts),
    corpusCommands(parts),
    settingsCommand(parts),
    moderationCommands(parts),
  ];
}

/** Every command in the menu of a message. */
export function messageCommands(parts: CommandParts): readonly MessageCommand[] {
  return [askAboutMessage(parts), checkMessage(parts), exportMessage(parts), ...topicMenus(parts)];
}

export function buttonActions(parts: CommandParts): readonly ButtonAction[] {
  return [
    ...(['answer', 'check'] as const).flatMap((of) => [
      moreButton(parts, of),
      contextButton(parts, of),
      cardButton(parts, of),
    ]),
    nearestButton(parts),
    moreLinesButton(parts),
    removeButton(parts),
    usefulButton(parts),
    reportButton(parts),
    shareButton(parts),
    exportButton(parts),
    settleButton(parts),
    verifiedPager(parts),
    askFurtherButton(parts),
    newTopicButton(parts),
    ...corpusButtons(parts),
    ...moderationButtons(parts),
    ...settingsButtons(parts),
    ...setUpButtons(parts),
    sourcesPager(),
    confirmButton(parts, [forgetMember(parts), ...corpusActs(parts)]),
    cancelButton(parts),
  ];
}

function selectActions(parts: CommandParts): readonly SelectAction[] {
  return [
    reasonSelected(parts),
    languageSelected(parts),
    hideSelected(parts),
    formatSelected(parts),
    ...corpusSelects(parts),
    ...moderationSelects(parts),
    ...settingsSelects(parts),
    ...setUpSelects(parts),
  ];
}

function topicMenus(parts: CommandParts): readonly MessageCommand[] {
  const views = [summaryView, timelineView, compareView, whoView];
  return views.map((view) => topicOfMessage(parts, view));
}
