package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SoftmaxKernel;

/** Writes {@link SoftmaxKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftmaxEmitter implements ScoreEmitter<SoftmaxKernel> {

  @Override
  public Class<SoftmaxKernel> subject() {
    return SoftmaxKernel.class;
  }

  @Override
  public ScoreCode code(SoftmaxKernel kernel, boolean adds) {
    return new ScoreCode(
        "softmax(weights, keys, turned[$second:L], share, n);\n",
        "softmaxGradient(weights, weightGradients, keys, share, n);\n");
  }

  @Override
  public void emit(SoftmaxKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, float[] largest, float[] share, int n)",
            """
            scores[j, i] = exp(scores[j, i] - the largest over j), share[i] = 1 / their sum over j;
            scores lie turned, keys by queries, so that no loop adds up across a row.
            """,
            """
            // not below any float, so that a query whose keys are all hidden has weights of 0
            $arrays:T.fill(largest, 0, n, -Float.MAX_VALUE);
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], score[i]);
              }
            }
            $arrays:T.fill(share, 0, n, 0f);
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              // two loops: C2 of JDK 17 vectorises no loop of more than 60 nodes
              for (int i = 0; i < n; i++) {
                score[i] = $elementary:T.expOfNegative(score[i] - largest[i]);
              }
              for (int i = 0; i < n; i++) {
                share[i] += score[i];
              }
            }
            for (int i = 0; i < n; i++) {
              share[i] = 1f / Math.max(share[i], Float.MIN_NORMAL);
            }
            """);
  }
}
