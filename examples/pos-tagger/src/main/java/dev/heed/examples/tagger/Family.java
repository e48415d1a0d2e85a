package dev.heed.examples.tagger;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import dev.heed.runtime.weights.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The generated classes of one model as functions: generated classes stand alone, so that those of
 * several models have no supertype in common.
 *
 * @param load reads a model
 * @param save writes a model
 * @param vocabulary a model's vocabulary
 * @param labelAll tags sentences
 * @param newVocabulary a builder with the declared capacity
 * @param create a trainer with initial weights
 * @param newExamples an empty list of examples
 * @param add appends an example
 * @param train trains
 * @param model the trained model
 * @param <M> the model's class
 * @param <T> the trainer's class
 * @param <E> the class of its examples
 */
record Family<M, T, E>(
    Load<M> load,
    Save<M> save,
    Function<M, Vocabulary> vocabulary,
    BiFunction<M, List<List<String>>, List<List<Upos>>> labelAll,
    Supplier<Vocabulary.Builder> newVocabulary,
    Create<T> create,
    Function<T, E> newExamples,
    Add<E> add,
    Train<T, E> train,
    Function<T, M> model) {

  interface Load<M> {
    M load(Path file) throws IOException;
  }

  interface Save<M> {
    void save(M model, Path file, Storage storage) throws IOException;
  }

  interface Create<T> {
    T create(Vocabulary vocabulary, long seed);
  }

  interface Add<E> {
    void add(E examples, List<String> words, List<Upos> tags);
  }

  interface Train<T, E> {
    TrainingReport train(
        T trainer, E train, E dev, TrainingOptions options, TrainingListener listener)
        throws IOException;
  }

  /** Reads a model of this family. */
  Tagger load(Architecture architecture, Path file) throws IOException {
    return tagger(architecture, load.load(file));
  }

  /** Trains a model of this family from nothing. */
  Trained train(
      Architecture architecture,
      List<TaggedSentence> sentences,
      List<TaggedSentence> development,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    Vocabulary.Builder words = newVocabulary.get();
    sentences.forEach(sentence -> sentence.words().forEach(words::add));
    T trainer = create.create(words.build(), options.seed());
    TrainingReport report =
        train.train(
            trainer,
            examples(trainer, sentences),
            examples(trainer, development),
            options,
            listener);
    return new Trained(tagger(architecture, model.apply(trainer)), report);
  }

  private E examples(T trainer, List<TaggedSentence> sentences) {
    E examples = newExamples.apply(trainer);
    sentences.forEach(sentence -> add.add(examples, sentence.words(), sentence.tags()));
    return examples;
  }

  private Tagger tagger(Architecture architecture, M loaded) {
    Vocabulary known = vocabulary.apply(loaded);
    return new Tagger() {
      @Override
      public Architecture architecture() {
        return architecture;
      }

      @Override
      public List<List<Upos>> labelAll(List<List<String>> sentences) {
        return labelAll.apply(loaded, sentences);
      }

      @Override
      public boolean knows(String word) {
        return known.row(word) != Vocabulary.UNKNOWN;
      }

      @Override
      public void save(Path file, Storage storage) throws IOException {
        save.save(loaded, file, storage);
      }
    };
  }
}
