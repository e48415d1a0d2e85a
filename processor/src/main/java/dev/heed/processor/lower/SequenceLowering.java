package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.processor.graph.CrossEntropy;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.LookUpSymbol;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;

/**
 * The decoder on all symbols of a sequence at once: each row is given a symbol, and its logits are
 * those of the next one.
 */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SequenceLowering implements OutputLowering<SequenceSpec> {

  @Override
  public Class<SequenceSpec> subject() {
    return SequenceSpec.class;
  }

  @Override
  public Value lower(SequenceSpec output, LabelSet labels, Value input, Scope scope) {
    LayerStack decoder = scope.stack().decoder("decoder", output.decoder(), input);
    Scope place = decoder.scope("embedding");
    int width = output.embedWithin(input.width());
    Scope owner = output.tiedInput() ? scope.stack().scope("embedding") : place;
    ParameterId table =
        owner.smallTable(
            "weight", new Initial.Normal(1 / Math.sqrt(width)), output.vocabulary(), width);
    Value symbols = place.value(Length.symbols(output.steps()), width);
    place.add(new LookUpSymbol(table, symbols));
    Value decoded = decoder.lower(output.decoder(), symbols);
    Value logits = Logits.of(output.logits(), decoded, output.vocabulary(), owner, scope);
    if (scope.training()) {
      scope.add(new CrossEntropy(logits, 0, scope.gradientOf(logits)));
    }
    return logits;
  }
}
