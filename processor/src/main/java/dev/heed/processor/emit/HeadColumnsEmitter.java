package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.HeadColumnsKernel;

/** Writes {@link HeadColumnsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class HeadColumnsEmitter implements KernelEmitter<HeadColumnsKernel> {

  @Override
  public Class<HeadColumnsKernel> subject() {
    return HeadColumnsKernel.class;
  }

  @Override
  public void emit(HeadColumnsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .part(
            "void $name:L(float[][] rows, int start, int column, float scale, float[][] columns, int n)",
            "columns[c, i] = scale · rows[start + i, column + c], [$width:L, n]: one head, turned.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] from = rows[start + i];
              for (int c = 0; c < $width:L; c++) {
                columns[c][i] = scale * from[column + c];
              }
            }
            """);
  }
}
