package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Limits;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One layer under check: where it stands, where its problems go, and how the layers within it are
 * checked.
 */
final class LayerScope {

  private static final Checks<LayerCheck<?>> CHECKS = Checks.of(LayerCheck.class);

  private final String path;
  private final Origins origins;
  private final Diagnostics diagnostics;
  private final Tally tally;
  private final Optional<InputSpec> input;
  private final Optional<Decoded> decoded;

  LayerScope(
      String path,
      Origins origins,
      Diagnostics diagnostics,
      Tally tally,
      Optional<InputSpec> input) {
    this(path, origins, diagnostics, tally, input, Optional.empty());
  }

  private LayerScope(
      String path,
      Origins origins,
      Diagnostics diagnostics,
      Tally tally,
      Optional<InputSpec> input,
      Optional<Decoded> decoded) {
    this.path = path;
    this.origins = origins;
    this.diagnostics = diagnostics;
    this.tally = tally;
    this.input = input;
    this.decoded = decoded;
  }

  /**
   * What a decoder works with.
   *
   * @param vectors those of the input, which it considers
   * @param longest the most symbols, the boundary counted
   */
  record Decoded(WidthChain vectors, int longest) {}

  /** The same within a decoder. */
  LayerScope decoding(Decoded what) {
    return new LayerScope(path, origins, diagnostics, tally, input, Optional.of(what));
  }

  /** The vectors of the input that a decoder considers; empty outside of decoders. */
  Optional<WidthChain> decoded() {
    return decoded.map(Decoded::vectors);
  }

  /**
   * The most vectors that an input, or symbols that a decoder has; empty where a mistake hides it.
   */
  OptionalInt longest() {
    if (decoded.isPresent()) {
      return OptionalInt.of(decoded.get().longest());
    }
    return input.map(read -> OptionalInt.of(read.length())).orElse(OptionalInt.empty());
  }

  /** The model's input; empty where a mistake hides it. */
  Optional<InputSpec> input() {
    return input;
  }

  /** The same scope for layers whose parameters are counted already. */
  LayerScope counted() {
    return new LayerScope(path, origins, diagnostics, new Tally(), input, decoded);
  }

  /** The layer with its place. */
  Frame frame() {
    return origins.frames(path).get(0);
  }

  /**
   * Reports a problem of the layer.
   *
   * @param property the property at which it shows, empty for the layer itself
   * @param history how widths came about
   */
  void report(Problem problem, String property, List<String> history, Object... values) {
    diagnostics
        .at(origins.frames(path))
        .report(problem, origins.of(path + "#" + property), history, values);
  }

  /** Counts parameters of the layer itself. */
  void parameters(long count) {
    tally.add(count, frame());
  }

  /**
   * The width that the layer makes, provided it is within the limit, which is reported otherwise.
   */
  WidthChain make(long next, WidthChain width) {
    if (next > Limits.WIDTH) {
      report(
          Problem.WIDTH_TOO_LARGE,
          "",
          width.source(),
          frame().what(),
          next,
          width.width().orElseThrow(),
          Limits.WIDTH);
      return WidthChain.unknown();
    }
    return width.made((int) next, frame());
  }

  /** Checks layers within this one; a layer that could not be read hides the width behind it. */
  WidthChain layers(List<LayerSpec> layers, WidthChain width) {
    WidthChain now = width;
    Optional<LayerSpec> before = Optional.empty();
    for (int i = 0; i < layers.size(); i++) {
      String inner = (path.isEmpty() ? "" : path + "/") + "layers/" + i;
      if (origins.isUncertain(inner)) {
        now = WidthChain.unknown();
        before = Optional.empty();
      } else {
        LayerSpec layer = layers.get(i);
        LayerScope scope = new LayerScope(inner, origins, diagnostics, tally, input, decoded);
        now = scope.check(layer, now);
        if (!origins.isFlawed()) {
          scope.reportRedundant(layer, before);
        }
        before = Optional.of(layer);
      }
    }
    return now;
  }

  @SuppressWarnings("unchecked") // the checks are found by the layers' classes
  private void reportRedundant(LayerSpec layer, Optional<LayerSpec> before) {
    ((LayerCheck<LayerSpec>) CHECKS.forClassOf(layer))
        .redundant(layer, before)
        .ifPresent(
            reason -> report(Problem.REDUNDANT_LAYER, "", List.of(), frame().what(), reason));
  }

  @SuppressWarnings("unchecked") // the checks are found by the layers' classes
  private WidthChain check(LayerSpec layer, WidthChain width) {
    LayerCheck<LayerSpec> check = (LayerCheck<LayerSpec>) CHECKS.forClassOf(layer);
    if (width.single().isPresent() && !check.looksAtEachAlone()) {
      report(
          Problem.ONLY_ONE_VECTOR,
          "",
          List.of(),
          frame().what(),
          width.single().get(),
          "put it before, or remove it");
      return WidthChain.unknown();
    }
    Optional<String> reason = decoded.isEmpty() ? Optional.empty() : check.whyNotInDecoder(layer);
    if (reason.isPresent()) {
      report(Problem.NOT_IN_DECODER, "", List.of(), frame().what(), reason.get());
      return width;
    }
    return check.check(layer, width, this);
  }
}
