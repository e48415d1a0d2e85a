package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.processor.graph.Flops;
import dev.heed.processor.plan.Plan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The model's methods that tell what an answer costs in operations and in memory. */
final class FigureMethods {

  private final Plan plan;

  FigureMethods(Plan plan) {
    this.plan = plan;
  }

  List<MethodSpec> all() {
    return List.of(flops(), sessionBytes());
  }

  private MethodSpec flops() {
    Flops flops = plan.program().function("forward").flops();
    return MethodSpec.methodBuilder("flops")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            The floating-point operations of an answer: those of its matrix products, two for a
            multiplication with its addition. What is done element by element does not count.

            @param n how many vectors the input has, 0 to {@link #LONGEST}
            @throws IllegalArgumentException if it cannot have so many
            """)
        .addParameter(TypeName.INT, "n")
        .returns(TypeName.LONG)
        .addCode(
            """
            if (n < 0 || n > LONGEST) {
              throw new IllegalArgumentException("n is " + n + ", must be 0 to " + LONGEST);
            }
            return $LL * n + $LL * n * n;
            """,
            flops.perRow(),
            flops.perPair())
        .build();
  }

  private static MethodSpec sessionBytes() {
    return MethodSpec.methodBuilder("sessionBytes")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The bytes of heap that each new session takes, see {@link Session#bytes}; makes one to tell.
            Labelling many inputs at a time makes a session grow where the longest input has fewer
            vectors than a batch.
            """)
        .returns(TypeName.LONG)
        .addStatement("return newSession().bytes()")
        .build();
  }
}
