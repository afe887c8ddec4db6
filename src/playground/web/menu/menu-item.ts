/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  /** Heading above the first item of each group. */
  readonly group?: string;
  /** One of several, of which one is chosen. */
  readonly isChecked?: boolean;
  readonly isDangerous?: boolean;
  run(): void;
}
