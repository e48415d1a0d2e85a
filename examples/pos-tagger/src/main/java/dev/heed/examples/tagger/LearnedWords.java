package dev.heed.examples.tagger;

import dev.heed.examples.cli.trace.Tensors;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The vectors that a tagger has learned for the words of its vocabulary. */
final class LearnedWords {

  private static final int SHORTEST_NGRAM = 2;
  private static final int LONGEST_NGRAM = 5;

  private LearnedWords() {}

  /**
   * Reads them from a model: each word's row of the table, and what its spelling adds if the model
   * looks at it, the mean of the rows of its n-grams.
   */
  static WordSpace in(Path model) throws IOException {
    Tensors tensors = Tensors.read(model);
    float[][] table = tensors.get("embedding.weight");
    boolean spelling = tensors.has("ngrams.weight");
    float[][] ngrams = spelling ? tensors.get("ngrams.weight") : new float[0][0];
    Vocabulary vocabulary =
        Vocabulary.decode(
            WeightsFile.metadata(model).getOrDefault(WeightsFile.VOCABULARY, ""), table.length);
    WordEncoder encoder =
        new WordEncoder(vocabulary, 1, SHORTEST_NGRAM, LONGEST_NGRAM, ngrams.length);
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    WordBatch batch = new WordBatch();
    for (int row = Vocabulary.UNKNOWN + 1; row < vocabulary.size(); row++) {
      batch.clear();
      encoder.append(List.of(vocabulary.word(row)), batch);
      words.add(vocabulary.word(row));
      vectors.add(vector(table[row], ngrams, batch));
    }
    return new WordSpace(words, vectors.toArray(new float[0][]));
  }

  private static float[] vector(float[] row, float[][] ngrams, WordBatch batch) {
    float[] vector = row.clone();
    int count = batch.ngramStarts()[1];
    for (int k = 0; k < count; k++) {
      float[] ngram = ngrams[batch.ngrams()[k]];
      for (int j = 0; j < vector.length; j++) {
        vector[j] += ngram[j] / count;
      }
    }
    return vector;
  }
}
