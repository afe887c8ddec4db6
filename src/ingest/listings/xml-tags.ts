import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface OpenTag {
  /** As written, in lower case, with its prefix. */
  readonly name: string;
  /** By names in lower case; the first of two of one name, at most `mostAttributes`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
  /** Offset after the tag. */
  readonly end: number;
}

export interface TagReader {
  open(tag: OpenTag): void;
  /** Character data with references resolved; one text may come in pieces. */
  text(data: string): void;
  /** `start` is the offset of the tag. */
  close(name: string, start: number): void;
  /** Asked after each tag; the reading ends when it is true. */
  readonly isDone: boolean;
}

const mostAttributes = 50;

/**
 * Goes through the tags of a text as they are written, whether or not they fit one another, in time that is linear in
 * its length. No declaration is heeded: a document's own entities stay as they are written, so that none can grow.
 */
export function readTags(text: string, reader: TagReader, language: 'xml' | 'html' = 'xml'): void {
  const tags = new TagEvents(text, reader);
  const tokenizer = new Tokenizer({ xmlMode: language === 'xml', decodeEntities: true }, tags);
  tags.stop = () => {
    tokenizer.pause();
  };
  tokenizer.write(text);
  tokenizer.end();
}

class TagEvents implements TokenizerCallbacks {
  stop: () => void = () => undefined;
  private name = '';
  private attributes = new Map<string, string>();
  private attributeName = '';
  private value = '';

  constructor(
    private readonly source: string,
    private readonly reader: TagReader,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attributes.size < mostAttributes && !this.attributes.has(this.attributeName)) {
      this.attributes.set(this.attributeName, this.value);
    }
  }

  onopentagend(end: number): void {
    this.opened(end, false);
  }

  onselfclosingtag(end: number): void {
    this.opened(end, true);
  }

  private opened(end: number, isSelfClosing: boolean): void {
    this.reader.open({ name: this.name, attributes: this.attributes, isSelfClosing, end: end + 1 });
    if (this.reader.isDone) this.stop();
  }

  onclosetag(start: number, end: number): void {
    this.reader.close(this.source.slice(start, end).toLowerCase(), start - '</'.length);
    if (this.reader.isDone) this.stop();
  }

  ontext(start: number, end: number): void {
    this.reader.text(this.source.slice(start, end));
  }

  readonly oncomment = nothing;
  readonly ondeclaration = nothing;
  readonly onprocessinginstruction = nothing;
  readonly onend = nothing;

  ontextentity(codePoint: number): void {
    this.reader.text(fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.reader.text(this.source.slice(start, end - endOffset));
  }
}

const nothing = (): void => undefined;

function fromCodePoint(codePoint: number): string {
  return codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint);
}
