import { upload, type Answer } from '../link/actions.js';
import { maxFileBytes } from './limits.js';

/** A file that goes with the next message. */
export interface Attached {
  readonly name: string;
  /** `null` while it is on its way. */
  readonly uploadId: string | null;
}

/** Uploads at once, so that sending need not wait; a refusal is one sentence. */
export async function uploadFile(file: File): Promise<Answer<string>> {
  if (file.size > maxFileBytes) {
    return { kind: 'refused', sentence: `${file.name} is larger than 10 MiB, which is more than Discord takes.` };
  }
  const answer = await upload(file);
  return answer.kind === 'done' ? { kind: 'done', value: answer.value.id } : answer;
}

/** The files that go with the next message. */
export class Attachments {
  private files: readonly Attached[] = [];

  constructor(private readonly onChange: () => void) {}

  get list(): readonly Attached[] {
    return this.files;
  }

  /** @returns the sentence of a refusal, else `null` */
  async add(file: File): Promise<string | null> {
    const waiting: Attached = { name: file.name, uploadId: null };
    this.replace([...this.files, waiting]);
    const answer = await uploadFile(file);
    const become = answer.kind === 'done' ? [{ ...waiting, uploadId: answer.value }] : [];
    this.replace(this.files.flatMap((attached) => (attached === waiting ? become : [attached])));
    return answer.kind === 'done' ? null : answer.sentence;
  }

  remove(file: Attached): void {
    this.replace(this.files.filter((attached) => attached !== file));
  }

  clear(): void {
    this.replace([]);
  }

  replace(files: readonly Attached[]): void {
    this.files = files;
    this.onChange();
  }
}
