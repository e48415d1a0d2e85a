package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AddByKindGradientKernel;

/** Writes {@link AddByKindGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddByKindGradientEmitter implements KernelEmitter<AddByKindGradientKernel> {

  @Override
  public Class<AddByKindGradientKernel> subject() {
    return AddByKindGradientKernel.class;
  }

  @Override
  public void emit(AddByKindGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] gradients, int keys, int n, byte[] kinds, int pair, int perQuery, "
                + "float[][] biasGradient, int head)",
            "biasGradient[kind, head] += gradients[j, i], for the kind of each pair.\n",
            """
            int last = biasGradient.length - 1;
            for (int j = 0; j < keys; j++) {
              float[] gradient = gradients[j];
              for (int i = 0; i < n; i++) {
                int kind = kinds[pair + i * perQuery + j] & 0xff;
                biasGradient[Math.min(kind, last)][head] += gradient[i];
              }
            }
            """);
  }
}
