/** Questions for a first try that the invented articles of `corpus/sample` answer. */
export const harbourQuestions = [
  'How many people were injured when the ramp fell?',
  'Was an engineer of the ferry company arrested?',
  'How many of the crew voted for a strike?',
] as const;

/** The same for `corpus/sample-hills`. */
export const hillQuestions = [
  'How many passengers walked down from the funicular?',
  'Where was the stolen bell found?',
  'What will the repair of the funicular cost?',
] as const;
