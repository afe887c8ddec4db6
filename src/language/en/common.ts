/** Keys begin with `common.`. */
export const common = {
  'common.language-of-discord':
    'I speak English to you, because of your Discord or of this server. Choose another here; a question in Arabic or Hebrew is answered in its own language all the same.',
  'common.language-chosen': 'I speak English to you, as you chose.',
  'common.language-kept':
    'From now on I speak English to you, in every server. Articles are quoted in their own language.',
  'common.language-left': 'Your choice is forgotten: I speak as your Discord or the server is set, English here.',
  'common.language-choose': 'Choose a language',
  'common.language-as-discord': 'As my Discord is set',
} as const;
