package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Family;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final Set<Construct> used = noBlocks();
  private final Scope file = Scope.outermost();
  private final Scope scope;
  private final List<Construct> layers = new ArrayList<>();
  private final List<Construct> inputs = new ArrayList<>();
  private final List<Construct> outputs = new ArrayList<>();
  private boolean trainable;

  private SpecReader(Declaration declaration, Diagnostics diagnostics) {
    this.declaration = declaration;
    Family family = declaration.family();
    Diagnostics head = diagnostics.in("model " + declaration.name(), declaration.origin());
    this.scope =
        file.within("model " + family.name(), family.parameters(), family.settings(), file, head);
    this.diagnostics =
        diagnostics.in("model " + declaration.name() + scope.describe(), declaration.origin());
  }

  /**
   * Reads one declaration and reports all of its problems.
   *
   * @return the model; present also where some statements had problems, so that checks can find
   *     more of them (see {@link Origins#isFlawed()}); empty where it has neither an input nor an
   *     output that can be told
   */
  public static Optional<ReadModel> read(Declaration declaration, Diagnostics diagnostics) {
    int before = diagnostics.errors();
    return new SpecReader(declaration, diagnostics).read(before);
  }

  /**
   * Reports the problems of the blocks that stand in a file outside of its models, as they are with
   * their parameters' defaults; of models that use them {@link #read} reports more.
   */
  public static void readBlocks(Library library, Diagnostics diagnostics) {
    Scope file = Scope.outermost();
    Surroundings around = new Surroundings(new Blocks(), library, file);
    LayerReading reading = reading(file, around, noBlocks());
    int before = diagnostics.errors();
    for (Construct block : library.own()) {
      readUnused(new Surroundings.Block(block, around), reading, diagnostics);
    }
    if (diagnostics.errors() == before) {
      unusedParameters(library.own(), file, diagnostics);
    }
  }

  /**
   * Blocks are told apart by their place, which is theirs alone; comparing bodies would be slow.
   */
  private static Set<Construct> noBlocks() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static LayerReading reading(Scope file, Surroundings model, Set<Construct> used) {
    return new LayerReading(file, model, new Origins.Builder(), used);
  }

  private Optional<ReadModel> read(int errorsBefore) {
    checkNames();
    declaration.constructs().forEach(this::sort);
    origins.construct("", diagnostics.frames());
    Surroundings model = new Surroundings(blocks, declaration.library(), scope);
    LayerReading reading = new LayerReading(file, model, origins, used);
    boolean alone = inputs.isEmpty() && !outputs.isEmpty();
    Optional<InputSpec> given =
        alone ? Optional.empty() : only(inputs, Role.INPUT, InputSpec.class, reading);
    List<LayerSpec> read = reading.read(layers, "", diagnostics);
    Optional<OutputSpec> output = only(outputs, Role.OUTPUT, OutputSpec.class, reading);
    Optional<InputSpec> input = alone ? noInput(output) : given;
    if (!reading.isFull()) {
      readUnusedBlocks(model);
    }
    if (diagnostics.errors() == errorsBefore) {
      reportUnusedParameters(); // a misspelt name is no lack of use
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

  /** A sequence may go on with itself alone; all else needs an input. */
  private Optional<InputSpec> noInput(Optional<OutputSpec> output) {
    origins.construct(Role.INPUT.keyword(), diagnostics.frames());
    if (layers.isEmpty()
        && output.isPresent()
        && output.get() instanceof SequenceSpec sequence
        && !sequence.considersInput()) {
      return Optional.of(new NoInputSpec());
    }
    missing(Role.INPUT);
    return Optional.empty();
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
      case Blocks.BLOCK -> blocks.declare(statement, declaration.library(), diagnostics);
      case "trainable" -> {
        Diagnostics within = diagnostics.in(statement.keyword(), statement.origin());
        ArgumentBinder.bind(TRAINABLE, statement, statement.arguments(), scope, within);
        trainable = true;
      }
      default -> layers.add(statement);
    }
  }

  /** What is never used is read all the same, so that its mistakes are found before it is used. */
  private void readUnusedBlocks(Surroundings model) {
    List<Construct> unused = blocks.all().stream().filter(block -> !used.contains(block)).toList();
    LayerReading reading = reading(file, model, used);
    for (Construct block : unused) {
      readUnused(new Surroundings.Block(block, model), reading, diagnostics);
      diagnostics
          .in(Blocks.describe(block), block.origin())
          .report(Problem.UNUSED_BLOCK, block.origin(), Blocks.name(block));
    }
  }

  private static void readUnused(
      Surroundings.Block block, LayerReading reading, Diagnostics diagnostics) {
    Construct construct = block.construct();
    Diagnostics within = diagnostics.in(Blocks.describe(construct), construct.origin());
    Blocks.declaredName(construct, within);
    reading.readUnused(block, within);
  }

  /** Of a family's members the first alone speaks of parameters that none of them needs. */
  private void reportUnusedParameters() {
    unusedParameters(blocks.all(), scope, diagnostics);
    Family family = declaration.family();
    if (family.name().equals(declaration.name())) {
      unused(family.parameters(), "model " + family.name(), scope, diagnostics);
    }
  }

  private static void unusedParameters(
      List<Construct> blocks, Scope scope, Diagnostics diagnostics) {
    for (Construct block : blocks) {
      Diagnostics within = diagnostics.in(Blocks.describe(block), block.origin());
      unused(Blocks.parameters(block), Blocks.describe(block), scope, within);
    }
  }

  private static void unused(
      List<Argument> parameters, String owner, Scope scope, Diagnostics diagnostics) {
    for (Argument parameter : parameters) {
      if (scope.isUnused(parameter)) {
        diagnostics.report(Problem.UNUSED_PARAMETER, parameter.origin(), parameter.name(), owner);
      }
    }
  }

  /** The one input or output; where it cannot be told what it is, a stand-in is called for. */
  private <S> Optional<S> only(
      List<Construct> statements, Role role, Class<S> type, LayerReading reading) {
    origins.construct(role.keyword(), diagnostics.frames());
    if (statements.isEmpty()) {
      missing(role);
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

  /** Reports that there is no statement of a role, unless one seems to be misspelt. */
  private void missing(Role role) {
    boolean misspelt =
        layers.stream().flatMap(each -> meant(each).stream()).anyMatch(role.keyword()::equals);
    if (!misspelt) {
      diagnostics.report(
          role == Role.INPUT ? Problem.MISSING_INPUT : Problem.MISSING_OUTPUT,
          declaration.origin(),
          declaration.name());
    }
    origins.uncertain(role.keyword());
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
            signature, statement, arguments.subList(words, arguments.size()), scope, within);
    origins.remark(role.keyword() + " " + signature.phrase(), statement);
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
