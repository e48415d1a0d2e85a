package dev.heed.examples.benchmarks;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Variant;
import dev.heed.examples.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;

/** Which cells a run measures; those that are compared stand next to each other in time. */
final class Selection {

  private Selection() {}

  /** Everything. */
  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (Work work : Work.values()) {
      for (Activation activation : Activation.values()) {
        for (Size size : Size.values()) {
          add(cells, work, size, activation);
        }
      }
    }
    return cells;
  }

  /** ReLU, and of training the sizes whose steps take milliseconds. */
  static List<Cell> brief() {
    List<Cell> cells = new ArrayList<>();
    for (Size size : Size.values()) {
      add(cells, Work.FORWARD, size, Activation.RELU);
    }
    add(cells, Work.TRAINING, Size.TINY, Activation.RELU);
    add(cells, Work.TRAINING, Size.SMALL, Activation.RELU);
    return cells;
  }

  private static void add(List<Cell> cells, Work work, Size size, Activation activation) {
    for (Variant variant : Variant.values()) {
      for (Peer peer : Peer.values()) {
        if (work == Work.FORWARD || peer.trains()) {
          cells.add(new Cell(work, variant, peer, size, activation));
        }
      }
    }
  }
}
