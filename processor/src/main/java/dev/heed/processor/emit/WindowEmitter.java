package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.WindowKernel;

/** Writes {@link WindowKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowEmitter implements KernelEmitter<WindowKernel> {

  @Override
  public Class<WindowKernel> subject() {
    return WindowKernel.class;
  }

  @Override
  public void emit(WindowKernel kernel, KernelMethods methods) {
    int neighbours = kernel.back() + 1 + kernel.ahead();
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("back", kernel.back())
        .with("ahead", kernel.ahead())
        .with("outputs", neighbours * kernel.width())
        .method(
            "void $name:L(Rows input, Batch batch, Rows output)",
            """
            output[i] = input[i - $back:L], …, input[i + $ahead:L] side by side, zeros beyond the ends of the sequence,
            [n, $outputs:L].
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int end = batch.start(s + 1);
              for (int row = start; row < end; row++) {
                float[] y = output.values()[row];
                for (int neighbour = -$back:L; neighbour <= $ahead:L; neighbour++) {
                  int column = (neighbour + $back:L) * $width:L;
                  int from = row + neighbour;
                  if (from >= start && from < end) {
                    System.arraycopy(input.values()[from], 0, y, column, $width:L);
                  } else {
                    $arrays:T.fill(y, column, column + $width:L, 0f);
                  }
                }
              }
            }
            """);
  }
}
