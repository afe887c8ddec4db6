/** Pages about invented places, for the tests of the command. */
export const articles = {
  'dam.md': `---
title: Orrin dam holds through the flood
site: Valley Post
author: Ida Brandt
date: 2024-05-26
url: https://valley.example/orrin-dam
---

The dam at Orrin held through the night, engineers of the river board said on Sunday. The water stood 14 centimetres below the crest at its highest.

Nobody was hurt, but 312 people in the lower town of Orrin spent the night in the school hall. Mayor Tilda Ferrow said that the school would stay open until Wednesday.
`,
  'bridge.md': `---
title: Toll on the Sarn bridge rises to four crowns
site: Hill Gazette
date: 2024-03-02
---

Drivers pay four crowns to cross the Sarn bridge from the first of April, the county of Wexmar decided on Friday. The old toll of three crowns had stood for eleven years.

Lorries pay nineteen crowns. The county expects the new toll to bring in 2.6 million crowns a year, which is to go into a new deck.
`,
  'orchard.txt': `Orchard growers of Pellan count their losses

A late frost killed two thirds of the apple blossom around Pellan, the growers' union said. Its chairman, Bram Ostel, said that the harvest would be the smallest since 1991.

The union asks the province for eight million crowns in aid. The province has not answered yet.
`,
} as const;
