import type { PageState } from '../state.js';
import type { Offered } from './popup.js';

/** Asks the bot; gives the interaction's id, or `null` when the server refused. */
export type AskBot = () => Promise<string | null>;

/** Milliseconds without a key until the bot is asked, so that not every letter is a request. */
const debounce = 120;

/** The suggestions for the one option that is being typed. */
export class Autocomplete {
  private asked: { readonly option: string; interactionId: string | null; hasFailed: boolean } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onChange: () => void) {}

  /** What was typed for the option has changed; later keys take the place of earlier ones. */
  typed(option: string, ask: AskBot): void {
    clearTimeout(this.timer);
    const mine = { option, interactionId: null as string | null, hasFailed: false };
    this.asked = mine;
    this.timer = setTimeout(() => {
      void ask().then((interactionId) => {
        mine.interactionId = interactionId;
        mine.hasFailed = interactionId === null;
        this.onChange();
      });
    }, debounce);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.asked = null;
  }

  /** `null`: the bot was not asked of this option. */
  offered(option: string, { choices, seen }: PageState): Offered | null {
    if (this.asked?.option !== option) return null;
    const { interactionId, hasFailed } = this.asked;
    const found = interactionId === null ? undefined : choices.get(interactionId);
    if (found !== undefined) return { status: 'here', choices: found };
    const isLost = hasFailed || seen.interactions.some(({ id, hasFailed: late }) => late && id === interactionId);
    return { status: isLost ? 'failed' : 'loading', choices: [] };
  }
}
