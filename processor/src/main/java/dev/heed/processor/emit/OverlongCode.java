package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.OverlongSpec;
import java.util.Optional;

/** What generated code says of inputs that are longer than declared. */
final class OverlongCode {

  private OverlongCode() {}

  /**
   * What becomes of longer inputs; empty where they are an error.
   *
   * @param whole the expression for how many vectors an argument has
   */
  static Optional<InputCode.Overlong> of(InputSpec input, CodeBlock whole) {
    OverlongSpec overlong = input.overlong();
    return overlong.kind() == OverlongSpec.Kind.ERROR
        ? Optional.empty()
        : Optional.of(
            new InputCode.Overlong(
                value(overlong), overlong.kind() == OverlongSpec.Kind.WINDOWS, whole));
  }

  /** The encoder's last argument behind others; nothing where longer inputs are an error. */
  static CodeBlock argument(InputSpec input) {
    return input.overlong().kind() == OverlongSpec.Kind.ERROR
        ? CodeBlock.of("")
        : CodeBlock.of(", $L", value(input.overlong()));
  }

  /** The expression for what becomes of longer inputs. */
  static CodeBlock value(OverlongSpec overlong) {
    return switch (overlong.kind()) {
      case ERROR -> CodeBlock.of("$T.error()", RuntimeTypes.OVERLONG);
      case TRUNCATE -> CodeBlock.of("$T.truncate()", RuntimeTypes.OVERLONG);
      case WINDOWS -> CodeBlock.of("$T.windows($L)", RuntimeTypes.OVERLONG, overlong.overlap());
    };
  }

  /** The expression for how many vectors are taken. */
  static CodeBlock length(InputSpec input, String counted, CodeBlock whole) {
    return input.overlong().kind() == OverlongSpec.Kind.ERROR
        ? whole
        : CodeBlock.of("encoder.length($L)", counted);
  }

  /** How many vectors of an input there may be, in words. */
  static String range(InputSpec input, String plural) {
    return switch (input.overlong().kind()) {
      case ERROR -> String.format("1 to %,d %s", input.length(), plural);
      case TRUNCATE ->
          String.format("1 or more %s, of which %,d are taken", plural, input.length());
      case WINDOWS ->
          String.format(
              "1 or more %s, beyond %,d as windows that overlap by %,d",
              plural, input.length(), input.overlong().overlap());
    };
  }
}
