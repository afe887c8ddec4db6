/** What is read from a PDF. */
export type PdfOutcome =
  | {
      readonly kind: 'text';
      /** As the file's properties state it. */
      readonly title: string | null;
      /** Paragraphs in one line each, parted by blank lines. */
      readonly text: string;
    }
  | { readonly kind: 'rejected'; readonly reason: string };

export const mostPages = 300;
/** Characters. */
export const mostText = 5_000_000;
