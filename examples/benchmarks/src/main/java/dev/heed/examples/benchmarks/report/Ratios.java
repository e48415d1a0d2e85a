package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Peak;
import dev.heed.examples.benchmarks.run.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a run, {@code NAME.PEER.SIZE}, each a ratio that is larger the better Heed is: the
 * peer's median time by Heed's, or the share of the machine's peak that a whole forward pass
 * reaches. ReLU only.
 */
public final class Ratios {

  private Ratios() {}

  /** The figures by their names; what was not measured is left out. */
  public static Map<String, Double> of(Measurements measurements) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    for (Cell cell : measurements.cells()) {
      if (cell.activation() == Activation.RELU) {
        ratio(measurements, cell).ifPresent(ratio -> ratios.put(name(cell), ratio));
      }
    }
    return ratios;
  }

  private static String name(Cell cell) {
    String against = cell.peer() == Peer.HEED ? "peak" : cell.peer().word();
    return (cell.work() == Work.TRAINING ? "train." : "")
        + String.join(".", cell.variant().word(), against, cell.size().word());
  }

  private static Optional<Double> ratio(Measurements measurements, Cell cell) {
    if (cell.peer() == Peer.HEED) {
      return share(measurements, cell);
    }
    Cell heed = new Cell(cell.work(), cell.variant(), Peer.HEED, cell.size(), cell.activation());
    return measurements
        .micros(cell)
        .flatMap(theirs -> measurements.micros(heed).map(ours -> theirs / ours));
  }

  /** The share of one thread's peak that a forward pass reaches, 0 to 1; empty for training. */
  static Optional<Double> share(Measurements measurements, Cell cell) {
    return gigaflops(measurements, cell)
        .flatMap(rate -> measurements.peak(Peak::gigaflops).map(peak -> rate / peak));
  }

  /** GFLOP/s of the matrix products of a forward pass; empty for training. */
  static Optional<Double> gigaflops(Measurements measurements, Cell cell) {
    return cell.work() == Work.TRAINING
        ? Optional.empty()
        : measurements.micros(cell).map(micros -> cell.size().flops() / micros * 1e-3);
  }
}
