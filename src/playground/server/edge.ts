import { ApiError } from './api-error.js';

/** An answer of what stands before Discord's API, which is no JSON. */
export class EdgeError extends Error {
  override readonly name = 'EdgeError';
  constructor(
    readonly status: number,
    readonly content: { readonly type: string; readonly text: string },
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`the edge answered ${status}`);
  }
}

const names: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Time-out',
};

/** A failure of that status in the form in which Discord's servers or the edge before them send it. */
export function failureOf(status: number): ApiError | EdgeError {
  if (status === 502 || status === 504) return new EdgeError(status, htmlPage(`${status} ${names[status]!}`));
  if (status === 503) {
    const text = 'upstream connect error or disconnect/reset before headers. reset reason: connection termination';
    return new EdgeError(status, { type: 'text/plain', text });
  }
  if (status > 504) return new EdgeError(status, { type: 'text/plain; charset=UTF-8', text: `error code: ${status}` });
  return new ApiError(status, 0, `${status}: ${names[status] ?? 'a fault that was asked for'}`);
}

/** What an address is told that sent too many invalid requests. Milliseconds. */
export function banned(timeLeft: number): EdgeError {
  const page = htmlPage('Error 1015: You are being rate limited');
  return new EdgeError(429, page, { 'retry-after': String(Math.ceil(timeLeft / 1000)) });
}

function htmlPage(title: string): { readonly type: string; readonly text: string } {
  const text = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n`;
  return { type: 'text/html; charset=UTF-8', text };
}
