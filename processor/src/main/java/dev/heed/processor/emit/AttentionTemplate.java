package dev.heed.processor.emit;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.AttentionKernel;
import java.util.ArrayList;
import java.util.List;

/** What the templates of attention and of its gradient have in common. */
final class AttentionTemplate {

  private AttentionTemplate() {}

  /** The values of the templates. */
  static KernelMethods.Template of(String name, AttentionForm form, KernelMethods methods) {
    Heads heads = form.heads();
    Visibility visibility = form.visibility();
    int widest = Math.max(heads.width(), heads.valueWidth());
    return methods
        .template()
        .with("name", name)
        .with("heads", heads.count())
        .with("groups", heads.groups())
        .with("width", heads.width())
        .with("valueWidth", heads.valueWidth())
        // behind a head's columns: a row for the sums of the softmax, and one for its maxima
        .with("first", widest)
        .with("second", widest + 1)
        .with("spare", widest + 2)
        .with("all", heads.count() * heads.valueWidth())
        .with("group", heads.share() ? "head / " + heads.count() / heads.groups() : "head")
        .with("block", AttentionKernel.QUERIES)
        .with("back", bound(visibility.back()))
        .with("ahead", bound(visibility.ahead()))
        .with("keys", keys(visibility))
        .with("from", from(visibility))
        .with("to", to(visibility))
        .with("visible", visible(visibility))
        .with("shared", shared(heads));
  }

  /** The steps of the scores, with the sizes of a block. */
  static ScoreSteps steps(AttentionForm form) {
    Visibility visibility = form.visibility();
    if (visibility.edges()) {
      return new ScoreSteps(form, form.adds(), "n", "1", "from");
    }
    return visibility.bounds()
        ? new ScoreSteps(
            form,
            form.adds(),
            keys(visibility),
            Integer.toString(AttentionKernel.QUERIES),
            "pairStarts[s] + i * n + from")
        : new ScoreSteps(form, form.adds(), "n", "n", "pairStarts[s]");
  }

  /** The steps over keys of other rows than queries, a block of queries at a time. */
  static ScoreSteps crossSteps(AttentionForm form) {
    // nothing is known of pairs of an input's vector and a symbol
    return new ScoreSteps(form, true, "keys", Integer.toString(AttentionKernel.QUERIES), "0");
  }

  /** What tells which keys a query considers, and the memories for rows of neighbours. */
  static String neighbours(AttentionForm form, String memories) {
    return form.visibility().edges()
        ? "int[] neighbourStarts, int[] neighbours, int n, " + memories
        : "Batch batch, ";
  }

  /** The loop over what is taken at a time. */
  static String loop(AttentionForm form, String whole, String blocks, String edges) {
    Visibility visibility = form.visibility();
    if (visibility.edges()) {
      return edges;
    }
    String sequences =
        """
        for (int s = 0; s < batch.sequences(); s++) {
          int start = batch.start(s);
          int n = batch.start(s + 1) - start;
        """;
    return sequences + (visibility.bounds() ? blocks : whole) + "}\n";
  }

  /** What the weights of each query are multiplied with, where there is that. */
  static String share(AttentionForm form) {
    return form.normaliser().shares() ? "float[] share = turned[$first:L];\n" : "";
  }

  /** Hides what queries do not consider. */
  static String hide(AttentionForm form) {
    return form.visibility().bounds()
        ? "hide(weights, first, n, from, keys, $back:L, $ahead:L);\n"
        : "";
  }

  private static String from(Visibility visibility) {
    return limited(visibility.back()) ? "Math.max(0, i - " + visibility.back() + ")" : "0";
  }

  private static String to(Visibility visibility) {
    return limited(visibility.ahead()) ? plus("Math.min(n, i + count", visibility.ahead()) : "n";
  }

  /** What is said of the keys, before a full stop. */
  private static String visible(Visibility visibility) {
    if (visibility.edges()) {
      return " A query considers its neighbours alone, itself among them.";
    }
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

  private static String shared(Heads heads) {
    return heads.share()
        ? " Of keys and values there are " + heads.groups() + ", which heads in a row share."
        : "";
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
