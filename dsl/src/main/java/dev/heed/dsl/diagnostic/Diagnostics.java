package dev.heed.dsl.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the problems of declarations; {@link #in} gives a view of the same collection whose
 * problems carry one more line of context. Not thread-safe.
 */
public final class Diagnostics {

  /**
   * A text of nothing but mistakes fills no memory and no screen: what is beyond is only counted.
   */
  private static final int MOST = 200;

  /** Blocks that use blocks surround a problem with many frames, of which the nearest matter. */
  private static final int MOST_FRAMES = 8;

  private final Sink sink;
  private final List<Frame> frames;

  /** Collects everything. */
  public Diagnostics() {
    this(Set.of());
  }

  /**
   * Collects everything but some warnings.
   *
   * @param suppressed the keys of warnings that are dropped; errors cannot be suppressed
   */
  public Diagnostics(Set<String> suppressed) {
    this(new Sink(Set.copyOf(suppressed)), List.of());
  }

  private Diagnostics(Sink sink, List<Frame> frames) {
    this.sink = sink;
    this.frames = frames;
  }

  /** A view whose problems lie within {@code what}. */
  public Diagnostics in(String what, Origin origin) {
    List<Frame> inner = new ArrayList<>(frames.size() + 1);
    inner.add(new Frame(what, origin));
    inner.addAll(frames);
    return new Diagnostics(sink, List.copyOf(inner));
  }

  /** A view whose problems lie within exactly these frames, the innermost first. */
  public Diagnostics at(List<Frame> exactly) {
    return new Diagnostics(sink, List.copyOf(exactly));
  }

  /** What surrounds the problems of this view, the innermost first. */
  public List<Frame> frames() {
    return frames;
  }

  /**
   * Reports a problem; the values fill the problem's template. The same text at the same place is
   * kept once.
   */
  public void report(Problem problem, Origin origin, Object... values) {
    report(problem, origin, List.of(), values);
  }

  /**
   * Reports a problem that has a history.
   *
   * @param history lines that lead to the problem, such as which layer made which width; printed
   *     below the place
   */
  public void report(Problem problem, Origin origin, List<String> history, Object... values) {
    String message = String.format(Locale.ROOT, problem.template(), shown(values));
    List<String> chain = new ArrayList<>();
    chain.add(
        frames.isEmpty()
            ? "at " + origin.describe()
            : "for " + new Frame(frames.get(0).what(), origin));
    chain.addAll(history);
    addSurroundings(chain);
    sink.add(new Diagnostic(problem, message, origin, chain));
  }

  private static Object[] shown(Object[] values) {
    return Arrays.stream(values)
        .map(
            value ->
                value instanceof Integer || value instanceof Long
                    ? Figures.grouped(((Number) value).longValue())
                    : value)
        .toArray();
  }

  /** The frames around the innermost one; of very many the nearest and the model. */
  private void addSurroundings(List<String> chain) {
    List<Frame> outer = frames.subList(Math.min(1, frames.size()), frames.size());
    int hidden = outer.size() <= MOST_FRAMES ? 0 : outer.size() - MOST_FRAMES;
    for (int i = 0; i < outer.size(); i++) {
      boolean isShown = i < MOST_FRAMES - 1 || i >= MOST_FRAMES - 1 + hidden;
      if (isShown) {
        chain.add("in " + outer.get(i));
      } else if (i == MOST_FRAMES - 1) {
        chain.add("… and " + hidden + " more");
      }
    }
  }

  /** Whether an error was reported, to this view or another of the same collection. */
  public boolean hasErrors() {
    return errors() > 0;
  }

  /** How many errors were reported so far. */
  public int errors() {
    return sink.errors;
  }

  /** What was reported, in order, at most 200. */
  public List<Diagnostic> all() {
    return List.copyOf(sink.kept.values());
  }

  /** How many problems were dropped because there were too many. */
  public int omitted() {
    return sink.omitted;
  }

  /** What all views share. */
  private static final class Sink {
    private final Set<String> suppressed;
    private final Map<String, Diagnostic> kept = new LinkedHashMap<>();
    private int errors;
    private int omitted;

    Sink(Set<String> suppressed) {
      this.suppressed = suppressed;
    }

    void add(Diagnostic diagnostic) {
      if (!diagnostic.isError() && suppressed.contains(diagnostic.problem().key())) {
        return;
      }
      if (diagnostic.isError()) {
        errors++;
      }
      String place = diagnostic.origin().describe() + " " + diagnostic.message();
      if (kept.containsKey(place)) {
        return;
      }
      if (kept.size() < MOST) {
        kept.put(place, diagnostic);
      } else {
        omitted++;
      }
    }
  }
}
