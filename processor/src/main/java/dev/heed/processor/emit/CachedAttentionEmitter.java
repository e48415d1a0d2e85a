package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.CachedAttentionKernel;
import dev.heed.processor.plan.CrossAttentionHeadKernel;
import dev.heed.processor.plan.DotProductKernel;

/** Writes {@link CachedAttentionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CachedAttentionEmitter implements KernelEmitter<CachedAttentionKernel> {

  @Override
  public Class<CachedAttentionKernel> subject() {
    return CachedAttentionKernel.class;
  }

  private static final String VECTORS =
      """
        if ($simd:T.AVAILABLE) {
          $cross:T.forward(query, queryColumn, h, 1, past, 0, past, $allKeys:L, 0, keys, \
      $heads:L, $groups:L, $width:L, $valueWidth:L, $scale:L, scores, output);
          continue;
        }
      """;

  @Override
  public void emit(CachedAttentionKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    ScoreSteps steps = AttentionTemplate.crossSteps(form);
    KernelMethods.Template template =
        AttentionTemplate.of(kernel.method(), form, methods)
            .with("cross", RuntimeTypes.CROSS_ATTENTION)
            .with("rows", RuntimeTypes.ROWS)
            .with("headName", new CrossAttentionHeadKernel(form).method())
            .with("allKeys", form.heads().groups() * form.heads().width());
    template
        .with(
            "query", form.looksAtPlaces() ? "cache.query(query, hypotheses, h)" : "query.values()")
        .with(
            "output",
            form.looksAtPlaces() ? "cache.output(output, hypotheses, h)" : "output.values()")
        .with("symbolRow", form.looksAtPlaces() ? "keys - 1" : "h");
    String vectors = "";
    if (form.hasVectorKernels() && form.score() instanceof DotProductKernel product) {
      template.with("scale", (float) product.scale() + "f");
      vectors = VECTORS;
    }
    template.method(
        "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
            + "Hypotheses hypotheses, KeyValueCache cache, Scratch queries, Scratch scores, Scratch heads, "
            + steps.parameters(false)
            + "Rows output)",
        """
        output = weights · value, [m, $all:L], for the last symbol of each hypothesis and each of
        $heads:L heads, over all symbols of the hypothesis, of which the cache keeps the keys and
        values.$shared:L
        """,
        """
        cache.append(key, keyColumn, value, valueColumn, hypotheses);
        int keys = hypotheses.position() + 1;
        for (int h = 0; h < hypotheses.count(); h++) {
          $rows:T past = cache.past(hypotheses, h);
        """
            + vectors
            + """
              float[][] turned = queries.atLeast($spare:L, $block:L);
              float[][] weights = scores.atLeast(keys, $block:L);
              float[][] sums = heads.atLeast($valueWidth:L, $block:L);
              for (int head = 0; head < $heads:L; head++) {
                $headName:L($query:L, queryColumn + head * $width:L, past.values(), \
            $group:L * $width:L, past.values(), $allKeys:L + $group:L * $valueWidth:L, \
            $output:L, head * $valueWidth:L, $symbolRow:L, 1, 0, keys, turned, weights, sums"""
            + steps.arguments(false)
            + """
            );
              }
            }
            """);
  }
}
