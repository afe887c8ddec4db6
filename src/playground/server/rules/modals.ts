import { ComponentType } from 'discord-api-types/v10';
import { invalidForm } from '../api-error.js';
import { duplicateErrors } from './components.js';
import { limits } from './limits.js';
import {
  byType,
  fieldError,
  isRecord,
  list,
  oneOf,
  record,
  required,
  requiredText,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';
import { customId, offerFields, selects } from './selects.js';

const inputFields = {
  custom_id: required(customId),
  style: required(oneOf([1, 2])),
  min_length: whole({ least: 0, most: limits.inputValue }),
  max_length: whole({ least: 1, most: limits.inputValue }),
  value: text({ most: limits.inputValue }),
  placeholder: text({ most: limits.inputPlaceholder }),
  required: yesOrNo,
};

/** The least length must not be over the greatest. */
const coherent =
  (form: Rule): Rule =>
  (value, path) => {
    const found = form(value, path);
    if (found.length > 0) return found;
    const { min_length: least = 0, max_length: most = limits.inputValue } = value as Json;
    return Number(least) <= Number(most) ? [] : [aboveMost([...path, 'min_length'], Number(most))];
  };

function aboveMost(path: Path, most: number) {
  return fieldError(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
}

const labelledInput = coherent(record({ ...inputFields, label: requiredText(text({ least: 1, most: limits.label })) }));

const row = record({
  components: required(list(byType({ [ComponentType.TextInput]: labelledInput }), { least: 1, most: 1 })),
});

const upload = record({
  custom_id: required(customId),
  min_values: whole({ least: 0, most: limits.uploads }),
  max_values: whole({ least: 1, most: limits.uploads }),
  required: yesOrNo,
});

const choice = record(offerFields);

const label = record({
  label: requiredText(text({ least: 1, most: limits.label })),
  description: text({ most: limits.labelDescription }),
  component: required(
    byType({
      [ComponentType.TextInput]: coherent(record(inputFields)),
      ...selects,
      [ComponentType.FileUpload]: upload,
      [ComponentType.RadioGroup]: record({
        custom_id: required(customId),
        options: required(list(choice, { least: 2, most: limits.radioOptions })),
      }),
      [ComponentType.CheckboxGroup]: record({
        custom_id: required(customId),
        options: required(list(choice, { least: 1, most: limits.checkboxes })),
        min_values: whole({ least: 0, most: limits.checkboxes }),
        max_values: whole({ least: 1, most: limits.checkboxes }),
      }),
      [ComponentType.Checkbox]: record({ custom_id: required(customId), default: yesOrNo }),
    }),
  ),
});

const modal = record({
  custom_id: required(customId),
  title: requiredText(text({ least: 1, most: limits.modalTitle })),
  components: required(
    list(
      byType({
        [ComponentType.ActionRow]: row,
        [ComponentType.TextDisplay]: record({ content: required(text({ least: 1, most: limits.displayText })) }),
        [ComponentType.Label]: label,
      }),
      { least: 1, most: limits.modalComponents },
    ),
  ),
});

/** @throws ApiError 50035 */
export function checkModal(data: unknown): void {
  const path = ['data'];
  const found = required(modal)(data, path);
  const all =
    found.length > 0 || !isRecord(data) ? found : duplicateErrors(data['components'], [...path, 'components']);
  if (all.length > 0) throw invalidForm(all);
}
