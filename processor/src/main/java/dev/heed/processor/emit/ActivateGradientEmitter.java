package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ElementFunction;
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
    boolean relu = kernel.function() == ElementFunction.RELU;
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, Rows gradient, Rows output, int n)",
            "output = gradient · the derivative at input, element by element, [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] dy = gradient.values()[row];
              float[] dx = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                dx[j] = EXPRESSION;
              }
            }
            """
                .replace(
                    "EXPRESSION",
                    relu
                        ? "x[j] > 0f ? dy[j] : 0f"
                        : "dy[j] * $elementary:T.geluDerivative(x[j])"));
  }
}
