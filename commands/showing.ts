import type { Prepared } from './command.js';
import type { ReplyTarget, Visibility } from './reply-target.js';
import type { View } from './view.js';

/** Nothing but showing something; made when it is shown. */
export function showing(visibility: Visibility, view: () => View): Prepared<ReplyTarget> {
  return {
    kind: 'ready',
    visibility,
    run: async (target) => {
      await target.show(view());
    },
  };
}
