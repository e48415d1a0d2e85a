package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.DropoutKernel;

/** Writes {@link DropoutKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DropoutEmitter implements KernelEmitter<DropoutKernel> {

  @Override
  public Class<DropoutKernel> subject() {
    return DropoutKernel.class;
  }

  @Override
  public void emit(DropoutKernel kernel, KernelMethods methods) {
    long dropped = Math.round(kernel.rate() * (1L << 24));
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("rate", kernel.rate())
        .with("dropped", dropped)
        .with("scale", (float) (1 / (1 - kernel.rate())) + "f")
        .method(
            "void $name:L(Rows input, long seed, int key, Rows output, int n)",
            """
            output = 0 for a share of $rate:L of the elements, input · $scale:L for the others,
            [n, $width:L]; what is dropped is a hash of seed, key and place, so that the backward pass
            drops the same.
            """,
            """
            int mixed = (int) (seed ^ (seed >>> 32)) * 0x9E3779B1 ^ key;
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              int start = mixed + row * 0x85EBCA77;
              for (int j = 0; j < $width:L; j++) {
                // the finaliser of MurmurHash3; its upper 24 bits decide
                int hash = start + j * 0x27D4EB2F;
                hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
                hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
                hash ^= hash >>> 16;
                y[j] = (hash >>> 8) < $dropped:L ? 0f : x[j] * $scale:L;
              }
            }
            """);
  }
}
