package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What outputs share that are numbers: their Java types and targets. */
final class NumberCode {

  private static final String FINITE = "finite, or NaN where it is not known";

  private NumberCode() {}

  /** An array of so many dimensions; a number of none. */
  static TypeName floats(int dimensions) {
    return dimensions == 0 ? TypeName.FLOAT : ArrayTypeName.of(floats(dimensions - 1));
  }

  /**
   * What training wants.
   *
   * @param count how many numbers a row has
   * @param each whether there are numbers of each vector, and not of the whole input
   * @param input how the model takes an input
   */
  static TargetsCode targets(int count, boolean each, InputCode input) {
    ClassName scores = RuntimeTypes.NUMBER_SCORES;
    CodeBlock wanted =
        each && count > 1
            ? CodeBlock.of("$T.wanted($L, $L, numbers)", scores, input.length(), count)
            : CodeBlock.of(
                "$T.wanted($L, $L)",
                scores,
                each ? input.length() : CodeBlock.of("$L", count),
                count == 1 && !each ? "number" : "numbers");
    return new TargetsCode(
        RuntimeTypes.NUMBER_TARGETS,
        CodeBlock.of("new $T($L)", RuntimeTypes.NUMBER_TARGETS, count),
        floats((each ? 1 : 0) + (count > 1 ? 1 : 0)),
        count == 1 && !each ? "number" : "numbers",
        documentation(count, each),
        CodeBlock.builder().addStatement("float[] wanted = $L", wanted).build(),
        CodeBlock.of("return targets.known(sequence);\n"),
        CodeBlock.of("$T.evaluate(logits, $L, targets, score);\n", scores, count),
        List.of());
  }

  private static String documentation(int count, boolean each) {
    if (each) {
      String one = count == 1 ? "the number of each vector, " : count + " numbers of each vector, ";
      return one + FINITE + (count == 1 ? "" : "; null where none of a vector is known");
    }
    return count == 1 ? FINITE : count + " numbers, each " + FINITE;
  }
}
