package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.GateKernel;

/** Writes {@link GateKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateEmitter implements KernelEmitter<GateKernel> {

  @Override
  public Class<GateKernel> subject() {
    return GateKernel.class;
  }

  @Override
  public void emit(GateKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("formula", ElementCode.formula(kernel.function(), "gate"))
        .method(
            "void $name:L(Rows input, Rows output, int n)",
            "output = $formula:L · up, of gate and up side by side in input, [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = EXPRESSION * x[$width:L + j];
              }
            }
            """
                .replace("EXPRESSION", ElementCode.expression(kernel.function(), "x[j]")));
  }
}
