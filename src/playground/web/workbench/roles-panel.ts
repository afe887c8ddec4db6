import { html, type TemplateResult } from 'lit';
import type { GuildView, MemberView, RoleView } from '../../page-protocol.js';
import { refusalView, type Refusal } from './refusal.js';

export interface RolesPanelParts {
  /** `null`: a direct conversation, which has no roles. */
  readonly guild: GuildView | null;
  readonly refusal: Refusal | null;
  readonly onRole: (userId: string, roleId: string, isHeld: boolean) => void;
}

/** Who holds which role here; a role can be given and taken at any moment, also while a command runs. */
export function rolesPanel({ guild, refusal, onRole }: RolesPanelParts): TemplateResult {
  if (guild === null) return html`<p class="panel-none">A direct conversation has no roles; go to a channel.</p>`;
  if (guild.roles.length === 0) return html`<p class="panel-none">${guild.name} has no roles.</p>`;
  return html`<section class="panel-part" aria-labelledby="roles-of">
    <h3 id="roles-of">${guild.name}</h3>
    <ul class="roles">
      ${guild.members.map(
        (member) =>
          html`<li>
            <span>${member.name}</span>
            <span class="roles-held">${guild.roles.map((role) => roleView(member, role, onRole))}</span>
          </li>`,
      )}
    </ul>
    ${refusalView(refusal, 'Roles')}
  </section>`;
}

function roleView(member: MemberView, role: RoleView, onRole: RolesPanelParts['onRole']): TemplateResult {
  const isHeld = member.roleIds.includes(role.id);
  return html`<label>
    <input
      type="checkbox"
      aria-label=${`${member.name}: ${role.name}`}
      .checked=${isHeld}
      @change=${(event: Event) => {
        onRole(member.userId, role.id, (event.target as HTMLInputElement).checked);
      }}
    />
    ${role.name}
  </label>`;
}
