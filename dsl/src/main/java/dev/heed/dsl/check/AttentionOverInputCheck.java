package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Divisors;
import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.ScoreSpec;
import java.util.List;
import java.util.OptionalInt;

/**
 * Heads share the width of the symbols' vectors evenly unless they have their own; keys and values
 * are made of the input's vectors.
 */
@AutoService(LayerCheck.class)
@SuppressWarnings("rawtypes")
public final class AttentionOverInputCheck implements LayerCheck<AttentionOverInputSpec> {

  /** For {@code ServiceLoader}. */
  public AttentionOverInputCheck() {}

  @Override
  public Class<AttentionOverInputSpec> kind() {
    return AttentionOverInputSpec.class;
  }

  @Override
  public WidthChain check(AttentionOverInputSpec layer, WidthChain width, LayerScope scope) {
    if (scope.decoded().isEmpty()) {
      scope.report(Problem.ONLY_IN_DECODER, "", List.of(), scope.frame().what());
      return width;
    }
    OptionalInt input = scope.decoded().get().width();
    if (width.width().isEmpty() || input.isEmpty()) {
      return layer.projections().output() ? width : WidthChain.unknown();
    }
    return checkWidths(layer, width, input.getAsInt(), scope);
  }

  private static WidthChain checkWidths(
      AttentionOverInputSpec layer, WidthChain width, int input, LayerScope scope) {
    int symbols = width.width().orElseThrow();
    HeadsSpec heads = layer.heads();
    ProjectionsSpec projections = layer.projections();
    WidthChain hidden = projections.output() ? width : WidthChain.unknown();
    if (heads.width().isEmpty() && symbols % heads.count() != 0) {
      scope.report(
          Problem.HEADS_DO_NOT_DIVIDE_WIDTH,
          "heads",
          width.source(),
          symbols,
          heads.count(),
          Divisors.nearest(symbols, heads.count(), "head"));
      return hidden;
    }
    long queries = (long) heads.count() * heads.widthWithin(symbols);
    long values = (long) heads.count() * heads.valueWidthWithin(symbols);
    for (long made : new long[] {queries, values}) {
      if (scope.make(made, width).width().isEmpty()) {
        return hidden;
      }
    }
    scope.parameters(parameters(layer, symbols, input));
    return projections.output() ? width : scope.make(values, width);
  }

  private static long parameters(AttentionOverInputSpec layer, int symbols, int input) {
    HeadsSpec heads = layer.heads();
    ProjectionsSpec projections = layer.projections();
    long key = heads.widthWithin(symbols);
    long value = heads.valueWidthWithin(symbols);
    long sum = heads.count() * key * (symbols + (projections.queryBias() ? 1 : 0));
    sum += heads.groups() * key * (input + (projections.keyBias() ? 1 : 0));
    sum += heads.groups() * value * (input + (projections.valueBias() ? 1 : 0));
    sum += layer.score().kind() == ScoreSpec.Kind.ADDITIVE ? heads.count() * key : 0;
    return projections.output()
        ? sum + symbols * (heads.count() * value + (projections.outputBias() ? 1 : 0))
        : sum;
  }
}
