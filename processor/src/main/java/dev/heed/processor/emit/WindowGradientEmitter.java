package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.WindowGradientKernel;

/** Writes {@link WindowGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowGradientEmitter implements KernelEmitter<WindowGradientKernel> {

  @Override
  public Class<WindowGradientKernel> subject() {
    return WindowGradientKernel.class;
  }

  @Override
  public void emit(WindowGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("back", kernel.back())
        .with("ahead", kernel.ahead())
        .method(
            "void $name:L(Rows gradient, Batch batch, Rows output)",
            "output[i] = the sum of the parts of gradient that input[i] was copied to, [n, $width:L].\n",
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int end = batch.start(s + 1);
              for (int row = start; row < end; row++) {
                float[] dx = output.values()[row];
                $arrays:T.fill(dx, 0, $width:L, 0f);
                for (int neighbour = -$back:L; neighbour <= $ahead:L; neighbour++) {
                  int at = row - neighbour;
                  if (at >= start && at < end) {
                    int column = (neighbour + $back:L) * $width:L;
                    float[] dy = gradient.values()[at];
                    for (int j = 0; j < $width:L; j++) {
                      dx[j] += dy[column + j];
                    }
                  }
                }
              }
            }
            """);
  }
}
