package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.dsl.spec.TextSpec.Symbols;
import java.util.List;
import java.util.Locale;

/** {@code input text characters { length 128; vocabulary 200; embed 32 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class TextReader implements ConstructReader<TextSpec> {

  private static final Property<Symbols> SYMBOLS = Property.choice("symbols", Symbols.class);
  private static final Property<Integer> LENGTH = Property.whole("length", 1, Limits.LENGTH);
  private static final Property<Integer> VOCABULARY =
      Property.whole("vocabulary", 2, Limits.ROWS).optional();
  private static final Property<Integer> MINIMUM =
      Property.whole("minimum", 1, 1_000_000).orElse(1);
  private static final Property<Integer> EMBED = Property.whole("embed", 1, Limits.WIDTH);
  private static final Property<Boolean> ENCLOSED = Property.flag("enclosed");

  /** For {@code ServiceLoader}. */
  public TextReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "text")
        .values(SYMBOLS)
        .properties(LENGTH, VOCABULARY, MINIMUM, EMBED, ENCLOSED)
        .and(OverlongReader.PROPERTIES)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<TextSpec> kind() {
    return TextSpec.class;
  }

  @Override
  public TextSpec read(Arguments arguments) {
    Symbols symbols = arguments.get(SYMBOLS);
    if (arguments.find(SYMBOLS).isPresent()) {
      check(symbols, arguments);
    }
    return new TextSpec(
        symbols,
        arguments.get(LENGTH),
        symbols == Symbols.BYTES ? TextSpec.BYTES : arguments.get(VOCABULARY),
        arguments.get(MINIMUM),
        arguments.get(EMBED),
        arguments.get(ENCLOSED),
        OverlongReader.read(arguments, "text", arguments.get(LENGTH)));
  }

  private static void check(Symbols symbols, Arguments arguments) {
    if (symbols != Symbols.BYTES && !arguments.has(VOCABULARY)) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          arguments.origin(),
          "text " + word(symbols),
          VOCABULARY.name(),
          VOCABULARY.type().describe());
    }
    conflict(VOCABULARY, symbols == Symbols.BYTES, symbols, "there are 256 bytes", arguments);
    conflict(
        MINIMUM, symbols != Symbols.CHARACTERS, symbols, "only characters are counted", arguments);
    boolean enclosed = arguments.get(ENCLOSED) && symbols != Symbols.SUBWORDS;
    conflict(ENCLOSED, enclosed, symbols, "only subwords have pieces around a text", arguments);
  }

  private static void conflict(
      Property<?> property, boolean wrong, Symbols symbols, String instead, Arguments arguments) {
    if (wrong && arguments.has(property)) {
      arguments.report(
          Problem.CONFLICTING_PROPERTIES,
          List.of(property),
          "text",
          word(symbols) + " and " + property.name(),
          instead);
    }
  }

  private static String word(Symbols symbols) {
    return symbols.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Construct write(TextSpec spec, ConstructWriter writer) {
    writer.set(SYMBOLS, spec.symbols()).set(LENGTH, spec.length());
    if (spec.symbols() != Symbols.BYTES) {
      writer.set(VOCABULARY, spec.vocabulary());
    }
    writer.set(MINIMUM, spec.minimum()).set(EMBED, spec.embed()).set(ENCLOSED, spec.enclosed());
    return OverlongReader.write(spec.overlong(), writer).build();
  }
}
