package dev.heed.processor.generated;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.dsl.spec.LabelEachNumbersSpec;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;
import dev.heed.dsl.spec.LabelWholeSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.Decoder;
import dev.heed.runtime.sequence.SequenceTargets;
import dev.heed.runtime.train.Trainable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model's text, sent through the generator and javac, and loaded. The enum {@code Tags17} of the
 * model's package has 17 constants, and so on. Models are kept, since many tests use the same ones.
 * Thread-safe.
 */
public final class CompiledModel {

  private static final Map<String, CompiledModel> KEPT = new ConcurrentHashMap<>();

  private final GeneratedModel generated;
  private final int labels;
  private final Map<String, byte[]> classes;
  private final MemoryClassLoader loader;

  private CompiledModel(GeneratedModel generated, int labels, Map<String, String> more) {
    this.generated = generated;
    this.labels = labels;
    Map<String, String> sources = new LinkedHashMap<>(more);
    for (GeneratedFile file : generated.files()) {
      sources.put(file.packageName() + "." + file.className(), file.source());
    }
    sources.put(packageName() + ".Tags" + labels, enumSource(packageName(), labels));
    this.classes = MemoryCompiler.compile(sources);
    this.loader = new MemoryClassLoader(classes);
  }

  /** The one model of a {@code .heed} text. */
  public static CompiledModel of(String text) {
    return KEPT.computeIfAbsent(text, unused -> with(text, Map.of()));
  }

  /**
   * The one model of a {@code .heed} text, compiled together with sources that use it.
   *
   * @param users texts by qualified class name
   */
  static CompiledModel with(String text, Map<String, String> users) {
    GeneratedModel generated = generate(declaration(text));
    return new CompiledModel(generated, labels(generated.spec().output()), users);
  }

  private static int labels(OutputSpec output) {
    if (output instanceof LabelEachNumbersSpec numbers) {
      return numbers.count();
    } else if (output instanceof LabelWholeNumbersSpec numbers) {
      return numbers.count();
    } else if (output instanceof SequenceSpec sequence) {
      return sequence.vocabulary();
    }
    String name = enumName(output);
    return Integer.parseInt(name.substring(name.lastIndexOf("Tags") + 4));
  }

  private static String enumName(OutputSpec output) {
    if (output instanceof LabelWholeSpec whole) {
      return whole.labels();
    } else if (output instanceof LabelEachSeveralSpec several) {
      return several.labels();
    } else if (output instanceof LabelWholeSeveralSpec several) {
      return several.labels();
    }
    if (output instanceof LabelCtcSpec ctc) {
      return ctc.labels();
    }
    return ((LabelEachSpec) output).labels();
  }

  /** The one declaration of a {@code .heed} text. */
  public static Declaration declaration(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> declarations =
        HeedParser.parse(SourceText.of("sample.heed", text), diagnostics);
    if (diagnostics.hasErrors() || declarations.size() != 1) {
      throw new AssertionError(diagnostics.all() + "\n" + text);
    }
    return declarations.get(0);
  }

  /** What the generator makes of a declaration that has no mistakes. */
  static GeneratedModel generate(Declaration declaration) {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedModel generated =
        ModelCompiler.compile(declaration, resolver(), Set.of("graph", "plan"), diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
    // Tests turn dropout off by a rate of 0, and put layers together at random.
    if (!diagnostics.all().stream().allMatch(CompiledModel::isOfRedundantLayer)) {
      throw new AssertionError(diagnostics.all().toString());
    }
    return generated;
  }

  private static boolean isOfRedundantLayer(Diagnostic diagnostic) {
    return diagnostic.problem() == Problem.REDUNDANT_LAYER;
  }

  /** Finds the enums {@code Tags2}, {@code Tags17} and so on, of that many constants. */
  public static LabelResolver resolver() {
    return (packageName, typeName) -> {
      String simple = typeName.substring(typeName.lastIndexOf('.') + 1);
      if (!simple.matches("Tags\\d+")) {
        return new Resolution.Missing(List.of());
      }
      List<String> constants = constants(Integer.parseInt(simple.substring(4)));
      return new Resolution.Found(new LabelSet(packageName + "." + simple, constants));
    };
  }

  private static List<String> constants(int labels) {
    return IntStream.range(0, labels).mapToObj(i -> "T" + i).toList();
  }

  private static String enumSource(String packageName, int labels) {
    String constants = constants(labels).stream().collect(Collectors.joining(", "));
    return "package " + packageName + ";\npublic enum Tags" + labels + " { " + constants + " }\n";
  }

  /** What was asked. */
  public ModelSpec spec() {
    return generated.spec();
  }

  /** How many classes the output has. */
  public int labels() {
    return labels;
  }

  /** Whether the loss is of a whole label sequence, whose targets have no weights. */
  boolean labelsSequences() {
    return spec().output() instanceof LabelCtcSpec
        || (spec().output() instanceof LabelEachSpec each && each.crf());
  }

  /** How an input is labelled. */
  public LabelSet.Kind kind() {
    OutputSpec output = spec().output();
    if (output instanceof LabelEachNumbersSpec || output instanceof LabelWholeNumbersSpec) {
      return LabelSet.Kind.NUMBERS;
    }
    return output instanceof LabelEachSeveralSpec || output instanceof LabelWholeSeveralSpec
        ? LabelSet.Kind.SEVERAL
        : LabelSet.Kind.ONE;
  }

  /** The rows of logits of some sequences of a batch: the vectors, or one for each input. */
  public int rows(Batch<?> batch, int sequences) {
    OutputSpec output = spec().output();
    boolean whole =
        output instanceof LabelWholeSpec
            || output instanceof LabelWholeSeveralSpec
            || output instanceof LabelWholeNumbersSpec;
    return whole ? sequences : batch.start(sequences);
  }

  /** The class files by binary name, generated ones and others. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** Loads the classes and resources beside them. */
  MemoryClassLoader loader() {
    return loader;
  }

  /** The parameters that the generated code declares. */
  @SuppressWarnings("unchecked")
  public List<ParameterDeclaration> declarations() {
    try {
      Field field = type("Weights").getDeclaredField("DECLARATIONS");
      field.setAccessible(true);
      return (List<ParameterDeclaration>) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /**
   * The generated forward pass: logits {@code [rows][width]} of a batch, copied. Scratch is reused
   * between calls.
   */
  public Function<Batch<?>, float[][]> forward(Parameters parameters) {
    Object weights = create("Weights", Parameters.class, parameters);
    Object forward = create("Forward", type("Weights"), weights);
    // the blank comes after the labels
    int width = spec().output() instanceof LabelCtcSpec ? labels + 1 : labels;
    return batch -> {
      Rows rows = (Rows) call(forward, "run", batch.getClass(), batch);
      float[][] logits = new float[rows(batch, batch.sequences())][];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = Arrays.copyOf(rows.values()[i], width);
      }
      return logits;
    };
  }

  /** The generated forward pass over symbols that are given: logits {@code [m][vocabulary]}. */
  BiFunction<Batch<?>, SequenceTargets, float[][]> decoder(Parameters parameters) {
    return ofSymbols("Forward", labels, parameters);
  }

  /** The weights of a decoder's last attention over the input, {@code [m][longest input]}. */
  BiFunction<Batch<?>, SequenceTargets, float[][]> alignment(Parameters parameters) {
    return ofSymbols("Align", spec().input().length(), parameters);
  }

  private BiFunction<Batch<?>, SequenceTargets, float[][]> ofSymbols(
      String function, int width, Parameters parameters) {
    Object forward = create(function, type("Weights"), weights(parameters));
    return (batch, targets) -> {
      Rows rows =
          isAlone()
              ? (Rows) call(forward, "run", SequenceTargets.class, targets)
              : (Rows)
                  call(
                      forward,
                      "run",
                      new Class<?>[] {batch.getClass(), SequenceTargets.class},
                      batch,
                      targets);
      float[][] logits = new float[targets.rows()][];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = Arrays.copyOf(rows.values()[i], width);
      }
      return logits;
    };
  }

  /** The generated decoder of one symbol at a time, for the one input of a batch. */
  Decoder steps(Parameters parameters, Batch<?> batch) {
    Object weights = weights(parameters);
    if (isAlone()) {
      return (Decoder) create("Step", new Class<?>[] {type("Weights"), int.class}, weights, labels);
    }
    Object encode = create("Encode", type("Weights"), weights);
    call(encode, "run", new Class<?>[] {batch.getClass()}, batch);
    Class<?>[] types = {type("Weights"), type("Encode"), batch.getClass(), int.class};
    return (Decoder) create("Step", types, weights, encode, batch, labels);
  }

  /** Whether it goes on with sequences, without an input. */
  boolean isAlone() {
    return spec().input() instanceof NoInputSpec;
  }

  private Object weights(Parameters parameters) {
    return create("Weights", Parameters.class, parameters);
  }

  /** The generated loss and gradient. */
  @SuppressWarnings("unchecked")
  Trainable<WordBatch, EachTargets> training(Parameters parameters) {
    return (Trainable<WordBatch, EachTargets>) create("Training", Parameters.class, parameters);
  }

  /** The same for inputs of any kind. */
  @SuppressWarnings("rawtypes")
  Trainable trainingOfAnyInput(Parameters parameters) {
    return (Trainable) create("Training", Parameters.class, parameters);
  }

  /** A generated class by what follows the model's name. */
  Class<?> type(String suffix) {
    return load(packageName() + "." + spec().name() + suffix);
  }

  /** A class of the model's package. */
  Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name + " is not among " + classes.keySet(), e);
    }
  }

  private Object create(String suffix, Class<?> parameter, Object argument) {
    return create(suffix, new Class<?>[] {parameter}, argument);
  }

  private Object create(String suffix, Class<?>[] parameters, Object... arguments) {
    try {
      Constructor<?> constructor = type(suffix).getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object call(Object target, String name, Class<?> parameter, Object argument) {
    return call(target, name, new Class<?>[] {parameter}, argument);
  }

  private static Object call(
      Object target, String name, Class<?>[] parameters, Object... arguments) {
    try {
      Method method = target.getClass().getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private String packageName() {
    return spec().packageName();
  }
}
