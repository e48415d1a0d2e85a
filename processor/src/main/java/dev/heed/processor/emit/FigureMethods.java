package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.heed.processor.graph.Flops;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The model's methods that tell what an answer costs in operations and in memory. */
final class FigureMethods {

  private final Plan plan;

  FigureMethods(Plan plan) {
    this.plan = plan;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>(List.of(flops(), sessionBytes()));
    if (pairs().keySet().stream().anyMatch(Visibility::bounds)) {
      methods.add(visiblePairs());
    }
    return methods;
  }

  private Map<Visibility, Long> pairs() {
    return plan.program().function("forward").flops().perPair();
  }

  private MethodSpec flops() {
    CodeBlock.Builder sum = CodeBlock.builder();
    Flops flops = plan.program().function("forward").flops();
    if (flops.once() > 0) {
      sum.add("$LL", flops.once());
    }
    if (flops.perRow() > 0 || flops.once() == 0) {
      sum.add(flops.once() > 0 ? "$W+ $LL * n" : "$LL * n", flops.perRow());
    }
    pairs().forEach((visible, operations) -> sum.add("$W+ $LL * ", operations).add(count(visible)));
    return MethodSpec.methodBuilder("flops")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            The floating-point operations of an answer: those of its matrix products, two for a
            multiplication with its addition. What is done element by element does not count.$L

            @param n how many vectors the input has, 0 to {@link #LONGEST}
            @throws IllegalArgumentException if it cannot have so many
            """,
            pairs().containsKey(Visibility.EDGES)
                ? " Attention\nover edges counts as if there were an edge between any two nodes."
                : "")
        .addParameter(TypeName.INT, "n")
        .returns(TypeName.LONG)
        .addCode(
            """
            if (n < 0 || n > LONGEST) {
              throw new IllegalArgumentException("n is " + n + ", must be 0 to " + LONGEST);
            }
            return $L;
            """,
            sum.build())
        .build();
  }

  /** How many pairs of a vector with one that it considers there are among n vectors. */
  private static CodeBlock count(Visibility visible) {
    return visible.bounds()
        ? CodeBlock.of("visiblePairs(n,$W$L,$W$L)", bound(visible.back()), bound(visible.ahead()))
        : CodeBlock.of("n * n");
  }

  private static String bound(int bound) {
    return bound == Visibility.UNLIMITED ? "n" : Integer.toString(bound);
  }

  private static MethodSpec visiblePairs() {
    return MethodSpec.methodBuilder("visiblePairs")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addJavadoc(
            "The pairs of n vectors of which the second is at most so far from the first.\n")
        .addParameter(TypeName.LONG, "n")
        .addParameter(TypeName.LONG, "back")
        .addParameter(TypeName.LONG, "ahead")
        .returns(TypeName.LONG)
        .addCode(
            """
            long before = Math.min(back, n - 1);
            long after = Math.min(ahead, n - 1);
            return n + (before * (2 * n - before - 1) + after * (2 * n - after - 1)) / 2;
            """)
        .build();
  }

  /** Tells what a session takes of memory. */
  static MethodSpec sessionBytes() {
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
