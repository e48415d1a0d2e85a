package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.CrossAttentionGradientKernel;
import dev.heed.processor.plan.DotProductKernel;
import dev.heed.processor.plan.KeySumsKernel;

/** Writes {@link CrossAttentionGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttentionGradientEmitter
    implements KernelEmitter<CrossAttentionGradientKernel> {

  @Override
  public Class<CrossAttentionGradientKernel> subject() {
    return CrossAttentionGradientKernel.class;
  }

  private static final String LOOP =
      """
      for (int s = 0; s < symbols.sequences(); s++) {
        int start = symbols.start(s);
        int n = symbols.start(s + 1) - start;
        int from = inputs.start(s);
        int keys = inputs.start(s + 1) - from;
      """;

  private static final String VECTORS =
      """
        if ($simd:T.AVAILABLE) {
          $cross:T.gradient(query, queryColumn, start, n, key, keyColumn, value, valueColumn, from, keys, \
      gradient, $heads:L, $groups:L, $width:L, $valueWidth:L, $scale:L, second, \
      queryGradient, queryGradientColumn, keyGradient, keyGradientColumn, valueGradient, valueGradientColumn);
          continue;
        }
      """;

  private static final String BLOCKS =
      """
        float[][] turned = first.atLeast($spare:L, $block:L);
        float[][] weights = second.atLeast(keys, $block:L);
        float[][] weightGradients = third.atLeast(keys, $block:L);
        float[][] rows = fourth.atLeast($block:L, $first:L);
        float[][] sums = fifth.atLeast(keys, $first:L);
        for (int row = from; row < from + keys; row++) {
          $arrays:T.fill(keyGradient.values()[row], keyGradientColumn, keyGradientColumn + $allKeys:L, 0f);
          $arrays:T.fill(valueGradient.values()[row], valueGradientColumn, valueGradientColumn + $allValues:L, 0f);
        }
        for (int i = 0; i < n; i += $block:L) {
          int count = Math.min($block:L, n - i);
          for (int head = 0; head < $heads:L; head++) {
            $name:LHead(query.values(), queryColumn + head * $width:L, key.values(), \
      keyColumn + $group:L * $width:L, value.values(), valueColumn + $group:L * $valueWidth:L, \
      gradient.values(), head * $valueWidth:L, start + i, count, from, keys, turned, weights, \
      weightGradients, rows, sums, queryGradient.values(), queryGradientColumn + head * $width:L, \
      keyGradient.values(), keyGradientColumn + $group:L * $width:L, valueGradient.values(), \
      valueGradientColumn + $group:L * $valueWidth:LARGUMENTS);
          }
        }
      }
      """;

  @Override
  public void emit(CrossAttentionGradientKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    Heads heads = form.heads();
    ScoreSteps steps = AttentionTemplate.crossSteps(form);
    KernelMethods.Template template =
        AttentionTemplate.of(kernel.method(), form, methods)
            .with("cross", RuntimeTypes.CROSS_ATTENTION)
            .with("allKeys", heads.groups() * heads.width())
            .with("allValues", heads.groups() * heads.valueWidth())
            .with("becomes", "+=")
            .with("keySums", new KeySumsKernel(heads.valueWidth(), true).method());
    String vectors = "";
    if (form.hasVectorKernels() && form.score() instanceof DotProductKernel product) {
      template.with("scale", (float) product.scale() + "f");
      vectors = VECTORS;
    }
    template
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Rows gradient, Sequences symbols, Sequences inputs, Scratch first, Scratch second, "
                + "Scratch third, Scratch fourth, Scratch fifth, "
                + steps.parameters(true)
                + "Rows queryGradient, int queryGradientColumn, Rows keyGradient, "
                + "int keyGradientColumn, Rows valueGradient, int valueGradientColumn)",
            """
            The gradients of attention over the input by query, key and value, for each sequence and each
            of $heads:L heads; the weights are computed again.$shared:L
            """,
            LOOP + vectors + BLOCKS.replace("ARGUMENTS", steps.arguments(true)))
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, "
                + "float[][] value, int valueColumn, float[][] gradient, int column, int first, int n, "
                + "int from, int keys, float[][] turned, float[][] weights, float[][] weightGradients, "
                + "float[][] rows, float[][] sums, float[][] queryGradient, int queryGradientColumn, "
                + "float[][] keyGradient, int keyGradientColumn, float[][] valueGradient, "
                + "int valueGradientColumn"
                + steps.headParameters(true)
                + ")",
            "One head of n queries, rows from first on, over keys, other rows from from on.\n",
            AttentionGradientEmitter.head(form, steps, ""));
  }
}
