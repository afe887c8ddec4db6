import { describe, expect, it } from 'vitest';
import { recipeFor, statedPooling } from '../../embeddings/model-families.js';

describe('recipeFor', () => {
  const search = 'Represent this sentence for searching relevant passages: ';

  it.each([
    ['Xenova/all-MiniLM-L6-v2', 'mean', '', ''],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', '', ''],
    ['Xenova/e5-small-v2', 'mean', 'query: ', 'passage: '],
    ['Xenova/multilingual-e5-base', 'mean', 'query: ', 'passage: '],
    ['Xenova/bge-small-en-v1.5', 'cls', search, ''],
    ['Xenova/bge-m3', 'cls', '', ''],
    ['Xenova/gte-small', 'mean', '', ''],
    ['Alibaba-NLP/gte-base-en-v1.5', 'cls', '', ''],
    ['nomic-ai/nomic-embed-text-v1.5', 'mean', 'search_query: ', 'search_document: '],
    ['mixedbread-ai/mxbai-embed-large-v1', 'cls', search, ''],
    ['mixedbread-ai/mxbai-embed-xsmall-v1', 'mean', search, ''],
    ['Snowflake/snowflake-arctic-embed-m', 'cls', search, ''],
    ['Snowflake/snowflake-arctic-embed-m-v2.0', 'cls', 'query: ', ''],
    ['bundled', 'mean', '', ''],
    ['/models/BGE-base-en/', 'cls', search, ''],
    ['someone/never-heard-of', 'mean', '', ''],
  ])('%s: %s, "%s", "%s"', (name, pooling, question, passage) => {
    expect(recipeFor(name)).toEqual({ pooling, prefixes: { question, passage } });
  });

  it('tells the instructed multilingual E5 from the plain one', () => {
    expect(recipeFor('intfloat/multilingual-e5-large-instruct').prefixes).toMatchObject({
      question: expect.stringMatching(/^Instruct: .*\nQuery: $/) as string,
      passage: '',
    });
  });

  it('looks at the last part of a name only', () => {
    expect(recipeFor('e5-lovers/all-MiniLM-L6-v2').prefixes.question).toBe('');
  });
});

describe('statedPooling', () => {
  it('reads the poolings that exist here, and no other', () => {
    expect(statedPooling({ pooling_mode_cls_token: true, pooling_mode_mean_tokens: false })).toBe('cls');
    expect(statedPooling({ pooling_mode_cls_token: false, pooling_mode_mean_tokens: true })).toBe('mean');
    expect(statedPooling({ pooling_mode_lasttoken: true })).toBe('last-token');
    expect(statedPooling({ pooling_mode_max_tokens: true })).toBeUndefined();
  });
});
