package dev.heed.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.plan.Plan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Sessions that label: all logits of an input, or of several, at once. */
final class LabelSessions implements SessionCode {

  private static final long CACHE_BYTES = 1 << 18;
  private static final long LEAST_BATCH = 64;
  private static final long MOST_BATCH = 512;

  private final Plan plan;
  private final Names names;
  private final InputCode input;
  private final SessionEmitter emitter;

  LabelSessions(Plan plan, Names names, InputCode input, OutputCode output, List<FormCode> forms) {
    this.plan = plan;
    this.names = names;
    this.input = input;
    this.emitter = new SessionEmitter(names, input, output, forms);
  }

  @Override
  public String documentation() {
    return """


        <p>Immutable and safe for any number of threads. There are two modes: {@link #label} answers one
        input as soon as it can, {@link #labelAll} many inputs in the least time for all. {@link
        #newSession} has both without allocating.
        """;
  }

  @Override
  public List<FieldSpec> constants() {
    return List.of(fullBatch());
  }

  @Override
  public List<MethodSpec> figures() {
    return new FigureMethods(plan).all();
  }

  @Override
  public List<TypeSpec> functions() {
    return List.of(ForwardEmitter.emit(plan, names, input));
  }

  @Override
  public TypeSpec session() {
    return emitter.emit();
  }

  /**
   * How many rows fill a batch of several inputs. So many that the weights, which are read once for
   * all rows of a batch, are worth their way from memory, and that a call's fixed costs vanish: on
   * the part-of-speech tagger a word takes 7 % less time in batches of 64 than alone, and no less
   * in larger ones. So few that all activations stay in a cache of 256 KiB, half of the smallest
   * second level that processors have for each core today.
   */
  private FieldSpec fullBatch() {
    long rowBytes =
        plan.function("forward").orElseThrow().slots().stream()
            .mapToLong(slot -> (long) Float.BYTES * slot.width())
            .sum();
    long rows = Math.max(LEAST_BATCH, Math.min(MOST_BATCH, CACHE_BYTES / rowBytes));
    return FieldSpec.builder(
            TypeName.INT, "FULL_BATCH", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            """
            The rows that fill a batch of several inputs: enough to share the reading of the weights, few
            enough for the activations of all, $L bytes a row, to stay in the second-level cache.
            """,
            rowBytes)
        .initializer("$L", rows)
        .build();
  }
}
