package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbolGradient;
import dev.heed.processor.plan.Operand.Argument;
import java.util.List;

/** Plans {@link LookUpSymbolGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolGradientPlanner implements KernelPlanner<LookUpSymbolGradient> {

  @Override
  public Class<LookUpSymbolGradient> subject() {
    return LookUpSymbolGradient.class;
  }

  @Override
  public void plan(LookUpSymbolGradient node, Calls calls) {
    calls.add(
        new LookUpDenseGradientKernel(node.gradient().width()),
        new Operand.SymbolColumn("symbols"),
        calls.matrix(node.gradient()),
        new Operand.Gradient(List.of(node.table())),
        Argument.ROWS);
  }
}
