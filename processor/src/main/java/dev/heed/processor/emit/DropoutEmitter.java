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
    // rates next to 1 keep something all the same
    long dropped = Math.min(0xFFFF, Math.round(kernel.rate() * 0x10000));
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("rate", kernel.rate())
        .with("dropped", dropped)
        .with("scale", (float) (1 / (1 - kernel.rate())) + "f")
        .with("dropout", RuntimeTypes.DROPOUT)
        .method(
            "void $name:L(Rows input, long seed, int key, Rows output, int n)",
            """
            output = 0 for a share of $rate:L of the elements, input · $scale:L for the others,
            [n, $width:L]; what is dropped is a hash of seed, key and place, so that the backward pass
            drops the same.
            """,
            """
            $dropout:T.drop(input, seed, key, $dropped:L, $scale:L, $width:L, output, n);
            """);
  }
}
