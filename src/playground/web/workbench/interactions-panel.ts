import { html, nothing, type TemplateResult } from 'lit';
import type { InteractionView } from '../../page-protocol.js';

/** Every interaction, newest first, with how long the bot took. */
export function interactionsPanel(
  interactions: readonly InteractionView[],
  people: ReadonlyMap<string, string>,
): TemplateResult {
  if (interactions.length === 0) return html`<p class="panel-none">Nothing was run or pressed yet.</p>`;
  return html`<table class="timings">
    <caption>
      Milliseconds since each began; Discord gives up after 3,000 without a first answer.
    </caption>
    <thead>
      <tr>
        <th scope="col">Interaction</th>
        <th scope="col">Acknowledged</th>
        <th scope="col">Answered</th>
      </tr>
    </thead>
    <tbody>
      ${interactions.toReversed().map((interaction) => rowView(interaction, people))}
    </tbody>
  </table>`;
}

function rowView(interaction: InteractionView, people: ReadonlyMap<string, string>): TemplateResult {
  const { label, personId, bornAt, acknowledgedAfter, answeredAfter, hasFailed } = interaction;
  return html`<tr ?data-failed=${hasFailed}>
    <th scope="row">
      ${label}
      <small>${people.get(personId) ?? 'somebody'}, ${timeOf(bornAt)}</small>
    </th>
    ${
      hasFailed
        ? html`<td colspan="2">The application did not respond</td>`
        : html`<td>${millisecondsView(acknowledgedAfter)}</td>
            <td>${millisecondsView(answeredAfter)}</td>`
    }
  </tr>`;
}

function millisecondsView(milliseconds: number | null): TemplateResult | typeof nothing {
  if (milliseconds === null) return html`<span aria-label="not yet">…</span>`;
  return html`${Math.round(milliseconds).toLocaleString('en-US')}`;
}

/** Hours, minutes and seconds of the local clock. */
export function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB');
}
