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
    String call = kernel.method() + "(weights, keys, n);\n";
    return new ScoreCode(
        List.of(),
        List.of(
            new Passed(
                "Scratch capping",
                "float[][] capSlopes",
                "capping.atLeast(" + ScoreCode.KEYS + ", " + ScoreCode.QUERIES + ")")),
        call,
        call + "softCapSlopes(weights, keys, " + cap + ", capSlopes, n);\n",
        "softCapGradient(weightGradients, keys, capSlopes, n);\n");
  }

  @Override
  public void emit(SoftCapKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("bound", kernel.cap())
        .with("cap", (float) kernel.cap() + "f")
        .with("inverse", (float) (1 / kernel.cap()) + "f")
        .part(
            "void $name:L(float[][] scores, int keys, int n)",
            "scores[j, i] = $bound:L · tanh(scores[j, i] / $bound:L).\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                score[i] = $cap:L * $elementary:T.tanh(score[i] * $inverse:L);
              }
            }
            """);
  }
}
