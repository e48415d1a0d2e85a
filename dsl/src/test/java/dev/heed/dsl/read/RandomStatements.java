package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Random statements of all constructs that there are, made from what the constructs say about
 * themselves: so a new construct takes part without a change here.
 */
final class RandomStatements {

  private static final Origin PLACE = () -> "random";
  private static final int TRIALS = 200;

  private static final Map<String, List<Construct>> FROM_REFERENCE = new ConcurrentHashMap<>();

  private final Random random;

  RandomStatements(Random random) {
    this.random = random;
  }

  /** A model that reads without a mistake, though its widths need not fit. */
  Declaration model() {
    List<Construct> statements = new ArrayList<>();
    if (random.nextBoolean()) {
      statements.add(new Construct("trainable", List.of(), Optional.empty(), PLACE));
    }
    statements.add(statement(any(Role.INPUT), 0));
    statements.addAll(layers(random.nextInt(6), 3));
    statements.add(statement(any(Role.OUTPUT), 0));
    return declaration(statements);
  }

  /** A model with one statement of a construct, or a layer of it. */
  Declaration modelWith(Signature signature) {
    Construct statement = statement(signature, 1);
    return declaration(completed(statement, signature.role()));
  }

  private Construct statement(Signature signature, int depth) {
    String name = signature.role() + " " + signature.phrase();
    for (int i = 0; i < TRIALS && !FROM_REFERENCE.containsKey(name); i++) {
      Construct statement = attempt(signature, depth);
      if (isValid(statement, signature.role())) {
        return statement;
      }
    }
    // Values that depend on each other are too rare to be met: the reference has some that fit.
    List<Construct> examples = FROM_REFERENCE.computeIfAbsent(name, unused -> examples(signature));
    return examples.get(random.nextInt(examples.size()));
  }

  /** The statements of a construct in the examples of the reference that are valid alone. */
  private static List<Construct> examples(Signature signature) {
    List<Construct> found = new ArrayList<>();
    for (String example : LanguageExamples.all()) {
      for (Declaration model : LanguageExamples.parse(example, new Diagnostics()).models()) {
        model.constructs().stream()
            .filter(statement -> isOf(signature, statement))
            .filter(statement -> isValid(statement, signature.role()))
            .forEach(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new AssertionError(
          "in " + TRIALS + " trials and in the reference no valid " + signature.phrase());
    }
    return found;
  }

  private static boolean isOf(Signature signature, Construct statement) {
    return signature.role() == Role.LAYER
        ? Constructs.layer(statement)
            .filter(reader -> reader.signature().phrase().equals(signature.phrase()))
            .isPresent()
        : statement.keyword().equals(signature.role().keyword())
            && Constructs.spelledBy(signature.role(), statement.arguments())
                .filter(reader -> reader.signature().phrase().equals(signature.phrase()))
                .isPresent();
  }

  private List<Construct> layers(int count, int depth) {
    List<Construct> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(statement(any(Role.LAYER), depth));
    }
    return layers;
  }

  private Signature any(Role role) {
    List<Signature> signatures = Constructs.signatures(role);
    return signatures.get(random.nextInt(signatures.size()));
  }

  private Construct attempt(Signature signature, int depth) {
    List<String> words = new ArrayList<>(signature.phrase().words());
    if (signature.role() != Role.LAYER) {
      words.add(0, signature.role().keyword());
    }
    List<Argument> arguments = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      arguments.add(Argument.positional(new Value.Word(word), PLACE));
    }
    for (Property<?> property : signature.all()) {
      boolean needed = property.presence() != Property.Presence.OPTIONAL;
      if (needed || random.nextInt(3) == 0) {
        arguments.add(new Argument(property.name().camelCase(), value(property.type()), PLACE));
      }
    }
    return new Construct(words.get(0), arguments, body(signature, depth), PLACE);
  }

  private Optional<List<Construct>> body(Signature signature, int depth) {
    if (signature.inner().isEmpty() && signature.body() != Body.LAYERS) {
      return Optional.empty();
    }
    Optional<List<Construct>> layers =
        Optional.of(depth == 0 ? List.of(norm()) : layers(1 + random.nextInt(3), depth - 1));
    return signature.inner().isEmpty()
        ? layers
        : Optional.of(List.of(new Construct(signature.inner(), List.of(), layers, PLACE)));
  }

  private static Construct norm() {
    return new Construct("norm", List.of(), Optional.empty(), PLACE);
  }

  private <T> Value value(PropertyType<T> type) {
    if (type instanceof WholeNumber number) {
      return number(number.least() + upTo((long) number.most() - number.least()));
    }
    if (type instanceof NumberRange range) {
      long from = range.least() + upTo((long) range.most() - range.least());
      return new Value.Range(from, from + upTo(range.most() - from));
    }
    if (type instanceof DecimalNumber decimal) {
      double share = random.nextBoolean() ? random.nextDouble() : 0;
      return decimal(decimal.least() + share * (decimal.bound() - decimal.least()));
    }
    List<String> words = type.words();
    return words.isEmpty()
        ? anything(type)
        : new Value.Word(words.get(random.nextInt(words.size())));
  }

  /** A name, where the type takes any; else what the type itself would write. */
  private <T> Value anything(PropertyType<T> type) {
    return type.takes("com.acme.Tag")
        ? new Value.Word(random.nextBoolean() ? "Tag" : "com.acme.Tag")
        : type.write(type.standIn());
  }

  private static Value number(long number) {
    return new Value.Quantity(BigDecimal.valueOf(number), "");
  }

  private static Value decimal(double number) {
    return new Value.Quantity(new BigDecimal(number, MathContext.DECIMAL32), "");
  }

  /** 0 to most, small ones as likely as large ones. */
  private long upTo(long most) {
    return most <= 0 ? 0 : random.nextLong(1 + random.nextLong(1 + most));
  }

  private static boolean isValid(Construct statement, Role role) {
    Diagnostics diagnostics = new Diagnostics();
    SpecReader.read(declaration(completed(statement, role)), diagnostics);
    return diagnostics.all().isEmpty();
  }

  /** With an input and an output, where the statement is neither. */
  private static List<Construct> completed(Construct statement, Role role) {
    List<Construct> statements = new ArrayList<>();
    statements.add(statement);
    if (role != Role.INPUT) {
      statements.add(0, written("input", "vector", "width", number(3)));
    }
    if (role != Role.OUTPUT) {
      List<Argument> words = List.of(word("label"), word("each"), word("Tag"));
      statements.add(new Construct("output", words, Optional.empty(), PLACE));
    }
    return statements;
  }

  private static Construct written(String keyword, String phrase, String name, Value value) {
    List<Argument> arguments = List.of(word(phrase), new Argument(name, value, PLACE));
    return new Construct(keyword, arguments, Optional.empty(), PLACE);
  }

  private static Argument word(String word) {
    return Argument.positional(new Value.Word(word), PLACE);
  }

  private static Declaration declaration(List<Construct> statements) {
    return new Declaration("com.acme", "Sample", "", statements, PLACE);
  }
}
