package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.SequenceSpec;
import java.util.List;
import java.util.Optional;

/** Symbols one after the other: a table of them, the decoder's layers, and their scores. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class SequenceCheck implements OutputCheck<SequenceSpec> {

  /** For {@code ServiceLoader}. */
  public SequenceCheck() {}

  @Override
  public Class<SequenceSpec> kind() {
    return SequenceSpec.class;
  }

  @Override
  public Optional<LabelSet> check(SequenceSpec output, WidthChain width, OutputScope scope) {
    scope.expectSeveral(width, "remove it, so that the decoder sees the whole input");
    WidthChain symbols = scope.symbols(output, width);
    WidthChain decoded = scope.decoder(output.decoder(), symbols, width, output.steps());
    scope.scores(output.vocabulary(), output.logits(), decoded);
    if (output.logits().tied()) {
      scope.tied().symbols(symbols, decoded);
    }
    if (output.tiedInput()) {
      scope.tied().input(output.vocabulary(), symbols);
    }
    // symbols are strings of a vocabulary, no constants of an enum
    return Optional.of(new LabelSet("", List.of()));
  }
}
