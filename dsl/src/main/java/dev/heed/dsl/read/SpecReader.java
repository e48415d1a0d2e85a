package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns declarations into specs. */
public final class SpecReader {

  /** The statements of a model that are no layers. */
  static final List<String> STATEMENTS =
      List.of(Role.INPUT.keyword(), Role.OUTPUT.keyword(), Blocks.BLOCK, "trainable");

  private static final Signature TRAINABLE = Signature.of(Role.STATEMENT, "trainable");

  private final Declaration declaration;
  private final Diagnostics diagnostics;
  private final Origins.Builder origins = new Origins.Builder();
  private final Blocks blocks = new Blocks();
  private final List<Construct> layers = new ArrayList<>();
  private final List<Construct> inputs = new ArrayList<>();
  private final List<Construct> outputs = new ArrayList<>();
  private boolean trainable;

  private SpecReader(Declaration declaration, Diagnostics diagnostics) {
    this.declaration = declaration;
    this.diagnostics = diagnostics.in("model " + declaration.name(), declaration.origin());
  }

  /**
   * Reads one declaration and reports all of its problems.
   *
   * @return the model; present also where some statements had problems, so that checks can find
   *     more of them (see {@link Origins#isFlawed()}); empty where it has neither an input nor an
   *     output that can be told
   */
  public static Optional<ReadModel> read(Declaration declaration, Diagnostics diagnostics) {
    return new SpecReader(declaration, diagnostics).read(diagnostics.errors());
  }

  private Optional<ReadModel> read(int errorsBefore) {
    checkNames();
    declaration.constructs().forEach(this::sort);
    origins.construct("", diagnostics.frames());
    LayerReading reading = new LayerReading(blocks, origins);
    Optional<InputSpec> input = only(inputs, Role.INPUT, InputSpec.class, reading);
    List<LayerSpec> read = reading.read(layers, "", diagnostics);
    Optional<OutputSpec> output = only(outputs, Role.OUTPUT, OutputSpec.class, reading);
    if (!reading.isFull()) {
      readUnusedBlocks();
    }
    if (input.isEmpty() && output.isEmpty()) {
      return Optional.empty();
    }
    ModelSpec spec =
        new ModelSpec(
            declaration.packageName(),
            declaration.name(),
            declaration.documentation(),
            trainable,
            input.orElse(new WordsSpec(1, 2, 1, 1, Optional.empty())),
            read,
            output.orElse(new LabelEachSpec("")));
    return Optional.of(new ReadModel(spec, origins.build(diagnostics.errors() > errorsBefore)));
  }

  private void checkNames() {
    Names.problem(declaration.name())
        .ifPresent(problem -> invalidName(declaration.name(), "model", problem));
    Names.packageProblem(declaration.packageName())
        .ifPresent(problem -> invalidName(declaration.packageName(), "package", problem));
  }

  private void invalidName(String name, String kind, String problem) {
    diagnostics.report(Problem.INVALID_NAME, declaration.origin(), name, kind, problem);
  }

  /** The statement that an unknown word at the model's level seems to mean; empty for a layer. */
  static Optional<String> meant(Construct statement) {
    List<String> known = new ArrayList<>(STATEMENTS);
    known.addAll(Constructs.phrases(Role.LAYER));
    known.add(Blocks.USE);
    return Alternatives.nearest(statement.keyword(), known).filter(STATEMENTS::contains);
  }

  private void sort(Construct statement) {
    switch (statement.keyword()) {
      case "input" -> inputs.add(statement);
      case "output" -> outputs.add(statement);
      case Blocks.BLOCK -> blocks.declare(statement, diagnostics);
      case "trainable" -> {
        Diagnostics within = diagnostics.in(statement.keyword(), statement.origin());
        ArgumentBinder.bind(TRAINABLE, statement, statement.arguments(), within);
        trainable = true;
      }
      default -> layers.add(statement);
    }
  }

  /** What is never used is read all the same, so that its mistakes are found before it is used. */
  private void readUnusedBlocks() {
    List<Construct> unused = blocks.unused();
    LayerReading reading = new LayerReading(blocks, new Origins.Builder());
    for (Construct block : unused) {
      Diagnostics within = diagnostics.in(Blocks.describe(block), block.origin());
      reading.read(block.body().orElse(List.of()), "", within);
      within.report(Problem.UNUSED_BLOCK, block.origin(), Blocks.name(block));
    }
  }

  /** The one input or output; where it cannot be told what it is, a stand-in is called for. */
  private <S> Optional<S> only(
      List<Construct> statements, Role role, Class<S> type, LayerReading reading) {
    origins.construct(role.keyword(), diagnostics.frames());
    if (statements.isEmpty()) {
      boolean misspelt =
          layers.stream().flatMap(each -> meant(each).stream()).anyMatch(role.keyword()::equals);
      if (!misspelt) {
        diagnostics.report(
            role == Role.INPUT ? Problem.MISSING_INPUT : Problem.MISSING_OUTPUT,
            declaration.origin(),
            declaration.name());
      }
      origins.uncertain(role.keyword());
      return Optional.empty();
    }
    Construct first = statements.get(0);
    for (Construct other : statements.subList(1, statements.size())) {
      diagnostics
          .in(role.keyword(), other.origin())
          .report(
              role == Role.INPUT ? Problem.DUPLICATE_INPUT : Problem.DUPLICATE_OUTPUT,
              other.origin(),
              declaration.name(),
              first.origin().describe());
    }
    return one(first, role, type, reading);
  }

  private <S> Optional<S> one(Construct statement, Role role, Class<S> type, LayerReading reading) {
    List<Argument> arguments = statement.arguments();
    Optional<ConstructReader<?>> reader = Constructs.spelledBy(role, arguments);
    if (reader.isEmpty()) {
      unknown(statement, role);
      origins.uncertain(role.keyword());
      return Optional.empty();
    }
    Signature signature = reader.get().signature();
    Diagnostics within =
        diagnostics.in(role.keyword() + " " + signature.phrase(), statement.origin());
    origins.construct(role.keyword(), within.frames());
    int words = signature.phrase().spelledBy(arguments, 0);
    Arguments bound =
        ArgumentBinder.bind(
            signature, statement, arguments.subList(words, arguments.size()), within);
    bound
        .inner()
        .ifPresent(
            inner ->
                bound.layers(
                    reading.read(
                        inner.body().orElse(List.of()),
                        role.keyword(),
                        within.in(inner.keyword(), inner.origin()))));
    S spec = type.cast(reader.get().read(bound));
    origins.values(role.keyword(), signature, bound);
    return Optional.of(spec);
  }

  private void unknown(Construct statement, Role role) {
    List<String> known = Constructs.phrases(role);
    Diagnostics within = diagnostics.in(role.keyword(), statement.origin());
    if (Phrase.word(statement.arguments(), 0).isEmpty()) {
      within.report(
          Problem.MISSING_VALUE,
          statement.origin(),
          role.keyword(),
          "one of " + String.join(", ", known));
      return;
    }
    String written = Phrase.word(statement.arguments(), 0);
    String two = (written + " " + Phrase.word(statement.arguments(), 1)).strip();
    String nearest = Alternatives.nearest(two, known).isPresent() ? two : written;
    within.report(
        role == Role.INPUT ? Problem.UNKNOWN_INPUT : Problem.UNKNOWN_OUTPUT,
        statement.arguments().get(0).origin(),
        nearest,
        Alternatives.describe(nearest, known, role.keyword() + "s are"));
  }
}
