package dev.heed.processor.emit;

import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.AttentionKernel;
import dev.heed.processor.plan.AttentionPartsKernel;
import java.util.ArrayList;
import java.util.List;

/** What the templates of attention and of its gradient have in common. */
final class AttentionTemplate {

  private AttentionTemplate() {}

  /** The values of the templates. */
  static KernelMethods.Template of(
      String name, int heads, int headWidth, Visibility visibility, KernelMethods methods) {
    return methods
        .template()
        .with("name", name)
        .with("heads", heads)
        .with("width", headWidth)
        // behind a head's columns: a row for the sums of the softmax, and one for its maxima
        .with("second", headWidth + 1)
        .with("spare", headWidth + 2)
        .with("all", heads * headWidth)
        .with("part", new AttentionPartsKernel(headWidth).method())
        .with("scale", (float) (1 / Math.sqrt(headWidth)) + "f")
        .with("block", AttentionKernel.QUERIES)
        .with("back", bound(visibility.back()))
        .with("ahead", bound(visibility.ahead()))
        .with("keys", keys(visibility))
        .with(
            "from", limited(visibility.back()) ? "Math.max(0, i - " + visibility.back() + ")" : "0")
        .with(
            "to",
            limited(visibility.ahead()) ? plus("Math.min(n, i + count", visibility.ahead()) : "n");
  }

  /** What is said of the keys, before a full stop. */
  static String visible(Visibility visibility) {
    List<String> sides = new ArrayList<>();
    if (limited(visibility.back())) {
      sides.add(visibility.back() + " rows before");
    }
    if (limited(visibility.ahead())) {
      sides.add(visibility.ahead() + " rows after");
    }
    return sides.isEmpty()
        ? ""
        : " A query considers keys up to " + String.join(" and ", sides) + " it.";
  }

  /** The most keys that a block of queries considers. */
  private static String keys(Visibility visibility) {
    long most = (long) AttentionKernel.QUERIES + visibility.back() + visibility.ahead();
    return most < Visibility.UNLIMITED ? "Math.min(n, " + most + ")" : "n";
  }

  private static String plus(String call, int added) {
    return call + (added == 0 ? ")" : " + " + added + ")");
  }

  private static boolean limited(int bound) {
    return bound != Visibility.UNLIMITED;
  }

  private static String bound(int bound) {
    return limited(bound) ? Integer.toString(bound) : "Integer.MAX_VALUE";
  }
}
