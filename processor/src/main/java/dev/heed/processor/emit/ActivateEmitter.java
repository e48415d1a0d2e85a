package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.plan.ActivateKernel;

/** Writes {@link ActivateKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateEmitter implements KernelEmitter<ActivateKernel> {

  @Override
  public Class<ActivateKernel> subject() {
    return ActivateKernel.class;
  }

  @Override
  public void emit(ActivateKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("formula", ElementCode.formula(kernel.function(), "input"))
        .method(
            "void $name:L(Rows input, Rows output, int n)",
            "output = $formula:L, element by element, [n, $width:L].\n",
            vectors(kernel)
                + """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = EXPRESSION;
              }
            }
            """
                    .replace("EXPRESSION", ElementCode.expression(kernel.function(), "x[j]")));
  }

  /** GELU has a vector kernel; the loop of ReLU is made of vector instructions as it is. */
  private static String vectors(ActivateKernel kernel) {
    return kernel.function() == ElementFunction.GELU
        ? """
          if ($simd:T.AVAILABLE) {
            $simd:T.gelu(input, output, $width:L, n);
            return;
          }
          """
        : "";
  }
}
