package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.SinkSoftmaxKernel;
import java.util.List;

/** Writes {@link SinkSoftmaxKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SinkSoftmaxEmitter implements ScoreEmitter<SinkSoftmaxKernel> {

  @Override
  public Class<SinkSoftmaxKernel> subject() {
    return SinkSoftmaxKernel.class;
  }

  @Override
  public ScoreCode code(SinkSoftmaxKernel kernel, boolean adds) {
    String call = "softmaxWithSink(weights, keys, turned[$second:L], share, sink, n);\n";
    return new ScoreCode(
        List.of(new Passed("float[] sinks", "float sink", "sinks[head]")),
        List.of(Passed.on("float[] sinkGradient"), new Passed("", "int head", "head")),
        call,
        call,
        "softmaxWithSinkGradient(weights, weightGradients, keys, turned[$second:L], share, sink, "
            + "sinkGradient, head, n);\n");
  }

  @Override
  public void emit(SinkSoftmaxKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scores, int keys, float[] largest, float[] share, float sink, int n)",
            """
            scores[j, i] = exp(scores[j, i] - the largest of sink and those over j), share[i] = 1 / the sum
            of all these, of which the sink's gives nothing.
            """,
            """
            $arrays:T.fill(largest, 0, n, sink);
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              for (int i = 0; i < n; i++) {
                largest[i] = Math.max(largest[i], score[i]);
              }
            }
            for (int i = 0; i < n; i++) {
              share[i] = $elementary:T.expOfNegative(sink - largest[i]);
            }
            for (int j = 0; j < keys; j++) {
              float[] score = scores[j];
              // two loops: C2 of JDK 17 vectorises no loop of more than 60 nodes
              for (int i = 0; i < n; i++) {
                score[i] = $elementary:T.expOfNegative(score[i] - largest[i]);
              }
              for (int i = 0; i < n; i++) {
                share[i] += score[i];
              }
            }
            for (int i = 0; i < n; i++) {
              share[i] = 1f / share[i];
            }
            """);
  }
}
