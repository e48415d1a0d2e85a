package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SigmoidNormaliserKernel;

/** Writes {@link SigmoidNormaliserKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SigmoidNormaliserEmitter implements ScoreEmitter<SigmoidNormaliserKernel> {

  @Override
  public Class<SigmoidNormaliserKernel> subject() {
    return SigmoidNormaliserKernel.class;
  }

  @Override
  public ScoreCode code(SigmoidNormaliserKernel kernel, boolean adds) {
    return new ScoreCode(
        "sigmoidWeights(weights, keys, n);\n",
        "sigmoidWeightsGradient(weights, weightGradients, keys, n);\n");
  }

  @Override
  public void emit(SigmoidNormaliserKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, int n)",
            "scores[j, i] = 1 / (1 + exp(-scores[j, i])), which is 0 of -∞.\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                score[i] = $elementary:T.sigmoid(score[i]);
              }
            }
            """);
  }
}
