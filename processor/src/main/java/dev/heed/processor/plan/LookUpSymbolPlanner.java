package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbol;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link LookUpSymbol}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolPlanner implements KernelPlanner<LookUpSymbol> {

  @Override
  public Class<LookUpSymbol> subject() {
    return LookUpSymbol.class;
  }

  @Override
  public void plan(LookUpSymbol node, Calls calls) {
    calls.add(
        new LookUpKernel(node.output().width()),
        new Operand.SymbolColumn("symbols"),
        new Operand.Table(node.table()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
