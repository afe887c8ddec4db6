import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileTrainer, runTrainer } from './compiled-trainer.js';
import { measureModel } from './measure-model.js';
import { qualityTable, writeCard, writeMeasured } from './model-card.js';
import { writeModelFolder } from './model-files.js';
import { writeNameWords } from './name-words.js';
import { prepareCorpus } from './prepare.js';
import { quantise } from './quantise.js';
import { missingInput, trainingSources } from './sources.js';

const HELP = `Makes the bundled embedding model from texts; run from the project's root folder.

  npm run train -- [--text FOLDER] [--news FOLDER] [--evaluation FOLDER] [--out FOLDER] [--batches N] [--seed N]

Defaults: ../shared/text, ../shared/news, ../shared/eval, embeddings/models/bundled. --measure-only leaves the model
as it is and measures it again; --names-only finds again which of its words are names. Needs g++.`;

const TRAINING_FOLDER = join('embeddings', 'training');
const VOCABULARY = { size: 42_000, pieces: 5_500 };
const DIMENSIONS = 256;
const CARD = {
  name: 'verbatim-static-256',
  dimensions: DIMENSIONS,
  licences: ['CC-BY-4.0', 'CC-BY-SA-4.0'],
  fusion: { dense: 0.7, passage: 0.5 },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      text: { type: 'string', default: join('..', 'shared', 'text') },
      news: { type: 'string', default: join('..', 'shared', 'news') },
      evaluation: { type: 'string', default: join('..', 'shared', 'eval') },
      out: { type: 'string', default: join('embeddings', 'models', 'bundled') },
      batches: { type: 'string', default: '45000' },
      seed: { type: 'string', default: '1' },
      'measure-only': { type: 'boolean', default: false },
      'names-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!values['measure-only']) {
    const missing = missingInput(values.text, values.news);
    if (missing !== null) {
      console.error(missing);
      process.exitCode = 1;
      return;
    }
    if (values['names-only']) {
      writeNameWords(values.out, trainingSources(values.text, values.news));
      return;
    }
    await train(values.text, values.news, values.out, { batches: Number(values.batches), seed: Number(values.seed) });
  }
  const measured = measureModel(values.out, values.evaluation, values.news, log);
  if (measured.length > 0) {
    writeMeasured(values.out, measured);
    console.log(qualityTable(measured));
  }
}

async function train(
  text: string,
  news: string,
  out: string,
  settings: { batches: number; seed: number },
): Promise<void> {
  const build = join(TRAINING_FOLDER, 'build');
  mkdirSync(build, { recursive: true });
  const sources = trainingSources(text, news);
  const { vocabulary, corpusPath } = prepareCorpus(sources, VOCABULARY, build, log);
  log('Compiling the trainer…');
  const program = compileTrainer(join(TRAINING_FOLDER, 'trainer.cpp'), build);
  const table = await runTrainer(
    program,
    { corpus: corpusPath, table: join(build, 'table.f32') },
    { vocabulary: vocabulary.length, dimensions: DIMENSIONS, ...settings },
    ({ batch, batches, loss }) => {
      log(`Training: batch ${String(batch)} of ${String(batches)}, loss ${loss.toFixed(3)}`);
    },
  );
  writeModelFolder(out, vocabulary, quantise(table, DIMENSIONS));
  writeNameWords(out, sources);
  writeCard(out, CARD);
  log(`Wrote the model to ${out}.`);
}

function log(line: string): void {
  console.error(line);
}

await main();
