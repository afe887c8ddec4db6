/** "1 article", "1,204 articles". `many` is the noun's plural where it takes more than an s. */
export function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : many}`;
}
