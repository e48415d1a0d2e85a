package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.AlibiKernel;
import java.util.List;

/** Writes {@link AlibiKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AlibiEmitter implements ScoreEmitter<AlibiKernel> {

  @Override
  public Class<AlibiKernel> subject() {
    return AlibiKernel.class;
  }

  @Override
  public ScoreCode code(AlibiKernel kernel, boolean adds) {
    String call =
        """
        alibi(line, first, n, from, keys, slope);
        addByDistance(weights, keys, line, n);
        """;
    return new ScoreCode(
        List.of(
            AddByDistanceEmitter.LINE, new Passed("float[] slopes", "float slope", "slopes[head]")),
        List.of(),
        call,
        call,
        "");
  }

  @Override
  public void emit(AlibiKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[] line, int first, int n, int from, int keys, float slope)",
            "line[k] = -slope · |distance|, for the distances of n queries after the keys.\n",
            """
            int least = first - (from + keys - 1);
            for (int k = 0; k < n + keys - 1; k++) {
              line[k] = -slope * Math.abs(least + k);
            }
            """);
  }
}
