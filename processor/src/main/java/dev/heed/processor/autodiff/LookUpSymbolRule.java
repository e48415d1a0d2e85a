package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbol;
import dev.heed.processor.graph.LookUpSymbolGradient;

/** The gradient of a row goes to the table's row of its symbol. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolRule implements GradientRule<LookUpSymbol> {

  @Override
  public Class<LookUpSymbol> subject() {
    return LookUpSymbol.class;
  }

  @Override
  public void differentiate(LookUpSymbol node, Backward backward) {
    backward.add(new LookUpSymbolGradient(backward.gradientOf(node.output()), node.table()));
  }
}
