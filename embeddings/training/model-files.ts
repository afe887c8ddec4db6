import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeStaticModel } from './onnx-writer.js';
import type { QuantisedTable } from './quantise.js';
import { CONTINUATION, MAX_WORD_CHARACTERS, PADDING_TOKEN, UNKNOWN_TOKEN } from './word-piece.js';

/** Texts are cut after this many tokens by the library; the model itself has no limit. */
const MAX_TOKENS = 512;

/**
 * Writes a model folder as @xenova/transformers expects it: `onnx/model.onnx`, `tokenizer.json`,
 * `tokenizer_config.json` and `config.json`. Load it with `{ quantized: false }`.
 */
export function writeModelFolder(folder: string, vocabulary: readonly string[], table: QuantisedTable): void {
  const vocabularySize = vocabulary.length;
  const dimensions = table.rows.length / vocabularySize;
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const onnx = writeStaticModel({ ...table, vocabularySize, dimensions, output: 'pooled' });
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnx);
  const json = (name: string, value: unknown, indent?: number) => {
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, indent)}\n`);
  };
  json('tokenizer.json', tokenizerJson(vocabulary));
  json(
    'tokenizer_config.json',
    {
      tokenizer_class: 'BertTokenizer',
      ...{ do_lower_case: true, strip_accents: null, tokenize_chinese_chars: true },
      ...{ pad_token: PADDING_TOKEN, unk_token: UNKNOWN_TOKEN, model_max_length: MAX_TOKENS },
    },
    2,
  );
  json(
    'config.json',
    {
      ...{ model_type: 'bert', architectures: ['BertModel'] },
      ...{ vocab_size: vocabularySize, hidden_size: dimensions, max_position_embeddings: MAX_TOKENS },
      ...{ num_hidden_layers: 0, num_attention_heads: 1, intermediate_size: 0, type_vocab_size: 1, pad_token_id: 0 },
    },
    2,
  );
}

/** The fast-tokenizer form of the vocabulary. No token is added at either end of a text. */
export function tokenizerJson(vocabulary: readonly string[]): unknown {
  const special = (content: string) => ({
    ...{ id: vocabulary.indexOf(content), content, special: true },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
  });
  return {
    ...{ version: '1.0', truncation: null, padding: null },
    added_tokens: [special(PADDING_TOKEN), special(UNKNOWN_TOKEN)],
    normalizer: {
      type: 'BertNormalizer',
      ...{ clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: CONTINUATION, cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: UNKNOWN_TOKEN,
      continuing_subword_prefix: CONTINUATION,
      max_input_chars_per_word: MAX_WORD_CHARACTERS,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}
