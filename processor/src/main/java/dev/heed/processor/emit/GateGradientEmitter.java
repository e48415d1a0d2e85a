package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.plan.GateGradientKernel;

/** Writes {@link GateGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateGradientEmitter implements KernelEmitter<GateGradientKernel> {

  @Override
  public Class<GateGradientKernel> subject() {
    return GateGradientKernel.class;
  }

  @Override
  public void emit(GateGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("formula", ElementCode.formula(kernel.function(), "gate"))
        .method(
            "void $name:L(Rows input, Rows gradient, Rows output, int n)",
            """
            output = gradient · up · the derivative at gate, and gradient · $formula:L, side by side,
            [n, 2 · $width:L].
            """,
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] dy = gradient.values()[row];
              float[] dx = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                dx[$width:L + j] = dy[j] * EXPRESSION;
              }
              for (int j = 0; j < $width:L; j++) {
                float passed = dy[j] * x[$width:L + j];
            FROM\
                dx[j] = DERIVATIVE;
              }
            }
            """
                .replace("EXPRESSION", ElementCode.expression(kernel.function(), "x[j]"))
                .replace("FROM", from(kernel.function()))
                .replace(
                    "DERIVATIVE",
                    ElementCode.derivative(
                        kernel.function(),
                        kernel.function().derivedFromResult() ? "result" : "x[j]",
                        "passed")));
  }

  /** What the derivative is told from, where that is not what the function was applied to. */
  private static String from(ElementFunction function) {
    return function.derivedFromResult() && function != ElementFunction.NONE
        ? "    float result = " + ElementCode.expression(function, "x[j]") + ";\n"
        : "";
  }
}
