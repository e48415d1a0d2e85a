package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.CrossAttentionKernel;
import dev.heed.processor.plan.DotProductKernel;

/** Writes {@link CrossAttentionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttentionEmitter implements KernelEmitter<CrossAttentionKernel> {

  @Override
  public Class<CrossAttentionKernel> subject() {
    return CrossAttentionKernel.class;
  }

  private static final String VECTORS =
      """
        if ($simd:T.AVAILABLE) {
          $cross:T.forward(query, queryColumn, start, n, key, keyColumn, value, valueColumn, from, keys, \
      $heads:L, $groups:L, $width:L, $valueWidth:L, $scale:L, scores, output);
          continue;
        }
      """;

  @Override
  public void emit(CrossAttentionKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    ScoreSteps steps = AttentionTemplate.crossSteps(form);
    KernelMethods.Template template =
        AttentionTemplate.of(kernel.method(), form, methods)
            .with("cross", RuntimeTypes.CROSS_ATTENTION);
    String vectors = "";
    if (form.hasVectorKernels() && form.score() instanceof DotProductKernel product) {
      template.with("scale", (float) product.scale() + "f");
      vectors = VECTORS;
    }
    template.method(
        "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
            + "Sequences symbols, Sequences inputs, Scratch queries, Scratch scores, Scratch heads, "
            + steps.parameters(false)
            + "Rows output)",
        """
        output = weights · value, [m, $all:L], for each sequence and each of $heads:L heads, with the
        weights of {@code $name:LHead} of its input's rows. Queries, keys and values begin at columns
        of their own.$shared:L
        """,
        """
        for (int s = 0; s < symbols.sequences(); s++) {
          int start = symbols.start(s);
          int n = symbols.start(s + 1) - start;
          int from = inputs.start(s);
          int keys = inputs.start(s + 1) - from;
        """
            + vectors
            + """
              float[][] turned = queries.atLeast($spare:L, $block:L);
              float[][] weights = scores.atLeast(keys, $block:L);
              float[][] sums = heads.atLeast($valueWidth:L, $block:L);
              for (int i = 0; i < n; i += $block:L) {
                int count = Math.min($block:L, n - i);
                for (int head = 0; head < $heads:L; head++) {
                  $name:LHead(query.values(), queryColumn + head * $width:L, key.values(), \
            keyColumn + $group:L * $width:L, value.values(), valueColumn + $group:L * $valueWidth:L, \
            output.values(), head * $valueWidth:L, start + i, count, from, keys, turned, weights, sums"""
            + steps.arguments(false)
            + """
            );
                }
              }
            }
            """);
  }
}
