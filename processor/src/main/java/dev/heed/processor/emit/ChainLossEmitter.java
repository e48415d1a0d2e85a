package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ChainLossKernel;

/** Writes {@link ChainLossKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ChainLossEmitter implements KernelEmitter<ChainLossKernel> {

  @Override
  public Class<ChainLossKernel> subject() {
    return ChainLossKernel.class;
  }

  @Override
  public void emit(ChainLossKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("labels", kernel.labels())
        .method(
            "double $name:L(Rows logits, Batch batch, int[] targets, float scale, "
                + "float[][] transitions, float[] start, float[] end, "
                + "float[][] transitionGradient, float[] startGradient, float[] endGradient, "
                + "ChainLoss memory, Rows output)",
            """
            With score(y) = start[y1] + Σ logits[t, yt] + Σ transitions[yt-1, yt] + end[yn] of the labels y
            of a sequence: output = the gradient by the logits of
            scale · Σ (log Σ exp(score(y)) - log Σ exp(score(y that agree with the targets))), [n, $labels:L];
            the other gradients are added to. Returns that sum over the sequences, not scaled.
            """,
            """
            return memory.run(logits, batch, targets, scale, transitions, start, end,             transitionGradient, startGradient, endGradient, output);
            """);
  }
}
