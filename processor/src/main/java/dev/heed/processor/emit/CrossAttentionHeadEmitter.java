package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.CrossAttentionHeadKernel;

/** Writes {@link CrossAttentionHeadKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttentionHeadEmitter implements KernelEmitter<CrossAttentionHeadKernel> {

  @Override
  public Class<CrossAttentionHeadKernel> subject() {
    return CrossAttentionHeadKernel.class;
  }

  private static final String SHARED =
      """
      for (int c = 0; c < $valueWidth:L; c++) {
        float[] sum = sums[c];
        for (int i = 0; i < n; i++) {
          sum[i] *= share[i];
        }
      }
      """;

  @Override
  public void emit(CrossAttentionHeadKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    ScoreSteps steps = AttentionTemplate.steps(form);
    AttentionTemplate.of(kernel.method(), form, methods)
        .part(
            "void $name:L(float[][] query, int queryColumn, float[][] key, int keyColumn, float[][] value, "
                + "int valueColumn, float[][] output, int column, int first, int n, int from, int keys, "
                + "float[][] turned, float[][] weights, float[][] sums"
                + steps.headParameters(false)
                + ")",
            """
            One head of n queries, rows from first on, over keys, other rows from from on, all of which
            are visible.
            """,
            AttentionTemplate.share(form)
                + steps.forward("")
                + """
                // sums[c, i] = Σ_j value[j, c] · weights[j, i]
                multiplyTransposed(value, from, valueColumn, $valueWidth:L, keys, weights, sums, n);
                """
                + (form.normaliser().shares() ? SHARED : "")
                + "rows$valueWidth:L(sums, 1f, output, first, column, n);\n");
  }
}
