package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.sequence.Decoded;
import dev.heed.runtime.sequence.DecodingOptions;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The methods of the classes that were generated for one language model.
 *
 * @param <T> the trainer
 * @param <M> the model
 * @param <S> the model's session
 */
record GeneratedWriter<T, M, S>(
    Create<T> create,
    Function<T, M> model,
    Save<M> save,
    Load<M> load,
    Function<M, S> newSession,
    Greedy<S> greedy,
    Decode<S> decode,
    int longest,
    WeightsOf weightsOf)
    implements Writer {

  /** One in twenty seeds or so has the model stop early. */
  private static final int SEEDS = 1_000;

  @FunctionalInterface
  interface Create<T> {
    T create(Vocabulary symbols, long seed);
  }

  @FunctionalInterface
  interface Save<M> {
    void save(M model, Path file) throws IOException;
  }

  @FunctionalInterface
  interface Load<M> {
    M load(Path file) throws IOException;
  }

  @FunctionalInterface
  interface Greedy<S> {
    int decode(S session, List<String> prefix, String[] symbols);
  }

  @FunctionalInterface
  interface Decode<S> {
    List<Decoded> decode(S session, DecodingOptions options);
  }

  @Override
  public void create(Path weights) throws IOException {
    String[] symbols = new String[longest];
    for (int seed = 1; seed <= SEEDS; seed++) {
      M drawn = model.apply(create.create(Words.NUMBERED.vocabulary(), seed));
      if (greedy.decode(newSession.apply(drawn), List.of(), symbols) == longest) {
        save.save(drawn, weights);
        return;
      }
    }
    throw new IllegalStateException(
        "none of %d seeds has %s go on for %d symbols".formatted(SEEDS, weightsOf.model(), longest));
  }

  @Override
  public Writing load(Path weights) throws IOException {
    S session = newSession.apply(load.load(weights));
    return (most, symbols) -> {
      if (most == longest) {
        return greedy.decode(session, List.of(), symbols);
      }
      List<String> written =
          decode
              .decode(session, DecodingOptions.builder().longest(most).build())
              .get(0)
              .symbols();
      for (int i = 0; i < written.size(); i++) {
        symbols[i] = written.get(i);
      }
      return written.size();
    };
  }

  @Override
  public LoadedWeights loaded(Path weights) throws IOException {
    return weightsOf.read(weights);
  }
}
