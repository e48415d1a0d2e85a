package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.HeadRowsKernel;

/** Writes {@link HeadRowsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class HeadRowsEmitter implements KernelEmitter<HeadRowsKernel> {

  @Override
  public Class<HeadRowsKernel> subject() {
    return HeadRowsKernel.class;
  }

  @Override
  public void emit(HeadRowsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .part(
            "void $name:L(float[][] columns, float scale, float[][] rows, int start, int column, int n)",
            "rows[start + i, column + c] = scale · columns[c, i]: one head, turned back.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] to = rows[start + i];
              for (int c = 0; c < $width:L; c++) {
                to[column + c] = scale * columns[c][i];
              }
            }
            """);
  }
}
