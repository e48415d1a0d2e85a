package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The generated classes of one model without a vocabulary as functions: generated classes stand
 * alone, so that those of several models have no supertype in common.
 *
 * @param name the model's simple name, as weights files have it
 * @param parameters how many numbers it learns
 * @param load reads a model
 * @param save writes a model
 * @param labelAll answers many inputs
 * @param create a trainer whose weights a seed decides
 * @param newExamples an empty list of examples
 * @param add appends an example
 * @param train trains
 * @param model the trained model
 * @param <M> the model's class
 * @param <T> the trainer's class
 * @param <E> the class of its examples
 * @param <I> what an input is
 * @param <A> what an answer is: a label, or a list of labels
 */
public record ModelFamily<M, T, E, I, A>(
    String name,
    long parameters,
    Load<M> load,
    Save<M> save,
    BiFunction<M, List<I>, List<A>> labelAll,
    LongFunction<T> create,
    Function<T, E> newExamples,
    Add<E, I, A> add,
    Train<T, E> train,
    Function<T, M> model) {

  /** Reads a model from a file. */
  @FunctionalInterface
  public interface Load<M> {
    /** Reads it. */
    M load(Path file) throws IOException;
  }

  /** Writes a model to a file. */
  @FunctionalInterface
  public interface Save<M> {
    /** Writes it. */
    void save(M model, Path file) throws IOException;
  }

  /** Appends an example. */
  @FunctionalInterface
  public interface Add<E, I, A> {
    /** Appends it. */
    void add(E examples, I input, A answer);
  }

  /** Trains. */
  @FunctionalInterface
  public interface Train<T, E> {
    /** Trains. */
    TrainingReport train(T trainer, E train, E dev, TrainingOptions options, TrainingListener told)
        throws IOException;
  }

  /** Reads a model of this family. */
  public Labeller<I, A> load(Path file) throws IOException {
    return labeller(load.load(file));
  }

  /** Trains a model of this family from nothing; the seed of the options decides its weights. */
  public Learned<I, A> train(
      Labelled<I, A> examples,
      Labelled<I, A> development,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    T trainer = create.apply(options.seed());
    E learned = encoded(trainer, examples);
    TrainingReport report =
        train.train(trainer, learned, encoded(trainer, development), options, listener);
    return new Learned<>(labeller(model.apply(trainer)), report);
  }

  private E encoded(T trainer, Labelled<I, A> labelled) {
    E examples = newExamples.apply(trainer);
    for (int i = 0; i < labelled.size(); i++) {
      add.add(examples, labelled.inputs().get(i), labelled.answers().get(i));
    }
    return examples;
  }

  private Labeller<I, A> labeller(M loaded) {
    return new Labeller<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<A> labelAll(List<I> inputs) {
        return labelAll.apply(loaded, inputs);
      }

      @Override
      public void save(Path file) throws IOException {
        save.save(loaded, file);
      }
    };
  }
}
