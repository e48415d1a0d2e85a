package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Peak;
import dev.heed.examples.benchmarks.run.Start;
import dev.heed.examples.benchmarks.run.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a run, {@code NAME.PEER.SIZE}, each a ratio that is larger the better Heed is: the
 * peer's median time by Heed's, or the share of what the machine can do that Heed reaches.
 */
public final class Ratios {

  private final Measurements measurements;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private Ratios(Measurements measurements) {
    this.measurements = measurements;
  }

  /** The figures by their names; what was not measured is left out. */
  public static Map<String, Double> of(Measurements measurements) {
    Ratios ratios = new Ratios(measurements);
    for (Cell cell : measurements.cells()) {
      switch (cell.work()) {
        case FORWARD, TRAINING, BATCH, DECODING -> ratios.work(cell);
        case THREADS -> ratios.threads(cell);
      }
    }
    for (Size size : Size.values()) {
      ratios.starts(size);
    }
    ratios.figures.putAll(JarSizes.ratios());
    return ratios.figures;
  }

  private void put(String name, Optional<Double> figure) {
    figure.ifPresent(value -> figures.put(name, value));
  }

  private void work(Cell cell) {
    if (cell.model() == Model.LOCAL) {
      window(cell);
      return;
    }
    Optional<String> size = place(cell);
    if (size.isEmpty()) {
      return;
    }
    String prefix = prefix(cell) + cell.variant().word();
    if (cell.peer() != Peer.HEED) {
      put(
          String.join(".", prefix, cell.peer().word(), size.get()),
          ratio(measurements.micros(cell), measurements.micros(cell.byHeed())));
    } else if (cell.work() == Work.DECODING && cell.model().size().isEmpty()) {
      growth(cell);
    } else if (cell.work() == Work.DECODING) {
      put(
          "allocationfree." + String.join(".", prefix, size.get()),
          measurements.allocationFree(cell));
    } else if (cell.work() == Work.FORWARD && cell.model().size().isPresent()) {
      put(String.join(".", prefix, "peak", size.get()), share(measurements, cell));
      put(
          "allocationfree." + String.join(".", prefix, size.get()),
          measurements.allocationFree(cell));
    }
  }

  /**
   * The time for each word at 256 words by that at the cell's: 1 where a word always costs the
   * same.
   */
  private void window(Cell cell) {
    Cell shorter = new Cell(cell.work(), cell.variant(), cell.peer(), cell.model(), 256);
    put(
        "growth." + cell.variant().word() + ".window.n" + cell.amount(),
        ratio(measurements.micros(shorter), measurements.micros(cell))
            .map(ratio -> ratio * cell.amount() / shorter.amount()));
  }

  /** The time for each of 8 symbols by that for each of the cell's. */
  private void growth(Cell cell) {
    Cell shorter = new Cell(cell.work(), cell.variant(), cell.peer(), cell.model(), 8);
    put(
        "decode." + cell.variant().word() + ".growth.n" + cell.amount(),
        ratio(measurements.micros(shorter), measurements.micros(cell))
            .map(ratio -> ratio * cell.amount() / shorter.amount()));
  }

  /** The last part of a figure's name; empty for GELU, which has no figures but the tagger's. */
  private static Optional<String> place(Cell cell) {
    Model model = cell.model();
    if (model.size().isPresent()) {
      String amount = cell.work() == Work.BATCH ? "." + cell.amount() : "";
      return model.activation() == Activation.RELU
          ? model.size().map(size -> size.word() + amount)
          : Optional.empty();
    }
    return Optional.of(
        model == Model.LONG || model == Model.TAGGER || model == Model.LONG_WRITER
            ? "n" + cell.amount()
            : "d" + model.dimensions().width());
  }

  private static String prefix(Cell cell) {
    return switch (cell.work()) {
      case TRAINING -> "train.";
      case BATCH -> "batch.";
      case DECODING -> "decode.";
      case THREADS -> "threads.";
      case FORWARD -> {
        if (cell.model() == Model.TAGGER) {
          yield "tagger.";
        }
        yield cell.model().size().isPresent() ? "" : "growth.";
      }
    };
  }

  /**
   * How much faster two threads of Heed are than one, by how much faster those of the C program.
   */
  private void threads(Cell cell) {
    if (cell.amount() == 2) {
      put(
          "threads." + cell.variant().word() + "." + cell.model().size().orElseThrow().word(),
          ratio(scaling(measurements, cell), peakScaling(measurements)));
    }
  }

  /** One thread's time by the time of the cell's threads. */
  static Optional<Double> scaling(Measurements measurements, Cell cell) {
    Cell alone = new Cell(cell.work(), cell.variant(), cell.peer(), cell.model(), 1);
    return ratio(measurements.micros(alone), measurements.micros(cell));
  }

  /** What two threads of the C program reach together by what one does. */
  static Optional<Double> peakScaling(Measurements measurements) {
    return ratio(measurements.peak(Peak::gigaflopsOfTwo), measurements.peak(Peak::gigaflops));
  }

  private void starts(Size size) {
    first("first.plain.onnxruntime.", Start.ONNXRUNTIME17, Start.PLAIN, size);
    first("first.simd.onnxruntime.", Start.ONNXRUNTIME25, Start.SIMD, size);
    first("first.aot.onnxruntime.", Start.ONNXRUNTIME25, Start.AOT, size);
    first("first.aot.plain.", Start.PLAIN25, Start.AOT, size);
  }

  private void first(String name, Start theirs, Start ours, Size size) {
    put(
        name + size.word(),
        ratio(measurements.startMillis(theirs, size), measurements.startMillis(ours, size)));
  }

  private static Optional<Double> ratio(Optional<Double> theirs, Optional<Double> ours) {
    return theirs.flatMap(above -> ours.map(below -> above / below));
  }

  /** The share of one thread's peak that a forward pass reaches, 0 to 1; empty for other work. */
  static Optional<Double> share(Measurements measurements, Cell cell) {
    return ratio(gigaflops(measurements, cell), measurements.peak(Peak::gigaflops));
  }

  /** GFLOP/s of the matrix products of a forward pass; empty for other work. */
  static Optional<Double> gigaflops(Measurements measurements, Cell cell) {
    return cell.work() != Work.FORWARD
        ? Optional.empty()
        : measurements
            .micros(cell)
            .map(micros -> cell.model().encoder().flops(cell.amount()) / micros * 1e-3);
  }
}
