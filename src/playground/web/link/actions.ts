import type { ActOutcome, PageAction, Uploaded } from '../../page-protocol.js';

/** What the server made of a request; `refused` carries one sentence for the person. */
export type Answer<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused'; readonly sentence: string };

const unreachable = 'The playground does not answer. Your input is kept; is "npm start" still running?';

export function act(action: PageAction): Promise<Answer<ActOutcome>> {
  return ask('/playground/act', { body: JSON.stringify(action), headers: { 'content-type': 'application/json' } });
}

export function upload(file: File): Promise<Answer<Uploaded>> {
  const form = new FormData();
  form.set('file', file);
  return ask('/playground/upload', { body: form });
}

async function ask<Value>(path: string, request: RequestInit): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, { method: 'POST', ...request });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'done', value: body as Value };
    return { kind: 'refused', sentence: sentenceOf(body) };
  } catch {
    return { kind: 'refused', sentence: unreachable };
  }
}

function sentenceOf(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? message : 'The playground refused this without a reason.';
}
