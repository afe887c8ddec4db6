import { html, type TemplateResult } from 'lit';

const colours = ['#5865f2', '#3ba55c', '#b05e00', '#c2386b', '#8250c4', '#1f7a8c'];

/** A disc with the first letter of the name, its colour by the name; no picture is fetched from anywhere. */
export function avatarView(name: string): TemplateResult {
  const colour = colours[hashOf(name) % colours.length]!;
  const [letter = '?'] = name.trim().toUpperCase();
  return html`<svg class="avatar" viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="20" r="20" fill=${colour} />
    <text
      x="20"
      y="20"
      fill="#ffffff"
      font-size="18"
      font-weight="600"
      text-anchor="middle"
      dominant-baseline="central"
    >
      ${letter}
    </text>
  </svg>`;
}

function hashOf(text: string): number {
  let hash = 0;
  for (const unit of text) hash = (hash * 31 + unit.codePointAt(0)!) % 65_521;
  return hash;
}
