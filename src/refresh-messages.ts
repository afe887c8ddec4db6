import type { RefreshProgress, RefreshReport } from './corpus/refresh-report.js';

/** What the refresh process tells its parent. It ends by itself after `done` and `failed`. */
export type FromRefresh =
  | { readonly type: 'progress'; readonly progress: RefreshProgress }
  | { readonly type: 'done'; readonly report: RefreshReport }
  /** `isForPeople`: the message is one clear sentence. Otherwise it holds the trace. */
  | { readonly type: 'failed'; readonly message: string; readonly isForPeople: boolean };
