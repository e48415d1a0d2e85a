package dev.heed.processor.incremental;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbol;

/** Each symbol alone. */
@AutoService(StepRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolStepRule implements AloneStepRule<LookUpSymbol> {

  @Override
  public Class<LookUpSymbol> subject() {
    return LookUpSymbol.class;
  }
}
