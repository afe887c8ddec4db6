import { maxQuestionLength } from '../src/answering/question.js';
import type { OptionDefinition } from './command-options.js';

const longestTopic = maxQuestionLength;

export const topicOption: OptionDefinition = {
  name: 'topic',
  description: 'What it is about, in a few words',
  type: 'prose',
  maxLength: longestTopic,
};

export const articleOption: OptionDefinition = {
  name: 'article',
  description: 'One article, by some words of its title',
  type: 'text',
  hasSuggestions: true,
  maxLength: 200,
};

export const privateOption: OptionDefinition = {
  name: 'private',
  description: 'Only you see it',
  type: 'flag',
};
