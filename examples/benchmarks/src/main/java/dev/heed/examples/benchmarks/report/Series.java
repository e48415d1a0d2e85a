package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who computes, and where.
 *
 * @param variant the JDK, and Heed's kernels
 * @param peer who computes
 */
record Series(Variant variant, Peer peer) {

  /** Everybody of some cells: the variants in their order, Heed first. */
  static List<Series> of(Collection<Cell> cells) {
    List<Series> series = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      for (Peer peer : Peer.values()) {
        Series candidate = new Series(variant, peer);
        if (cells.stream().anyMatch(candidate::computes)) {
          series.add(candidate);
        }
      }
    }
    return series;
  }

  /** Those that a chart shows: Heed by all its kernels, each peer on the newest JDK. */
  static List<Series> ofChart(Collection<Cell> cells) {
    List<Series> all = of(cells);
    return all.stream()
        .filter(
            series ->
                series.peer == Peer.HEED
                    || all.stream()
                        .noneMatch(
                            other ->
                                other.peer == series.peer
                                    && other.variant.jdk() > series.variant.jdk()))
        .filter(series -> series.peer == Peer.HEED || series.variant != Variant.SIMD17)
        .toList();
  }

  boolean computes(Cell cell) {
    return cell.variant() == variant && cell.peer() == peer;
  }

  String title() {
    String kernels = variant == Variant.PLAIN ? " plain" : " simd";
    return peer.word() + (peer == Peer.HEED ? kernels : "") + ", JDK " + variant.jdk();
  }
}
