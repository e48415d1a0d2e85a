package dev.heed.processor.generated;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.weights.Storage;
import dev.heed.runtime.weights.WeightNames;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A generated model as an application uses it: with typed sources that are compiled beside it, so
 * that nothing but the public API can be reached and no reflection lies between where time and
 * memory are measured.
 */
final class PublicApi {

  private static final String PROBE =
      """
      package sample;

      import java.util.List;
      import java.util.function.Function;
      import java.util.function.LongSupplier;
      import java.util.function.ToIntFunction;

      public final class Probe
          implements ToIntFunction<List<String>>, Function<List<String>, float[][]>, LongSupplier {
        private final SampleModel.Session session;
        private final Tags%1$d[] labels = new Tags%1$d[SampleModel.LONGEST];

        public Probe(SampleModel model) {
          session = model.newSession();
        }

        @Override
        public long getAsLong() {
          return session.bytes();
        }

        @Override
        public int applyAsInt(List<String> words) {
          int count = session.label(words, labels);
          return session.score(count - 1, labels[count - 1]) > 0 ? count : 0;
        }

        @Override
        public float[][] apply(List<String> words) {
          int count = session.label(words, labels);
          float[][] rows = new float[count][];
          for (int i = 0; i < count; i++) {
            rows[i] = new float[Tags%1$d.values().length + 1];
            rows[i][0] = labels[i].ordinal();
            for (Tags%1$d label : Tags%1$d.values()) {
              rows[i][1 + label.ordinal()] = session.score(i, label);
            }
          }
          return rows;
        }
      }
      """;

  private static final String MANY =
      """
      package sample;

      import java.util.List;
      import java.util.function.Function;
      import java.util.function.ToIntFunction;

      public final class Many
          implements ToIntFunction<List<List<String>>>, Function<List<List<String>>, Object[][]> {
        private final SampleModel.Session session;
        private final Tags%1$d[][] labels = new Tags%1$d[200][SampleModel.LONGEST];

        public Many(SampleModel model) {
          session = model.newSession();
        }

        @Override
        public int applyAsInt(List<List<String>> inputs) {
          return session.labelAll(inputs, labels);
        }

        @Override
        public Object[][] apply(List<List<String>> inputs) {
          Tags%1$d[][] exact = new Tags%1$d[inputs.size()][];
          for (int i = 0; i < exact.length; i++) {
            exact[i] = new Tags%1$d[inputs.get(i).size()];
          }
          session.labelAll(inputs, exact);
          try {
            session.score(0, Tags%1$d.T0);
            throw new AssertionError("a score after many inputs");
          } catch (IndexOutOfBoundsException expected) {
            return exact;
          }
        }
      }
      """;

  private final CompiledModel compiled;

  private PublicApi(CompiledModel compiled) {
    this.compiled = compiled;
  }

  /** The API of a model text whose labels are {@code Tags<labels>}. */
  static PublicApi of(String text, int labels) {
    return new PublicApi(
        CompiledModel.with(
            text,
            Map.of(
                "sample.Probe", PROBE.formatted(labels), "sample.Many", MANY.formatted(labels))));
  }

  /** The classes behind it. */
  CompiledModel compiled() {
    return compiled;
  }

  /** A model with the weights that training starts with. */
  Object untrained(long seed) throws Exception {
    Class<?> trainer = compiled.type("Trainer");
    Vocabulary vocabulary = RandomInputs.vocabulary(compiled.spec());
    Object created =
        trainer.getMethod("create", Vocabulary.class, long.class).invoke(null, vocabulary, seed);
    return trainer.getMethod("model").invoke(created);
  }

  /** The model of a trainer that begins with a model's weights, before its first step. */
  Object trainedFurther(Object model) throws Exception {
    Class<?> trainer = compiled.type("Trainer");
    Object further = trainer.getMethod("of", model.getClass()).invoke(null, model);
    return trainer.getMethod("model").invoke(further);
  }

  /** {@code SampleModel.load(file)}, throwing what it throws. */
  Object load(Path file) throws Exception {
    return unwrapped(() -> compiled.type("Model").getMethod("load", Path.class).invoke(null, file));
  }

  /** {@code SampleModel.load(file, names, vocabulary)}, throwing what it throws. */
  Object load(Path file, WeightNames names) throws Exception {
    return unwrapped(
        () ->
            compiled
                .type("Model")
                .getMethod("load", Path.class, WeightNames.class, Vocabulary.class)
                .invoke(null, file, names, RandomInputs.vocabulary(compiled.spec())));
  }

  /** {@code SampleModel.load(in)}, throwing what it throws. */
  Object load(InputStream in) throws Exception {
    return unwrapped(
        () -> compiled.type("Model").getMethod("load", InputStream.class).invoke(null, in));
  }

  /** {@code SampleModel.load(SampleModel.class, resource)}, throwing what it throws. */
  Object loadResource(String resource) throws Exception {
    Class<?> type = compiled.type("Model");
    return unwrapped(
        () -> type.getMethod("load", Class.class, String.class).invoke(null, type, resource));
  }

  /** {@code model.save(file)}. */
  void save(Object model, Path file) throws Exception {
    unwrapped(() -> model.getClass().getMethod("save", Path.class).invoke(model, file));
  }

  /** {@code model.save(file, storage)}. */
  void save(Object model, Path file, Storage storage) throws Exception {
    unwrapped(
        () ->
            model
                .getClass()
                .getMethod("save", Path.class, Storage.class)
                .invoke(model, file, storage));
  }

  /** {@code model.label(words)}, the names of the labels, throwing what it throws. */
  List<String> label(Object model, List<String> words) throws Exception {
    Object labels =
        unwrapped(() -> model.getClass().getMethod("label", List.class).invoke(model, words));
    return ((List<?>) labels).stream().map(label -> ((Enum<?>) label).name()).toList();
  }

  /** {@code model.labelAll(inputs)}, the names of the labels, throwing what it throws. */
  List<List<String>> labelAll(Object model, List<List<String>> inputs) throws Exception {
    return names(
        unwrapped(() -> model.getClass().getMethod("labelAll", List.class).invoke(model, inputs)));
  }

  /** {@code model.labelAll(inputs, executor, parts)}, as {@link #labelAll(Object, List)}. */
  List<List<String>> labelAll(Object model, List<List<String>> inputs, Executor executor, int parts)
      throws Exception {
    return names(
        unwrapped(
            () ->
                model
                    .getClass()
                    .getMethod("labelAll", List.class, Executor.class, int.class)
                    .invoke(model, inputs, executor, parts)));
  }

  private static List<List<String>> names(Object labels) {
    List<List<String>> names = new ArrayList<>();
    for (Object one : (List<?>) labels) {
      names.add(((List<?>) one).stream().map(label -> ((Enum<?>) label).name()).toList());
    }
    return names;
  }

  /** {@code model.warmUp()}. */
  void warmUp(Object model) throws Exception {
    unwrapped(() -> model.getClass().getMethod("warmUp").invoke(model));
  }

  /** {@code model.warmUp(most)}. */
  void warmUp(Object model, Duration most) throws Exception {
    unwrapped(() -> model.getClass().getMethod("warmUp", Duration.class).invoke(model, most));
  }

  /** {@code model.sessionBytes()}. */
  long sessionBytes(Object model) throws Exception {
    return (long) unwrapped(() -> model.getClass().getMethod("sessionBytes").invoke(model));
  }

  /** {@code SampleModel.flops(n)}, throwing what it throws. */
  long flops(int n) throws Exception {
    return (long)
        unwrapped(() -> compiled.type("Model").getMethod("flops", int.class).invoke(null, n));
  }

  /** A constant of the model class, such as {@code DIGEST}. */
  Object constant(String name) throws Exception {
    return compiled.type("Model").getField(name).get(null);
  }

  /** A new session: for each word its label's ordinal, then the score of each label. */
  @SuppressWarnings("unchecked")
  Function<List<String>, float[][]> scores(Object model) throws Exception {
    return (Function<List<String>, float[][]>) probe(model);
  }

  /** A new session that labels and asks for one score; returns the number of words. */
  @SuppressWarnings("unchecked")
  ToIntFunction<List<String>> counts(Object model) throws Exception {
    return (ToIntFunction<List<String>>) probe(model);
  }

  /** A new session that labels up to 200 inputs at a time; returns the number of labels. */
  @SuppressWarnings("unchecked")
  ToIntFunction<List<List<String>>> countsOfMany(Object model) throws Exception {
    return (ToIntFunction<List<List<String>>>) probe("Many", model);
  }

  /** A new session that labels many inputs at a time. */
  @SuppressWarnings("unchecked")
  Function<List<List<String>>, Object[][]> labelsOfMany(Object model) throws Exception {
    return (Function<List<List<String>>, Object[][]>) probe("Many", model);
  }

  private Object probe(Object model) throws Exception {
    return probe("Probe", model);
  }

  private Object probe(String name, Object model) throws Exception {
    return compiled.load("sample." + name).getConstructor(model.getClass()).newInstance(model);
  }

  /**
   * The encoder that the model's declaration asks for, over the vocabulary of {@link #untrained}.
   */
  WordEncoder encoder() {
    return RandomInputs.encoder(compiled.spec());
  }

  /** Something that reflection calls. */
  private interface Call {
    Object call() throws ReflectiveOperationException;
  }

  private static Object unwrapped(Call call) throws Exception {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
