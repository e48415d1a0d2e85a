package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RotateAtPlace;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link RotateAtPlace}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateAtPlacePlanner implements KernelPlanner<RotateAtPlace> {

  @Override
  public Class<RotateAtPlace> subject() {
    return RotateAtPlace.class;
  }

  @Override
  public void plan(RotateAtPlace node, Calls calls) {
    int longest = node.output().rows().longest();
    calls.add(
        new RotateAtPlaceKernel(node.output().width(), node.headWidth()),
        calls.matrix(node.input()),
        new Operand.Rotations(longest, node.headWidth(), node.base()),
        Argument.PLACE,
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
