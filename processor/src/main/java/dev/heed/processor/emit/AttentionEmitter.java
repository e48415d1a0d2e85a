package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.AttentionKernel;
import dev.heed.processor.plan.DotProductKernel;
import java.util.regex.Matcher;

/** Writes {@link AttentionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionEmitter implements KernelEmitter<AttentionKernel> {

  @Override
  public Class<AttentionKernel> subject() {
    return AttentionKernel.class;
  }

  /** All queries of a sequence at once over all of its keys. */
  private static final String WHOLE =
      """
        float[][] turned = queries.atLeast($spare:L, n);
        float[][] weights = scores.atLeast(n, n);
        float[][] sums = heads.atLeast($valueWidth:L, n);
        for (int head = 0; head < $heads:L; head++) {
          HEAD(start, n, start, n)
        }
      """;

  /** A block of queries at a time over the keys that some of them consider. */
  private static final String BLOCKS =
      """
        float[][] turned = queries.atLeast($spare:L, $block:L);
        float[][] weights = scores.atLeast($keys:L, $block:L);
        float[][] sums = heads.atLeast($valueWidth:L, $block:L);
        for (int i = 0; i < n; i += $block:L) {
          int count = Math.min($block:L, n - i);
          int from = $from:L;
          int keys = $to:L - from;
          for (int head = 0; head < $heads:L; head++) {
            HEAD(start + i, count, start + from, keys)
          }
        }
      """;

  /** One query at a time over the rows of its neighbours, which lie anywhere. */
  private static final String EDGES =
      """
      float[][] turned = queries.atLeast($spare:L, 1);
      float[][] weights = scores.atLeast(n, 1);
      float[][] sums = heads.atLeast($valueWidth:L, 1);
      float[][] keyRows = gatheredKeys.references(n);
      float[][] valueRows = gatheredValues.references(n);
      for (int row = 0; row < n; row++) {
        int from = neighbourStarts[row];
        int keys = neighbourStarts[row + 1] - from;
        for (int j = 0; j < keys; j++) {
          keyRows[j] = key.values()[neighbours[from + j]];
          valueRows[j] = value.values()[neighbours[from + j]];
        }
        for (int head = 0; head < $heads:L; head++) {
          HEAD(row, 1, 0, keys)
        }
      }
      """;

  private static final String VECTORS =
      """
        if ($simd:T.AVAILABLE) {
          $simd:T.attention(query, queryColumn, key, keyColumn, value, valueColumn, start, n, \
      $heads:L, $groups:L, $width:L, $valueWidth:L, $scale:L, $back:L, $ahead:L, scores, output);
          continue;
        }
      """;

  private static final String SHARED_SUMS =
      """
      for (int c = 0; c < $valueWidth:L; c++) {
        float[] sum = sums[c];
        for (int i = 0; i < n; i++) {
          sum[i] *= share[i];
        }
      }
      """;

  @Override
  public void emit(AttentionKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    ScoreSteps steps = AttentionTemplate.steps(form);
    KernelMethods.Template template = AttentionTemplate.of(kernel.method(), form, methods);
    String vectors = "";
    if (form.hasVectorKernels() && form.score() instanceof DotProductKernel product) {
      template.with("scale", (float) product.scale() + "f");
      vectors = VECTORS;
    }
    template
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + AttentionTemplate.neighbours(
                    form, "Scratch gatheredKeys, Scratch gatheredValues, ")
                + "Scratch queries, Scratch scores, Scratch heads, "
                + steps.parameters(false)
                + "Rows output)",
            """
            output = weights · value, [n, $all:L], for each sequence and each of $heads:L heads, with the
            weights of {@code $name:LHead}. Queries, keys and values begin at columns of their
            own.$visible:L$shared:L
            """,
            heads(
                AttentionTemplate.loop(form, vectors + WHOLE, vectors + BLOCKS, EDGES),
                form.visibility().edges(),
                steps))
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, float[][] value, "
                + "int valueColumn, float[][] output, int column, int first, int n, int from, int keys, "
                + "float[][] turned, float[][] weights, float[][] sums"
                + steps.headParameters(false)
                + ")",
            "One head of n queries, rows from first on, over keys, rows from from on.\n",
            AttentionTemplate.share(form)
                + steps.forward(AttentionTemplate.hide(form))
                + """
                // sums[c, i] = Σ_j value[j, c] · weights[j, i]
                multiplyTransposed(value, from, valueColumn, $valueWidth:L, keys, weights, sums, n);
                """
                + (form.normaliser().shares() ? SHARED_SUMS : "")
                + "rows$valueWidth:L(sums, 1f, output, first, column, n);\n");
  }

  /** The call for one head, of these queries over these keys. */
  private static String heads(String loop, boolean gathered, ScoreSteps steps) {
    String key = gathered ? "keyRows" : "key.values()";
    String value = gathered ? "valueRows" : "value.values()";
    return loop.replaceAll(
        "HEAD\\((.*)\\)",
        Matcher.quoteReplacement(
                "$name:LHead(query.values(), queryColumn + head * $width:L, "
                    + key
                    + ", keyColumn + $group:L * $width:L, "
                    + value
                    + ", valueColumn + $group:L * $valueWidth:L, output.values(), "
                    + "head * $valueWidth:L, RANGE, turned, weights, sums"
                    + steps.arguments(false)
                    + ");")
            .replace("RANGE", "$1"));
  }
}
