import { OpenPage } from '../playground/page-client.js';

/** Resolves when the bot's log, which the page shows, says that the folders of both guilds were read. */
export async function samplesAreRead(pageUrl: string): Promise<void> {
  const page = await OpenPage.open({ pageUrl });
  const isRead = (line: string): boolean => line.includes('articles refreshed');
  let missing = 2 - page.snapshot.log.filter(({ text }) => isRead(text)).length;
  while (missing > 0) if (isRead((await page.next('log')).line.text)) missing -= 1;
  page.close();
}
