package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.AdditiveGradientKernel;
import dev.heed.processor.plan.AdditiveKernel;
import java.util.List;

/** Writes {@link AdditiveKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AdditiveEmitter implements ScoreEmitter<AdditiveKernel> {

  @Override
  public Class<AdditiveKernel> subject() {
    return AdditiveKernel.class;
  }

  @Override
  public ScoreCode code(AdditiveKernel kernel, boolean adds) {
    String call =
        kernel.method()
            + "(query, queryColumn, first, n, key, keyColumn, from, keys, scoreWeight, turned, weights);\n";
    String backward = new AdditiveGradientKernel(kernel.width(), adds).method();
    return new ScoreCode(
        List.of(new Passed("float[][] scoreWeights", "float[] scoreWeight", "scoreWeights[head]")),
        List.of(
            new Passed(
                "float[][] scoreWeightGradients",
                "float[] scoreWeightGradient",
                "scoreWeightGradients[head]")),
        call,
        call,
        backward
            + "(weightGradients, query, queryColumn, first, n, key, keyColumn, from, keys, scoreWeight, "
            + "turned, weights[0], turned[$first:L], turned[$second:L], queryGradient, queryGradientColumn, keyGradient, keyGradientColumn, "
            + "scoreWeightGradient);\n");
  }

  @Override
  public void emit(AdditiveKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .part(
            "void $name:L(float[][] query, int queryColumn, int first, int n, float[][] key, int keyColumn, "
                + "int from, int keys, float[] scoreWeight, float[][] turned, float[][] scores)",
            "scores[j, i] = Σ_c scoreWeight[c] · tanh(query_i[c] + key_j[c]), for c below $width:L.\n",
            """
            columns$width:L(query, first, queryColumn, 1f, turned, n);
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              float[] x = key[from + j];
              $arrays:T.fill(score, 0, n, 0f);
              for (int c = 0; c < $width:L; c++) {
                $name:LTerms(turned[c], x[keyColumn + c], scoreWeight[c], score, n);
              }
            }
            """)
        .part(
            "void $name:LTerms(float[] query, float key, float weight, float[] score, int n)",
            "score[i] += weight · tanh(query[i] + key).\n",
            """
            for (int i = 0; i < n; i++) {
              score[i] += weight * $elementary:T.tanh(query[i] + key);
            }
            """);
  }
}
