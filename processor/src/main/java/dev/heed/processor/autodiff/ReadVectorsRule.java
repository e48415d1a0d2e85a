package dev.heed.processor.autodiff;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ReadVectors;

/** The caller's vectors are not learned: the gradient ends here. */
@AutoService(GradientRule.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReadVectorsRule implements GradientRule<ReadVectors> {

  @Override
  public Class<ReadVectors> subject() {
    return ReadVectors.class;
  }

  @Override
  public void differentiate(ReadVectors node, Backward backward) {}
}
