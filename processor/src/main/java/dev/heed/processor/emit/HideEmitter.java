package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.HideKernel;

/** Writes {@link HideKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class HideEmitter implements KernelEmitter<HideKernel> {

  @Override
  public Class<HideKernel> subject() {
    return HideKernel.class;
  }

  @Override
  public void emit(HideKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int first, int queries, int from, int keys, int back, int ahead)",
            """
            scores[j, i] = -∞, of which normalisers make 0, where the key from + j lies more than back rows
            before the query first + i, or more than ahead after it.
            """,
            """
            for (int j = 0; j < keys; j++) {
              int offset = from + j - first;
              if (offset > ahead) {
                $arrays:T.fill(scores[j], 0, offset - ahead, Float.NEGATIVE_INFINITY);
              }
              if (queries - 1 - offset > back) {
                $arrays:T.fill(scores[j], offset + back + 1, queries, Float.NEGATIVE_INFINITY);
              }
            }
            """);
  }
}
