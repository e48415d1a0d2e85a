package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.time.Duration;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The model's methods that have its code compiled before the first input comes. */
final class WarmUpMethods {

  /** About three times what the part-of-speech tagger takes. */
  private static final int MOST_SECONDS = 5;

  private WarmUpMethods() {}

  /**
   * The methods of a model.
   *
   * @param room the statements that make room for what a session answers
   * @param answer the expression with which {@code session} answers an input
   */
  static List<MethodSpec> of(CodeBlock room, CodeBlock answer) {
    return of(room, "LONGEST", answer);
  }

  /**
   * The methods of a model.
   *
   * @param longest the constant with the length of the longest input
   */
  static List<MethodSpec> of(CodeBlock room, String longest, CodeBlock answer) {
    MethodSpec usual =
        method()
            .addJavadoc("As {@link #warmUp(Duration)}, for at most $L seconds.\n", MOST_SECONDS)
            .addStatement("warmUp($T.ofSeconds($L))", Duration.class, MOST_SECONDS)
            .build();
    MethodSpec bounded =
        method()
            .addJavadoc(
                """
                Has the code of answers compiled: labels made-up inputs of many lengths on the calling
                thread until that does not become faster any more. What the model answers later is the
                same without; the first answers take many times as long without.

                @param most the longest that it may take, not negative; the last input is finished
                @throws IllegalArgumentException if {@code most} is negative
                """)
            .addParameter(Duration.class, "most")
            .addStatement("Session session = newSession()")
            .addCode(room)
            .addStatement("$T.run(most, $L, n -> $L)", RuntimeTypes.WARM_UP, longest, answer)
            .build();
    return List.of(usual, bounded);
  }

  private static MethodSpec.Builder method() {
    return MethodSpec.methodBuilder("warmUp").addModifiers(Modifier.PUBLIC);
  }
}
