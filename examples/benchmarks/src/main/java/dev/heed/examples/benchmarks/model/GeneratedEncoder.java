package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/**
 * The methods of the classes that were generated for one model.
 *
 * @param <T> the trainer
 * @param <E> the trainer's examples
 * @param <M> the model
 * @param <S> the model's session
 */
record GeneratedEncoder<T, E, M, S>(
    Create<T> create,
    Function<T, E> newExamples,
    Add<E> add,
    Train<T, E> train,
    Function<T, M> model,
    Save<M> save,
    Load<M> load,
    Function<M, S> newSession,
    Label<S> label,
    Score<S> score,
    LabelAll<S> labelAll,
    LabelByThreads<M> labelByThreads,
    IntToLongFunction operations,
    Words words,
    WeightsOf weightsOf)
    implements Encoder {

  private static final long SEED = 1;

  @FunctionalInterface
  interface Create<T> {
    T create(Vocabulary vocabulary, long seed);
  }

  @FunctionalInterface
  interface Add<E> {
    void add(E examples, List<String> words, List<Tag> labels);
  }

  @FunctionalInterface
  interface Train<T, E> {
    TrainingReport train(
        T trainer, E train, E development, TrainingOptions options, TrainingListener listener)
        throws IOException;
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
  interface Label<S> {
    int label(S session, List<String> words, Tag[] labels);
  }

  @FunctionalInterface
  interface Score<S> {
    float score(S session, int position, Tag label);
  }

  @FunctionalInterface
  interface LabelAll<S> {
    int labelAll(S session, List<List<String>> inputs, Tag[][] labels);
  }

  @FunctionalInterface
  interface LabelByThreads<M> {
    List<List<Tag>> labelAll(M model, List<List<String>> inputs, Executor executor, int threads);
  }

  @Override
  public long flops(int n) {
    return operations.applyAsLong(n);
  }

  @Override
  public void create(Path weights) throws IOException {
    save.save(model.apply(create.create(words.vocabulary(), SEED)), weights);
  }

  @Override
  public Labelling load(Path weights) throws IOException {
    M loaded = load.load(weights);
    S session = newSession.apply(loaded);
    return new Labelling(
        (input, labels) -> label.label(session, input, labels),
        (inputs, labels) -> labelAll.labelAll(session, inputs, labels),
        (inputs, executor, threads) -> labelByThreads.labelAll(loaded, inputs, executor, threads),
        (position, tag) -> score.score(session, position, tag));
  }

  @Override
  public LoadedWeights loaded(Path weights) throws IOException {
    return weightsOf.read(weights);
  }

  @Override
  public TrainingRuns newTraining(int length, int steps) {
    T trainer = create.create(words.vocabulary(), SEED);
    E examples = newExamples.apply(trainer);
    for (int i = 0; i < steps * TrainingRuns.SEQUENCES_PER_STEP; i++) {
      add.add(examples, words.sentence(length, i), Words.tags(length, i));
    }
    E none = newExamples.apply(trainer);
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(1)
            .rows(length * TrainingRuns.SEQUENCES_PER_STEP)
            .shards(1)
            .threads(1)
            .build();
    LastLoss loss = new LastLoss();
    return () -> {
      train.train(trainer, examples, none, options, loss);
      return loss.checked(steps);
    };
  }

  /** Remembers the loss and counts the steps, so that the number that is divided by is right. */
  private static final class LastLoss implements TrainingListener {
    private int steps;
    private double loss;

    @Override
    public void started(Started event) {
      steps = 0;
    }

    @Override
    public void step(Step event) {
      steps++;
      loss = event.loss();
    }

    double checked(int expected) {
      if (steps != expected) {
        throw new IllegalStateException("trained " + steps + " steps instead of " + expected);
      }
      return loss;
    }
  }
}
