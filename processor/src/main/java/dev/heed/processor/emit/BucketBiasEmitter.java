package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.BucketBiasKernel;
import java.util.List;

/** Writes {@link BucketBiasKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BucketBiasEmitter implements ScoreEmitter<BucketBiasKernel> {

  @Override
  public Class<BucketBiasKernel> subject() {
    return BucketBiasKernel.class;
  }

  @Override
  public ScoreCode code(BucketBiasKernel kernel, boolean adds) {
    String call =
        """
        bucketBias(line, first, n, from, keys, buckets, table, head);
        addByDistance(weights, keys, line, n);
        """;
    return new ScoreCode(
        List.of(
            AddByDistanceEmitter.LINE,
            Passed.on("float[][] table"),
            Passed.on("int[] buckets"),
            new Passed("", "int head", "head")),
        List.of(Passed.on("float[][] tableGradient")),
        call,
        call,
        "bucketBiasGradient(weightGradients, line, first, n, from, keys, buckets, tableGradient, head);\n");
  }

  @Override
  public void emit(BucketBiasKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[] line, int first, int n, int from, int keys, int[] buckets, "
                + "float[][] table, int head)",
            "line[k] = the bias of the distance's bucket, for the distances of n queries after the keys.\n",
            """
            int least = buckets.length / 2 + first - (from + keys - 1);
            for (int k = 0; k < n + keys - 1; k++) {
              line[k] = table[buckets[least + k]][head];
            }
            """);
  }
}
