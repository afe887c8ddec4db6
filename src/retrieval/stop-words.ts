/**
 * English words that say nothing of a text's subject: the list of NLTK, with contractions written without their
 * apostrophe. "us" (a country) and the stumps of split contractions ("won", "don", "ma") are not among them.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
  its itself they them their theirs themselves what which who whom this that these those am is are was were be been
  being have has had having do does did doing a an the and but if or because as until while of at by for with about
  against between into through during before after above below to from up down in out on off over under again further
  then once here there when where why how all any both each few more most other some such no nor not only own same so
  than too very s t can will just should now d ll m o re ve y
  im ive id youre youve youll youd theyre theyve theyll theyd weve thatll shouldve dont aint arent couldnt
  didnt doesnt hadnt hasnt havent isnt mightnt mustnt neednt shant shouldnt wasnt werent wont wouldnt`.split(/\s+/),
);
