package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.plan.ProductKernel;
import dev.heed.processor.plan.RowFunctionKernel;
import dev.heed.processor.plan.RowSumKernel;
import dev.heed.processor.plan.SumsKernel;

/** Writes {@link ProductKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ProductEmitter implements KernelEmitter<ProductKernel> {

  @Override
  public Class<ProductKernel> subject() {
    return ProductKernel.class;
  }

  @Override
  public void emit(ProductKernel kernel, KernelMethods methods) {
    String residual = kernel.residual() ? "Rows residual, " : "";
    methods
        .template()
        .with("name", kernel.method())
        .with("inputs", kernel.inputs())
        .with("outputs", kernel.outputs())
        .with("sums", new SumsKernel(kernel.inputs(), kernel.outputs()).method())
        .with("add", new RowSumKernel(kernel.outputs()).method())
        .with("formula", formula(kernel))
        .with("epilogue", RuntimeTypes.EPILOGUE)
        .with("applied", epilogue(kernel))
        .method(
            "void $name:L(Rows input, PackedWeights weights, " + residual + "Rows output, int n)",
            "output = $formula:L: [n, $inputs:L] · [$inputs:L, $outputs:L].\n",
            """
            if ($simd:T.AVAILABLE) {
              $simd:T.product(input, weights, $epilogue:T.$applied:L, RESIDUAL_ARGUMENToutput, n);
            AFTERWARDS\
              return;
            }
            float[][] x = input.values();
            float[][] w = weights.byInput();
            float[] bias = weights.bias();
            RESIDUAL\
            float[][] y = output.values();
            COMMENT\
            for (int from = 0; from < n; from += 4) {
              int to = Math.min(from + 4, n);
              for (int row = from; row < to; row++) {
                START
              }
              if (to == from + 4) {
                $sums:LOfFourRows(x[from], x[from + 1], x[from + 2], x[from + 3], w, \
            y[from], y[from + 1], y[from + 2], y[from + 3]);
              } else {
                for (int row = from; row < to; row++) {
                  $sums:LOfOneRow(x[row], w, y[row]);
                }
              }
            END\
            }
            """
                .replace("AFTERWARDS", afterwards(kernel))
                .replace("RESIDUAL_ARGUMENT", kernel.residual() ? "residual, " : "")
                .replace("COMMENT", kernel.function().map(ProductEmitter::comment).orElse(""))
                .replace("RESIDUAL", kernel.residual() ? "float[][] r = residual.values();\n" : "")
                .replace("START", start(kernel))
                .replace("END", end(kernel)));
  }

  private static String formula(ProductKernel kernel) {
    String sum = "input · W + bias" + (kernel.residual() ? " + residual" : "");
    return kernel.function().map(function -> ElementCode.formula(function, sum)).orElse(sum);
  }

  /** The constant of the runtime's {@code Epilogue} that stands for the function, if any does. */
  private static String epilogue(ProductKernel kernel) {
    return kernel
        .function()
        .filter(ElementCode::hasVectorKernels)
        .map(ElementFunction::name)
        .orElse("NONE");
  }

  /** The function where no epilogue is it. */
  private static String afterwards(ProductKernel kernel) {
    return kernel
        .function()
        .filter(function -> !ElementCode.hasVectorKernels(function))
        .map(function -> new RowFunctionKernel(kernel.outputs(), function).method())
        .map(
            method ->
                """
                  for (int row = 0; row < n; row++) {
                    %s(output.values()[row]);
                  }
                """
                    .formatted(method))
        .orElse("");
  }

  private static String comment(ElementFunction function) {
    return "// four rows at a time, from bias to "
        + function.name()
        + " while they are in the cache\n";
  }

  private static String start(ProductKernel kernel) {
    return kernel.residual()
        ? "$add:L(bias, r[row], y[row]);"
        : "System.arraycopy(bias, 0, y[row], 0, $outputs:L);";
  }

  private static String end(ProductKernel kernel) {
    return kernel
        .function()
        .map(function -> new RowFunctionKernel(kernel.outputs(), function).method())
        .map(
            method ->
                """
                  for (int row = from; row < to; row++) {
                    %s(y[row]);
                  }
                """
                    .formatted(method))
        .orElse("");
  }
}
