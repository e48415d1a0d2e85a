package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AddByKindKernel;

/** Writes {@link AddByKindKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddByKindEmitter implements KernelEmitter<AddByKindKernel> {

  @Override
  public Class<AddByKindKernel> subject() {
    return AddByKindKernel.class;
  }

  @Override
  public void emit(AddByKindKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, int n, byte[] kinds, int pair, int perQuery, "
                + "float[][] bias, int head)",
            """
            scores[j, i] += bias[kind, head], with the kind of the pair at pair + i · perQuery + j, or
            the last where there are fewer.
            """,
            """
            int last = bias.length - 1;
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                int kind = kinds[pair + i * perQuery + j] & 0xff;
                score[i] += bias[Math.min(kind, last)][head];
              }
            }
            """);
  }
}
