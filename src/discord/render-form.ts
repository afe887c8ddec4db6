import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
} from 'discord-api-types/v10';
import type { Form, TextInput } from '../../commands/controls.js';
import { customIdOf } from './custom-id.js';

/** Pure. */
export function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customIdOf(form),
    title: form.title,
    components: form.inputs.map((input) => ({
      type: ComponentType.Label,
      label: input.label,
      component: textInput(input),
    })),
  };
}

function textInput({ name, isLong, isRequired, least, most, value, placeholder }: TextInput): APITextInputComponent {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: isRequired === true,
    ...(least !== undefined && { min_length: least }),
    ...(most !== undefined && { max_length: most }),
    ...(value !== undefined && { value }),
    ...(placeholder !== undefined && { placeholder }),
  };
}
