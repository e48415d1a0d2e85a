package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.LearnedPositionsGradientKernel;

/** Writes {@link LearnedPositionsGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LearnedPositionsGradientEmitter
    implements KernelEmitter<LearnedPositionsGradientKernel> {

  @Override
  public Class<LearnedPositionsGradientKernel> subject() {
    return LearnedPositionsGradientKernel.class;
  }

  @Override
  public void emit(LearnedPositionsGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows gradient, Batch batch, float[][] positionGradients)",
            "positionGradients[p] += the gradients of the rows at place p of a sequence, [n, $width:L].\n",
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              for (int row = start; row < batch.start(s + 1); row++) {
                float[] dy = gradient.values()[row];
                $simd:T.ROWS.addScaled(1f, dy, positionGradients[row - start], $width:L);
              }
            }
            """);
  }
}
