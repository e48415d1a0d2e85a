package dev.heed.examples.benchmarks;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Variant;
import dev.heed.examples.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;

/** Which cells a run measures; those that are compared stand next to each other in time. */
final class Selection {

  /** The inputs of a batch. */
  private static final List<Integer> BATCHES = List.of(4, 16, 64);

  /** The words of a growing input. */
  private static final List<Integer> WORDS = List.of(8, 16, 32, 64, 128, 256, 512, 1024, 2048);

  private static final List<Model> WIDTHS =
      List.of(
          Model.WIDTH_16,
          Model.WIDTH_32,
          Model.WIDTH_64,
          Model.WIDTH_128,
          Model.WIDTH_256,
          Model.WIDTH_512);

  /** The mean length of a sentence, and two longer ones. */
  private static final List<Integer> SENTENCES = List.of(16, 64, 128);

  /** The symbols of a growing sequence. */
  private static final List<Integer> SYMBOLS = List.of(8, 32, 128, 512);

  private final List<Cell> cells = new ArrayList<>();

  private Selection() {}

  /** Everything. */
  static List<Cell> all() {
    Selection selection = new Selection();
    List<Peer> two = List.of(Peer.HEED, Peer.ONNXRUNTIME);
    for (Size size : Size.values()) {
      selection.full(Work.FORWARD, size, Activation.RELU, both(), List.of(Peer.values()));
      selection.full(Work.FORWARD, size, Activation.RELU, List.of(Variant.SIMD17), two);
      selection.full(Work.FORWARD, size, Activation.GELU, both(), two);
    }
    for (Size size : Size.values()) {
      selection.full(
          Work.TRAINING, size, Activation.RELU, both(), List.of(Peer.HEED, Peer.DJL, Peer.DL4J));
    }
    for (Size size : List.of(Size.TINY, Size.SMALL, Size.MEDIUM)) {
      for (int batch : BATCHES) {
        selection.batch(size, batch, size == Size.SMALL ? List.of(Peer.values()) : two);
      }
    }
    for (Size size : Size.values()) {
      selection.threads(size, both());
    }
    selection.growth(WORDS, WIDTHS);
    selection.tagger(SENTENCES, both());
    for (Size size : Size.values()) {
      selection.decoding(Model.writer(size), 64, both(), two);
    }
    for (int symbols : SYMBOLS) {
      selection.decoding(Model.LONG_WRITER, symbols, both(), two);
    }
    return selection.cells;
  }

  /** ReLU; PyTorch, DL4J, batches and training at one size, whose start takes long. */
  static List<Cell> brief() {
    Selection selection = new Selection();
    List<Peer> two = List.of(Peer.HEED, Peer.ONNXRUNTIME);
    for (Size size : Size.values()) {
      selection.full(Work.FORWARD, size, Activation.RELU, both(), two);
    }
    selection.full(Work.FORWARD, Size.SMALL, Activation.RELU, List.of(Variant.SIMD17), two);
    List<Variant> simd = List.of(Variant.SIMD);
    selection.full(Work.FORWARD, Size.TINY, Activation.RELU, simd, List.of(Peer.DJL, Peer.DL4J));
    selection.full(Work.TRAINING, Size.SMALL, Activation.RELU, simd, List.of(Peer.HEED, Peer.DJL));
    selection.batch(Size.SMALL, 16, two);
    selection.threads(Size.MEDIUM, simd);
    selection.tagger(List.of(16), simd);
    selection.decoding(Model.SMALL_WRITER, 64, both(), two);
    return selection.cells;
  }

  private static List<Variant> both() {
    return List.of(Variant.PLAIN, Variant.SIMD);
  }

  private void full(
      Work work, Size size, Activation activation, List<Variant> variants, List<Peer> peers) {
    for (Variant variant : variants) {
      for (Peer peer : peers) {
        cells.add(Cell.full(work, variant, peer, Model.of(size, activation)));
      }
    }
  }

  private void batch(Size size, int batch, List<Peer> peers) {
    for (Variant variant : both()) {
      for (Peer peer : peers) {
        Model model = Model.of(size, Activation.RELU);
        cells.add(new Cell(Work.BATCH, variant, peer, model, batch));
      }
    }
  }

  private void threads(Size size, List<Variant> variants) {
    for (Variant variant : variants) {
      for (int threads = 1; threads <= 2; threads++) {
        Model model = Model.of(size, Activation.RELU);
        cells.add(new Cell(Work.THREADS, variant, Peer.HEED, model, threads));
      }
    }
  }

  private void growth(List<Integer> words, List<Model> widths) {
    for (Peer peer : List.of(Peer.HEED, Peer.ONNXRUNTIME)) {
      for (Variant variant : both()) {
        if (peer == Peer.HEED || variant == Variant.SIMD) {
          for (int n : words) {
            cells.add(new Cell(Work.FORWARD, variant, peer, Model.LONG, n));
            if (peer == Peer.HEED) {
              cells.add(new Cell(Work.FORWARD, variant, peer, Model.LOCAL, n));
            }
          }
          for (Model model : widths) {
            cells.add(Cell.full(Work.FORWARD, variant, peer, model));
          }
        }
      }
    }
  }

  private void decoding(Model model, int symbols, List<Variant> variants, List<Peer> peers) {
    for (Variant variant : variants) {
      for (Peer peer : peers) {
        cells.add(new Cell(Work.DECODING, variant, peer, model, symbols));
      }
    }
  }

  private void tagger(List<Integer> words, List<Variant> variants) {
    for (int n : words) {
      for (Variant variant : variants) {
        for (Peer peer : List.of(Peer.HEED, Peer.ONNXRUNTIME)) {
          cells.add(new Cell(Work.FORWARD, variant, peer, Model.TAGGER, n));
        }
      }
    }
  }
}
