package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.CrossWeightsKernel;

/** Writes {@link CrossWeightsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossWeightsEmitter implements KernelEmitter<CrossWeightsKernel> {

  @Override
  public Class<CrossWeightsKernel> subject() {
    return CrossWeightsKernel.class;
  }

  @Override
  public void emit(CrossWeightsKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    ScoreSteps steps = AttentionTemplate.crossSteps(form);
    AttentionTemplate.of(kernel.method(), form, methods)
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Sequences symbols, "
                + "Sequences inputs, Scratch queries, Scratch scores, "
                + steps.parameters(false)
                + "Rows output)",
            """
            output[i, j] = the mean over $heads:L heads of the weight of the input's row j for symbol i,
            [m, n], of each sequence.
            """,
            """
            for (int s = 0; s < symbols.sequences(); s++) {
              int start = symbols.start(s);
              int n = symbols.start(s + 1) - start;
              int from = inputs.start(s);
              int keys = inputs.start(s + 1) - from;
              float[][] turned = queries.atLeast($spare:L, $block:L);
              float[][] weights = scores.atLeast(keys, $block:L);
              for (int i = 0; i < n; i += $block:L) {
                int count = Math.min($block:L, n - i);
                for (int row = start + i; row < start + i + count; row++) {
                  $arrays:T.fill(output.values()[row], 0, keys, 0f);
                }
                for (int head = 0; head < $heads:L; head++) {
                  $name:LHead(query.values(), queryColumn + head * $width:L, key.values(), \
            keyColumn + $group:L * $width:L, output.values(), start + i, count, from, keys, turned, weights"""
                + steps.arguments(false)
                + """
                );
                    }
                  }
                }
                """)
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, "
                + "float[][] output, int first, int n, int from, int keys, float[][] turned, "
                + "float[][] weights"
                + steps.headParameters(false)
                + ")",
            "Adds the weights of one head of n queries, rows from first on.\n",
            """
            float[] share = turned[$first:L];
            """
                + steps.forward("")
                + """
                for (int j = 0; j < keys; j++) {
                  for (int i = 0; i < n; i++) {
                    output[first + i][j] += weights[j][i] * share[i] / $heads:L;
                  }
                }
                """);
  }
}
