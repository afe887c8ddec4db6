/** Ids of the composer's elements, by which it gives them the keyboard and tells readers what belongs together. */
export const textId = 'composer-text';
export const furtherId = 'composer-further';
export const listId = 'composer-list';
export const hintId = 'composer-hint';
export const problemId = 'composer-problem';

export function fieldId(option: string): string {
  return `composer-option-${option}`;
}

export function rowId(index: number): string {
  return `composer-row-${index}`;
}
