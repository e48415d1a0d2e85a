package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AddKernel;

/** Writes {@link AddKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddEmitter implements KernelEmitter<AddKernel> {

  @Override
  public Class<AddKernel> subject() {
    return AddKernel.class;
  }

  @Override
  public void emit(AddKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows left, Rows right, Rows output, int n)",
            "output = left + right, [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              float[] a = left.values()[row];
              float[] b = right.values()[row];
              float[] y = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = a[j] + b[j];
              }
            }
            """);
  }
}
