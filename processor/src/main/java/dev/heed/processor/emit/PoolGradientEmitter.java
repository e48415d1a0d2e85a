package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolFunction;
import dev.heed.processor.plan.PoolGradientKernel;

/** Writes {@link PoolGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolGradientEmitter implements KernelEmitter<PoolGradientKernel> {

  @Override
  public Class<PoolGradientKernel> subject() {
    return PoolGradientKernel.class;
  }

  @Override
  public void emit(PoolGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, Rows gradient, Batch batch, Rows output)",
            formula(kernel.function()),
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int end = batch.start(s + 1);
              float[] dy = gradient.values()[s];
            """
                + body(kernel.function())
                + "}\n");
  }

  private static String formula(PoolFunction function) {
    return switch (function) {
      case MEAN ->
          "output[i] = gradient[s] / the rows of its sequence s, [n, $width:L]; no input is read.\n";
      case MAX ->
          """
          output[i] = gradient[s] where input[i] is the largest of its sequence s, the first of equal
          ones, zero elsewhere, [n, $width:L].
          """;
      case FIRST ->
          "output[i] = gradient[s] in the first row of sequence s, else zero, [n, $width:L].\n";
    };
  }

  private static String body(PoolFunction function) {
    return switch (function) {
      case FIRST ->
          """
            System.arraycopy(dy, 0, output.values()[start], 0, $width:L);
            for (int row = start + 1; row < end; row++) {
              $arrays:T.fill(output.values()[row], 0, $width:L, 0f);
            }
          """;
      case MEAN ->
          """
            float share = 1f / (end - start);
            for (int row = start; row < end; row++) {
              float[] dx = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                dx[j] = dy[j] * share;
              }
            }
          """;
      case MAX ->
          """
            for (int row = start; row < end; row++) {
              $arrays:T.fill(output.values()[row], 0, $width:L, 0f);
            }
            for (int j = 0; j < $width:L; j++) {
              int largest = start;
              for (int row = start + 1; row < end; row++) {
                if (input.values()[row][j] > input.values()[largest][j]) {
                  largest = row;
                }
              }
              output.values()[largest][j] = dy[j];
            }
          """;
    };
  }
}
