package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RowFunctionKernel;

/** Writes {@link RowFunctionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RowFunctionEmitter implements KernelEmitter<RowFunctionKernel> {

  @Override
  public Class<RowFunctionKernel> subject() {
    return RowFunctionKernel.class;
  }

  @Override
  public void emit(RowFunctionKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("formula", ElementCode.formula(kernel.function(), "y"))
        .part(
            "void $name:L(float[] y)",
            "y = $formula:L, element by element.\n",
            """
            for (int j = 0; j < $width:L; j++) {
              y[j] = EXPRESSION;
            }
            """
                .replace("EXPRESSION", ElementCode.expression(kernel.function(), "y[j]")));
  }
}
