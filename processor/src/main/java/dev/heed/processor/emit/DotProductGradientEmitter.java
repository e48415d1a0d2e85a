package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.DotProductGradientKernel;
import dev.heed.processor.plan.KeySumsKernel;

/** Writes {@link DotProductGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DotProductGradientEmitter implements KernelEmitter<DotProductGradientKernel> {

  @Override
  public Class<DotProductGradientKernel> subject() {
    return DotProductGradientKernel.class;
  }

  @Override
  public void emit(DotProductGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("scale", (float) kernel.scale() + "f")
        .with("formula", DotProductEmitter.formula(kernel.width(), kernel.scale()))
        .with("becomes", kernel.adds() ? "+=" : "=")
        .with("sums", new KeySumsKernel(kernel.width(), kernel.adds()).method())
        .part(
            "void $name:L(float[][] scoreGradients, float[][] query, int queryColumn, int first, int n, "
                + "float[][] key, int keyColumn, int from, int keys, float[][] turned, float[][] rows, "
                + "float[][] sums, float[][] queryGradient, int queryGradientColumn, "
                + "float[][] keyGradient, int keyGradientColumn)",
            """
            queryGradient[i] = Σ_j scoreGradients[j, i] · key_j$formula:L,
            keyGradient[j] $becomes:L Σ_i scoreGradients[j, i] · query_i$formula:L.
            """,
            """
            multiplyTransposed(key, from, keyColumn, $width:L, keys, scoreGradients, turned, n);
            rows$width:L(turned, $scale:L, queryGradient, first, queryGradientColumn, n);
            $sums:L(scoreGradients, query, queryColumn, $scale:L, first, n, from, keys, rows, sums, \
            keyGradient, keyGradientColumn);
            """);
  }
}
