package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
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
   * The methods of a model whose sessions label into an array.
   *
   * @param label the array's elements
   */
  static List<MethodSpec> of(ClassName label, InputCode input) {
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
            .addStatement("$1T[] labels = new $1T[LONGEST]", label)
            .addStatement(
                "$T.run(most, LONGEST, n -> session.label($L, labels))",
                RuntimeTypes.WARM_UP,
                input.synthetic())
            .build();
    return List.of(usual, bounded);
  }

  private static MethodSpec.Builder method() {
    return MethodSpec.methodBuilder("warmUp").addModifiers(Modifier.PUBLIC);
  }
}
