package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ActivateGradientKernel;

/** Writes {@link ActivateGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateGradientEmitter implements KernelEmitter<ActivateGradientKernel> {

  @Override
  public Class<ActivateGradientKernel> subject() {
    return ActivateGradientKernel.class;
  }

  @Override
  public void emit(ActivateGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("vectors", kernel.function().methodName() + "Gradient")
        .with(
            "meaning",
            kernel.function().derivedFromResult()
                ? "the function returned"
                : "the function was applied to")
        .method(
            "void $name:L(Rows from, Rows gradient, Rows output, int n)",
            "output = gradient · the derivative, told from what $meaning:L, [n, $width:L].\n",
            vectors(kernel)
                + """
            for (int row = 0; row < n; row++) {
              float[] x = from.values()[row];
              float[] dy = gradient.values()[row];
              float[] dx = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                dx[j] = EXPRESSION;
              }
            }
            """
                    .replace(
                        "EXPRESSION", ElementCode.derivative(kernel.function(), "x[j]", "dy[j]")));
  }

  private static String vectors(ActivateGradientKernel kernel) {
    return ElementCode.hasVectorKernels(kernel.function())
        ? """
          if ($simd:T.AVAILABLE) {
            $simd:T.$vectors:L(from, gradient, $width:L, output, n);
            return;
          }
          """
        : "";
  }
}
