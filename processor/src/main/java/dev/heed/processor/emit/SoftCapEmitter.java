package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.SoftCapKernel;
import java.util.List;

/** Writes {@link SoftCapKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftCapEmitter implements ScoreEmitter<SoftCapKernel> {

  @Override
  public Class<SoftCapKernel> subject() {
    return SoftCapKernel.class;
  }

  @Override
  public ScoreCode code(SoftCapKernel kernel, boolean adds) {
    String cap = (float) kernel.cap() + "f";
    return new ScoreCode(
        List.of(),
        List.of(
            new Passed(
                "Scratch slopes",
                "float[][] slopes",
                "slopes.atLeast(" + ScoreCode.KEYS + ", " + ScoreCode.QUERIES + ")")),
        "softCap(weights, keys, " + cap + ", n);\n",
        "softCap(weights, keys, "
            + cap
            + ", n);\nsoftCapSlopes(weights, keys, "
            + cap
            + ", slopes, n);\n",
        "softCapGradient(weightGradients, keys, slopes, n);\n");
  }

  @Override
  public void emit(SoftCapKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, float cap, int n)",
            "scores[j, i] = cap · tanh(scores[j, i] / cap).\n",
            """
            float inverse = 1f / cap;
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                score[i] = cap * $elementary:T.tanh(score[i] * inverse);
              }
            }
            """);
  }
}
