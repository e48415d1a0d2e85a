package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbol;
import dev.heed.processor.graph.Node;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolStepRule implements StepRule<LookUpSymbol> {

  @Override
  public Class<LookUpSymbol> subject() {
    return LookUpSymbol.class;
  }

  @Override
  public Node step(LookUpSymbol node, Caches caches) {
    return node;
  }
}
