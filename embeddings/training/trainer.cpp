// Trains one vector per token by contrast, on one processor core.
//
//   trainer CORPUS TABLE --vocabulary N [--dimensions 256] [--batches 20000] [--seed 1] …
//
// CORPUS is the file that corpus-file.ts writes; TABLE receives vocabulary × dimensions little-endian float32.
//
// A text's vector is the sum of its tokens' vectors, scaled to length 1. In every batch, each query (a sentence with
// some words dropped, a headline, a question, a word) has to find its own context (the sentences around it, a stretch
// of its article, the answer, a definition) among the contexts of the whole batch, and each context its own query:
// cross-entropy over cosine × sharpness, both directions. A common word that tells nothing ends up with a short
// vector, a telling one with a long vector, so the plain mean of vectors is already a weighted mean.
//
// The optimiser is Adagrad with one rate a token (not one a number), which fades linearly to a fiftieth of the start.
// Everything random comes from one seeded generator, so the same file, options and compiler give the same table.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace {

// ---------------------------------------------------------------------------------------------------- options

struct Options {
  std::string corpus, table;
  int vocabulary = 0;
  int dimensions = 256;
  int batches = 20000;
  int batch = 256;           // pairs in a batch; a multiple of 32
  float rate = 0.1f;         // Adagrad's starting rate
  float sharpness = 20.0f;   // cosine is multiplied by this before the softmax
  float keepSelf = 0.25f;    // how often the sentence itself stays in its context
  float questionWords = 0.3f;// how often a sentence query is cut short and given question words
  float headline = 0.08f;    // share of text draws that use a headline and a stretch of its article
  float question = 0.03f;    // share of text draws that use a sentence ending in "?" and what follows it
  float companion = 0.5f;    // how often a draw is followed by another from far off in the same document
  uint64_t seed = 1;
};

[[noreturn]] void fail(const std::string& message) {
  std::fprintf(stderr, "trainer: %s\n", message.c_str());
  std::exit(1);
}

Options readOptions(int argc, char** argv) {
  if (argc < 3) fail("use: trainer CORPUS TABLE --vocabulary N [options]");
  Options o;
  o.corpus = argv[1];
  o.table = argv[2];
  std::map<std::string, double> given;
  for (int i = 3; i + 1 < argc; i += 2) given[argv[i]] = std::atof(argv[i + 1]);
  auto take = [&](const char* name, auto& field) {
    auto found = given.find(name);
    if (found == given.end()) return;
    field = static_cast<std::decay_t<decltype(field)>>(found->second);
    given.erase(found);
  };
  take("--vocabulary", o.vocabulary);
  take("--dimensions", o.dimensions);
  take("--batches", o.batches);
  take("--batch", o.batch);
  take("--rate", o.rate);
  take("--sharpness", o.sharpness);
  take("--keep-self", o.keepSelf);
  take("--question-words", o.questionWords);
  take("--headline", o.headline);
  take("--question", o.question);
  take("--companion", o.companion);
  take("--seed", o.seed);
  if (!given.empty()) fail("unknown option " + given.begin()->first);
  if (o.vocabulary < 1) fail("--vocabulary must be given");
  if (o.batch % 32 != 0 || o.dimensions % 32 != 0) fail("--batch and --dimensions must be multiples of 32");
  return o;
}

// ----------------------------------------------------------------------------------------------------- random

/// xoshiro256** of Blackman and Vigna, seeded by splitmix64.
class Random {
 public:
  explicit Random(uint64_t seed) {
    for (auto& word : state_) {
      seed += 0x9e3779b97f4a7c15ull;
      uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
      word = z ^ (z >> 31);
    }
  }
  uint64_t next() {
    const uint64_t result = rotate(state_[1] * 5, 7) * 9, t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = rotate(state_[3], 45);
    return result;
  }
  /// A number in [0, 1).
  float unit() { return static_cast<float>(next() >> 40) * 0x1p-24f; }
  /// A whole number in [0, bound).
  uint32_t below(uint32_t bound) { return static_cast<uint32_t>((next() >> 32) * bound >> 32); }
  /// A normal deviate (Box and Muller).
  float normal() { return std::sqrt(-2.0f * std::log(1.0f - unit())) * std::cos(6.2831853f * unit()); }

 private:
  static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
  uint64_t state_[4];
};

// ----------------------------------------------------------------------------------------------------- corpus

enum Kind : uint32_t { kText = 0, kPairs = 1, kQuestionWords = 2 };
enum Flag : uint8_t { kHeadline = 1, kQuestion = 2 };

struct Group {
  Kind kind;
  float weight;
  uint32_t firstDocument, endDocument;
  uint32_t firstSentence = 0, endSentence = 0;
  std::vector<uint32_t> headlines, questions;
};

/// Documents of sentences of token ids; everything is an index into one flat array.
struct Corpus {
  std::vector<Group> groups;
  std::vector<uint32_t> documents;   // first sentence of each document, and the end
  std::vector<uint32_t> sentences;   // first token of each sentence, and the end
  std::vector<uint8_t> flags;        // of each sentence
  std::vector<uint32_t> documentOf;  // of each sentence
  std::vector<uint16_t> tokens;
};

template <typename T>
void readMany(std::FILE* file, std::vector<T>& into, size_t count) {
  into.resize(count);
  if (count > 0 && std::fread(into.data(), sizeof(T), count, file) != count) fail("the corpus file is cut short");
}

Corpus readCorpus(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) fail("cannot open " + path);
  std::vector<uint32_t> header;
  readMany(file, header, 6);
  if (header[0] != 0x31435356) fail("not a corpus file: " + path);
  Corpus c;
  for (uint32_t g = 0; g < header[1]; g++) {
    std::vector<uint32_t> row;
    readMany(file, row, 4);
    Group group;
    group.kind = static_cast<Kind>(row[0]);
    std::memcpy(&group.weight, &row[1], 4);
    group.firstDocument = row[2];
    group.endDocument = row[3];
    c.groups.push_back(group);
  }
  readMany(file, c.documents, header[2] + 1);
  readMany(file, c.sentences, header[3] + 1);
  readMany(file, c.flags, header[3]);
  readMany(file, c.tokens, header[4]);
  std::fclose(file);
  c.documentOf.resize(header[3]);
  for (uint32_t d = 0; d < header[2]; d++)
    for (uint32_t s = c.documents[d]; s < c.documents[d + 1]; s++) c.documentOf[s] = d;
  for (auto& group : c.groups) {
    group.firstSentence = c.documents[group.firstDocument];
    group.endSentence = c.documents[group.endDocument];
    for (uint32_t s = group.firstSentence; s < group.endSentence; s++) {
      if (c.flags[s] & kHeadline) group.headlines.push_back(s);
      if (c.flags[s] & kQuestion) group.questions.push_back(s);
    }
  }
  return c;
}

// --------------------------------------------------------------------------------------------------- sampling

using Text = std::vector<uint16_t>;

/// Draws (query, context) pairs.
class Sampler {
 public:
  Sampler(const Corpus& corpus, const Options& options, Random& random) : c_(corpus), o_(options), random_(random) {
    for (const auto& group : corpus.groups)
      if (group.kind == kQuestionWords) questionWords_ = &group;
  }

  void batch(std::vector<Text>& queries, std::vector<Text>& contexts) {
    for (int i = 0; i < o_.batch;) {
      const Group& group = pickGroup();
      if (group.kind == kPairs) {
        pair(group, queries[i], contexts[i]);
        i++;
        continue;
      }
      const uint32_t sentence = group.firstSentence + random_.below(group.endSentence - group.firstSentence);
      if (text(group, sentence, queries[i], contexts[i])) i++;
      // Two pairs of one document teach to tell its parts apart, which a batch of strangers does not.
      const uint32_t d = c_.documentOf[sentence], first = c_.documents[d], count = c_.documents[d + 1] - first;
      if (i == o_.batch || count < 24 || random_.unit() >= o_.companion) continue;
      const uint32_t other = first + (sentence - first + 8 + random_.below(count - 15)) % count;
      if (text(group, other, queries[i], contexts[i])) i++;
    }
  }

 private:
  const Group& pickGroup() {
    float total = 0;
    for (const auto& g : c_.groups) total += g.kind == kQuestionWords ? 0 : g.weight;
    float at = random_.unit() * total;
    for (const auto& g : c_.groups) {
      if (g.kind == kQuestionWords) continue;
      if ((at -= g.weight) < 0) return g;
    }
    return c_.groups[0];
  }

  void append(Text& to, uint32_t sentence) const {
    to.insert(to.end(), c_.tokens.begin() + c_.sentences[sentence], c_.tokens.begin() + c_.sentences[sentence + 1]);
  }

  /// Two texts that mean the same, in either order.
  void pair(const Group& group, Text& query, Text& context) {
    const uint32_t d = group.firstDocument + random_.below(group.endDocument - group.firstDocument);
    const uint32_t flip = random_.below(2), first = c_.documents[d];
    query.clear();
    context.clear();
    append(query, first + flip);
    append(context, first + 1 - flip);
  }

  /// A sentence, headline or question of running text with what stands around it; false when it has no surroundings.
  bool text(const Group& group, uint32_t sentence, Text& query, Text& context) {
    query.clear();
    context.clear();
    const float way = random_.unit();
    if (way < o_.headline && !group.headlines.empty()) {
      sentence = group.headlines[random_.below(group.headlines.size())];
      return headline(sentence, query, context);
    }
    if (way < o_.headline + o_.question && !group.questions.empty()) {
      sentence = group.questions[random_.below(group.questions.size())];
      const uint32_t end = c_.documents[c_.documentOf[sentence] + 1];
      append(query, sentence);
      for (uint32_t s = sentence + 1, n = 1 + random_.below(3); s < end && n > 0; s++, n--) append(context, s);
      return !context.empty();
    }
    const uint32_t d = c_.documentOf[sentence], first = c_.documents[d], end = c_.documents[d + 1];
    const int reach = 1 + static_cast<int>(random_.below(3));
    const bool keepSelf = random_.unit() < o_.keepSelf;
    const int64_t from = std::max<int64_t>(first, static_cast<int64_t>(sentence) - reach);
    const int64_t to = std::min<int64_t>(end, static_cast<int64_t>(sentence) + reach + 1);
    for (int64_t s = from; s < to; s++)
      if (s != sentence || keepSelf) append(context, static_cast<uint32_t>(s));
    append(query, sentence);
    if (context.empty() || query.size() < 2) return false;
    shorten(query);
    return true;
  }

  bool headline(uint32_t sentence, Text& query, Text& context) {
    const uint32_t d = c_.documentOf[sentence], first = sentence + 1, end = c_.documents[d + 1];
    if (first >= end) return false;
    append(query, sentence);
    const uint32_t length = std::min<uint32_t>(end - first, 3 + random_.below(4));
    const uint32_t start = random_.below(2) ? first : first + random_.below(end - first - length + 1);
    for (uint32_t s = start; s < start + length; s++) append(context, s);
    return true;
  }

  /// Drops words at random; sometimes only a few stay, behind the words of a question.
  void shorten(Text& query) {
    const bool asQuestion = questionWords_ && random_.unit() < o_.questionWords;
    float keep = 0.4f + 0.6f * random_.unit();
    if (asQuestion) keep = std::min(keep, (4.0f + random_.below(8)) / static_cast<float>(query.size()));
    const uint16_t fallback = query[random_.below(query.size())];
    query.erase(std::remove_if(query.begin(), query.end(), [&](uint16_t) { return random_.unit() >= keep; }),
                query.end());
    if (query.empty()) query.push_back(fallback);
    if (asQuestion) {
      const uint32_t count = questionWords_->endSentence - questionWords_->firstSentence;
      append(query, questionWords_->firstSentence + random_.below(count));
    }
  }

  const Corpus& c_;
  const Options& o_;
  Random& random_;
  const Group* questionWords_ = nullptr;
};

// -------------------------------------------------------------------------------------------------- arithmetic

/// C (m × n) = A (m × k) · B (k × n), all row by row; m a multiple of 4, n of 32.
void multiply(float* __restrict c, const float* __restrict a, const float* __restrict b, int m, int n, int k) {
  for (int i = 0; i < m; i += 4) {
    for (int j = 0; j < n; j += 32) {
      float sum[4][32] = {};
      for (int p = 0; p < k; p++) {
        const float* row = b + static_cast<size_t>(p) * n + j;
        for (int r = 0; r < 4; r++) {
          const float factor = a[static_cast<size_t>(i + r) * k + p];
          for (int x = 0; x < 32; x++) sum[r][x] += factor * row[x];
        }
      }
      for (int r = 0; r < 4; r++) std::memcpy(c + static_cast<size_t>(i + r) * n + j, sum[r], sizeof sum[r]);
    }
  }
}

void transpose(float* __restrict to, const float* __restrict from, int rows, int columns) {
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++) to[static_cast<size_t>(j) * rows + i] = from[static_cast<size_t>(i) * columns + j];
}

// --------------------------------------------------------------------------------------------------- training

class Trainer {
 public:
  Trainer(const Options& options, Random& random)
      : o_(options), d_(options.dimensions), n_(options.batch), table_(size_t(options.vocabulary) * d_),
        history_(options.vocabulary, 0.0f), q_(size_t(n_) * d_), c_(q_.size()), turned_(q_.size()),
        gradient_(q_.size()), scores_(size_t(n_) * n_), turnedScores_(scores_.size()), qLength_(n_), cLength_(n_) {
    for (auto& x : table_) x = random.normal() / std::sqrt(float(d_));
  }

  /// One step; returns the mean loss of a pair.
  float step(const std::vector<Text>& queries, const std::vector<Text>& contexts, float rate) {
    embed(queries, q_, qLength_);
    embed(contexts, c_, cLength_);
    transpose(turned_.data(), c_.data(), n_, d_);
    multiply(scores_.data(), q_.data(), turned_.data(), n_, n_, d_);
    const float loss = slopes();
    transpose(turnedScores_.data(), scores_.data(), n_, n_);
    // Both gradients come before either update, so that the step belongs to one state of the table.
    multiply(gradient_.data(), scores_.data(), c_.data(), n_, d_, n_);
    multiply(turned_.data(), turnedScores_.data(), q_.data(), n_, d_, n_);
    update(queries, q_, qLength_, gradient_.data(), rate);
    update(contexts, c_, cLength_, turned_.data(), rate);
    return loss;
  }

  const std::vector<float>& table() const { return table_; }

 private:
  float* row(uint16_t token) { return table_.data() + size_t(token) * d_; }

  void embed(const std::vector<Text>& texts, std::vector<float>& into, std::vector<float>& lengths) {
    for (int i = 0; i < n_; i++) {
      float* sum = into.data() + size_t(i) * d_;
      std::fill(sum, sum + d_, 0.0f);
      for (uint16_t token : texts[i]) {
        const float* v = row(token);
        for (int x = 0; x < d_; x++) sum[x] += v[x];
      }
      float square = 1e-12f;
      for (int x = 0; x < d_; x++) square += sum[x] * sum[x];
      lengths[i] = std::sqrt(square);
      for (int x = 0; x < d_; x++) sum[x] /= lengths[i];
    }
  }

  /// Turns cosines into the slope of the loss by each cosine, in place; returns the loss.
  float slopes() {
    std::vector<float> rowSum(n_), columnSum(n_, 0.0f), right(n_);
    for (int i = 0; i < n_; i++) {
      float* s = scores_.data() + size_t(i) * n_;
      right[i] = s[i];
      float sum = 0;
      for (int j = 0; j < n_; j++) {
        s[j] = std::exp(o_.sharpness * (s[j] - 1.0f));  // cosines are at most 1, so nothing overflows
        sum += s[j];
        columnSum[j] += s[j];
      }
      rowSum[i] = sum;
    }
    double loss = 0;
    for (int i = 0; i < n_; i++)
      loss += 0.5 * (std::log(rowSum[i]) + std::log(columnSum[i])) - o_.sharpness * (right[i] - 1.0f);
    for (int i = 0; i < n_; i++) {
      float* s = scores_.data() + size_t(i) * n_;
      for (int j = 0; j < n_; j++) s[j] *= 0.5f * (1.0f / rowSum[i] + 1.0f / columnSum[j]);
      s[i] -= 1.0f;
    }
    return static_cast<float>(loss / n_);
  }

  /// Moves the tokens of each text down the slope; the part along the text's own vector is lost in the scaling.
  void update(const std::vector<Text>& texts, const std::vector<float>& vectors, const std::vector<float>& lengths,
              float* slope, float rate) {
    for (int i = 0; i < n_; i++) {
      const float* v = vectors.data() + size_t(i) * d_;
      float* g = slope + size_t(i) * d_;
      float along = 0, square = 0;
      for (int x = 0; x < d_; x++) along += g[x] * v[x];
      for (int x = 0; x < d_; x++) {
        g[x] = (g[x] - along * v[x]) / lengths[i];
        square += g[x] * g[x];
      }
      square /= d_;
      for (uint16_t token : texts[i]) {
        history_[token] += square;
        const float stepSize = rate / std::sqrt(history_[token] + 1e-12f);
        float* w = row(token);
        for (int x = 0; x < d_; x++) w[x] -= stepSize * g[x];
      }
    }
  }

  const Options& o_;
  const int d_, n_;
  std::vector<float> table_, history_, q_, c_, turned_, gradient_, scores_, turnedScores_, qLength_, cLength_;
};

}  // namespace

int main(int argc, char** argv) {
  const Options options = readOptions(argc, argv);
  const Corpus corpus = readCorpus(options.corpus);
  Random random(options.seed);
  Sampler sampler(corpus, options, random);
  Trainer trainer(options, random);
  std::vector<Text> queries(options.batch), contexts(options.batch);
  double loss = 0;
  const int report = std::max(1, options.batches / 100);
  for (int b = 0; b < options.batches; b++) {
    const float left = 1.0f - static_cast<float>(b) / options.batches;
    sampler.batch(queries, contexts);
    loss += trainer.step(queries, contexts, options.rate * (0.02f + 0.98f * left));
    if ((b + 1) % report == 0) {
      std::printf("%d %d %.4f\n", b + 1, options.batches, loss / report);
      std::fflush(stdout);
      loss = 0;
    }
  }
  std::FILE* file = std::fopen(options.table.c_str(), "wb");
  const auto& table = trainer.table();
  if (!file || std::fwrite(table.data(), 4, table.size(), file) != table.size()) fail("cannot write " + options.table);
  std::fclose(file);
  return 0;
}
