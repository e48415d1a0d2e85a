package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CachedAttend;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link CachedAttend}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CachedAttendPlanner implements KernelPlanner<CachedAttend> {

  @Override
  public Class<CachedAttend> subject() {
    return CachedAttend.class;
  }

  @Override
  public void plan(CachedAttend node, Calls calls) {
    Heads heads = node.heads();
    Scoring scoring = Scoring.of(heads, node.relevance(), Visibility.ALL, node.output().rows());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(calls.columns(node.value()));
    operands.add(Argument.SYMBOL_BATCH);
    operands.add(
        new Operand.Cache(
            node.cache(), heads.groups() * heads.width(), heads.groups() * heads.valueWidth()));
    operands.addAll(CrossScratch.of(scoring.form()));
    operands.addAll(scoring.operands());
    operands.add(calls.matrix(node.output()));
    calls.add(new CachedAttentionKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
