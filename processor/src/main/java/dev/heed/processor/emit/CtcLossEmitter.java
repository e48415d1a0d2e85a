package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.CtcLossKernel;

/** Writes {@link CtcLossKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CtcLossEmitter implements KernelEmitter<CtcLossKernel> {

  @Override
  public Class<CtcLossKernel> subject() {
    return CtcLossKernel.class;
  }

  @Override
  public void emit(CtcLossKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("labels", kernel.labels())
        .method(
            "double $name:L(Rows logits, Batch batch, EachTargets targets, float scale, "
                + "CtcLoss memory, Rows output)",
            """
            output = the gradient by the logits of scale · Σ -log P(wanted labels), [n, $labels:L + 1], the blank
            last: P is the sum over all ways to give each vector a label or the blank that leave the wanted
            labels once runs are taken once and blanks left out. Returns that sum over the sequences, not
            scaled.
            """,
            """
            return memory.run(logits, batch, targets, $labels:L, scale, output);
            """);
  }
}
