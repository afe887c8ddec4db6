import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
} from 'discord-api-types/v10';
import type { Form, TextInput } from '../../commands/controls.js';
import type { Language } from '../language/language.js';
import { customIdOf } from './custom-id.js';
import { discordLimits } from './limits.js';
import { fitting } from './render-controls.js';

/** Pure. */
export function renderForm(form: Form, language: Language): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customIdOf(form),
    title: fitting(form.title, language, discordLimits.formText),
    components: form.inputs.map((input) => ({
      type: ComponentType.Label,
      label: fitting(input.label, language, discordLimits.formText),
      component: textInput(input, language),
    })),
  };
}

function textInput(
  { name, isLong, isRequired, least, most, value, placeholder }: TextInput,
  language: Language,
): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: isRequired === true,
    ...(least !== undefined && { min_length: least }),
    ...(most !== undefined && { max_length: most }),
    ...(value !== undefined && { value }),
    ...(placeholder !== undefined && { placeholder: fitting(placeholder, language, discordLimits.inputPlaceholder) }),
  };
}
