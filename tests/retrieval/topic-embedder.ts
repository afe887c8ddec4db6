import { toUnitVector, type Embedder } from '../../embeddings/embedder.js';

/** An embedder whose axes are topics: a text's vector counts the words that begin like a word of each topic. */
export function topicEmbedder(topics: readonly (readonly string[])[]): Embedder {
  const dimensions = topics.length + 1;
  return {
    model: { name: 'topics', hash: 'topics', dimensions },
    embed: (texts) =>
      Promise.resolve(
        texts.map((text) => {
          const words = text.toLowerCase().split(/[^a-z]+/);
          const counts = topics.map(
            (stems) => words.filter((word) => stems.some((stem) => word.startsWith(stem))).length,
          );
          // The last axis is what every text shares.
          return toUnitVector(Float32Array.from([...counts, 0.5]));
        }),
      ),
    close: () => Promise.resolve(),
  };
}
