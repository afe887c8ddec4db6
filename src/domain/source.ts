/** Where a corpus gets its articles from. */
export type SourceSpec =
  /** An absolute path on the operator's machine. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'urls'; readonly urls: readonly string[] }
  | { readonly kind: 'feed'; readonly url: string }
  | {
      readonly kind: 'site-map';
      readonly url: string;
      /** What a page's url must match, as `SiteMapChoice` says; `null` = all. */
      readonly pattern: string | null;
      /** Pages that are listed as older are left out; `null` = none is. */
      readonly maxAgeDays: number | null;
    }
  | {
      readonly kind: 'upload';
      /** The file's name as its sender gave it. */
      readonly name: string;
      readonly mediaType: string;
      /** First 32 hexadecimal digits of the SHA-256 of its bytes. */
      readonly hash: string;
    };

export interface Source {
  /** Given once in a corpus. */
  readonly id: number;
  readonly spec: SourceSpec;
  /** ISO 8601. */
  readonly addedAt: string;
  /** ISO 8601; `null` before it was first read to its end. */
  readonly lastReadAt: string | null;
  /** Why it could not be read the last time, in one clause; `null` = it could. */
  readonly problem: string | null;
}

/** The folder or file that a corpus stands for, where it stands for one; it can't be dropped. */
export const rootSource = 1;

/** What a source is, in one line for people. */
export function sourceInWords(spec: SourceSpec): string {
  switch (spec.kind) {
    case 'folder':
      return spec.path;
    case 'urls':
      return spec.urls.length === 1 ? spec.urls[0]! : `${spec.urls.length} pages, the first ${spec.urls[0] ?? ''}`;
    case 'upload':
      return spec.name;
    default:
      return spec.url;
  }
}
