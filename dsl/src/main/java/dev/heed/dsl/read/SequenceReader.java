package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.SequenceSpec;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code output sequence { vocabulary 40 length 32 decoder { … } }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class SequenceReader implements ConstructReader<SequenceSpec> {

  private static final Property<Integer> VOCABULARY =
      Property.whole("vocabulary", 2, Limits.LABELS);

  /** One less than the longest input, since the boundary takes a place too. */
  private static final Property<Integer> LENGTH = Property.whole("length", 1, Limits.LENGTH - 1);

  private static final Property<Integer> EMBED =
      Property.whole("embed", 1, Limits.WIDTH).optional();

  private static final Property<Boolean> TIED_INPUT = Property.flag("tied input");

  /** For {@code ServiceLoader}. */
  public SequenceReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.OUTPUT, "sequence")
        .properties(VOCABULARY, LENGTH, EMBED, TIED_INPUT)
        .and(LogitsReader.PROPERTIES)
        .layersIn("decoder");
  }

  @Override
  public Class<SequenceSpec> kind() {
    return SequenceSpec.class;
  }

  @Override
  public SequenceSpec read(Arguments arguments) {
    Optional<Integer> embed = arguments.find(EMBED);
    return new SequenceSpec(
        arguments.get(VOCABULARY),
        arguments.get(LENGTH),
        embed.map(OptionalInt::of).orElse(OptionalInt.empty()),
        arguments.get(TIED_INPUT),
        LogitsReader.read(arguments),
        arguments.layers());
  }

  @Override
  public Construct write(SequenceSpec spec, ConstructWriter writer) {
    writer.set(VOCABULARY, spec.vocabulary()).set(LENGTH, spec.length());
    spec.embed().ifPresent(width -> writer.set(EMBED, width));
    writer.set(TIED_INPUT, spec.tiedInput());
    return LogitsReader.write(spec.logits(), writer).layers(spec.decoder()).build();
  }
}
