package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.DotProductGradientKernel;
import dev.heed.processor.plan.DotProductKernel;

/** Writes {@link DotProductKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DotProductEmitter implements ScoreEmitter<DotProductKernel> {

  @Override
  public Class<DotProductKernel> subject() {
    return DotProductKernel.class;
  }

  @Override
  public ScoreCode code(DotProductKernel kernel, boolean adds) {
    String backward = new DotProductGradientKernel(kernel.width(), kernel.scale(), adds).method();
    return new ScoreCode(
        kernel.method()
            + "(query, queryColumn, first, n, key, keyColumn, from, keys, turned, weights);\n",
        backward
            + "(weightGradients, query, queryColumn, first, n, key, keyColumn, from, keys, turned, "
            + "rows, sums, queryGradient, queryGradientColumn, keyGradient, keyGradientColumn);\n");
  }

  /** The formula of a scale. */
  static String formula(int width, double scale) {
    return scale == 1 / Math.sqrt(width) ? " / √" + width : " · " + scale;
  }

  @Override
  public void emit(DotProductKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("scale", (float) kernel.scale() + "f")
        .with("formula", formula(kernel.width(), kernel.scale()))
        .part(
            "void $name:L(float[][] query, int queryColumn, int first, int n, float[][] key, int keyColumn, "
                + "int from, int keys, float[][] turned, float[][] scores)",
            "scores[j, i] = key_j · query_i$formula:L.\n",
            """
            columns$width:L(query, first, queryColumn, $scale:L, turned, n);
            multiply(key, from, keyColumn, keys, $width:L, turned, scores, n);
            """);
  }
}
