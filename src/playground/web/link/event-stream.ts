/**
 * Takes server-sent events apart: fed with text as it comes, gives the data of every event that is complete.
 * Only `data:` fields count, as the page's server sends nothing else that matters; comments keep the line awake.
 */
export class EventStreamReader {
  private rest = '';

  read(text: string): string[] {
    const blocks = (this.rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(dataOf).filter((data) => data !== '');
  }
}

function dataOf(block: string): string {
  return block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).replace(/^ /, ''))
    .join('\n');
}
