package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolFunction;
import dev.heed.processor.plan.PoolKernel;

/** Writes {@link PoolKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolEmitter implements KernelEmitter<PoolKernel> {

  @Override
  public Class<PoolKernel> subject() {
    return PoolKernel.class;
  }

  @Override
  public void emit(PoolKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, Batch batch, Rows output)",
            "output[s] = "
                + formula(kernel.function())
                + " of sequence s, [sequences, $width:L].\n",
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              float[] y = output.values()[s];
              System.arraycopy(input.values()[start], 0, y, 0, $width:L);
            """
                + others(kernel.function())
                + "}\n");
  }

  private static String formula(PoolFunction function) {
    return switch (function) {
      case MEAN -> "the mean of the rows";
      case MAX -> "the largest of each element over the rows";
      case FIRST -> "the first row";
    };
  }

  /** What the rows after the first do. */
  private static String others(PoolFunction function) {
    return switch (function) {
      case FIRST -> "";
      case MAX ->
          """
            int end = batch.start(s + 1);
            for (int row = start + 1; row < end; row++) {
              float[] x = input.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = Math.max(y[j], x[j]);
              }
            }
          """;
      case MEAN ->
          """
            int end = batch.start(s + 1);
            for (int row = start + 1; row < end; row++) {
              float[] x = input.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] += x[j];
              }
            }
            float share = 1f / (end - start);
            for (int j = 0; j < $width:L; j++) {
              y[j] *= share;
            }
          """;
    };
  }
}
