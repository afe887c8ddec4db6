/** What Discord lists under a name; of what came in a list, with what it is called in the page's locale. */
interface Listed {
  readonly name: string;
  readonly name_localized?: string;
}

/** As the person reads it; the server is told the `name`. */
export function shownName({ name, name_localized: localised }: Listed): string {
  return localised ?? name;
}

export function shownDescription({
  description,
  description_localized: localised,
}: {
  readonly description: string;
  readonly description_localized?: string;
}): string {
  return localised ?? description;
}
