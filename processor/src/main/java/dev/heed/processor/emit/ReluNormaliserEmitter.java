package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ReluNormaliserKernel;

/** Writes {@link ReluNormaliserKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReluNormaliserEmitter implements ScoreEmitter<ReluNormaliserKernel> {

  @Override
  public Class<ReluNormaliserKernel> subject() {
    return ReluNormaliserKernel.class;
  }

  @Override
  public ScoreCode code(ReluNormaliserKernel kernel, boolean adds) {
    return new ScoreCode(
        "reluWeights(weights, keys, n);\n",
        "reluWeightsGradient(weights, weightGradients, keys, n);\n");
  }

  @Override
  public void emit(ReluNormaliserKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, int n)",
            "scores[j, i] = max(scores[j, i], 0).\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                score[i] = Math.max(score[i], 0f);
              }
            }
            """);
  }
}
