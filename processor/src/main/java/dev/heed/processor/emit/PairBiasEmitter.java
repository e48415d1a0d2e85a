package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.graph.PairBias.Between;
import dev.heed.processor.plan.PairBiasKernel;
import java.util.ArrayList;
import java.util.List;

/** Writes the calls of {@link PairBiasKernel}, whose loops are those of its part. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PairBiasEmitter implements ScoreEmitter<PairBiasKernel> {

  @Override
  public Class<PairBiasKernel> subject() {
    return PairBiasKernel.class;
  }

  @Override
  public ScoreCode code(PairBiasKernel kernel, boolean adds) {
    boolean edge = kernel.of() == Between.EDGE;
    String bias = edge ? "edgeBias" : "distanceBias";
    String kinds = kernel.edges() ? "neighbourTypes" : edge ? "edgeTypes" : "distances";
    List<Passed> passed = new ArrayList<>();
    passed.add(Passed.on("byte[] " + kinds));
    passed.add(new Passed(kernel.edges() ? "" : "int[] pairStarts", "int pair", ScoreCode.PAIR));
    passed.add(new Passed("", "int perQuery", "n"));
    passed.add(Passed.on("float[][] " + bias));
    passed.add(new Passed("", "int head", "head"));
    String place = ", keys, n, " + kinds + ", pair, perQuery, ";
    String add = "addByKind(weights" + place + bias + ", head);\n";
    return new ScoreCode(
        passed,
        List.of(Passed.on("float[][] " + bias + "Gradient")),
        add,
        add,
        "addByKindGradient(weightGradients" + place + bias + "Gradient, head);\n");
  }

  /** All is in the part, which other biases share. */
  @Override
  public void emit(PairBiasKernel kernel, KernelMethods methods) {}
}
