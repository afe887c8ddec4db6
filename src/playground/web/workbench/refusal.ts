import { html, type TemplateResult } from 'lit';

/** Something that was asked for in the workbench and refused. */
export interface Refusal {
  /** Name of the form or list that it was asked for in. */
  readonly from: string;
  /** The server's. */
  readonly sentence: string;
}

/** The sentence at the form it belongs to; always there, so that readers are told when it is filled. */
export function refusalView(refusal: Refusal | null, from: string): TemplateResult {
  const sentence = refusal?.from === from ? refusal.sentence : null;
  return html`<p class="refusal" role="alert" ?hidden=${sentence === null}>${sentence}</p>`;
}
