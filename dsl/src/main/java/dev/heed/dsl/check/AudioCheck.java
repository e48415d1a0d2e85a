package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.AudioSpec;

/** A vector for each frame, without parameters. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class AudioCheck implements InputCheck<AudioSpec> {

  /** For {@code ServiceLoader}. */
  public AudioCheck() {}

  @Override
  public Class<AudioSpec> kind() {
    return AudioSpec.class;
  }

  @Override
  public WidthChain check(AudioSpec input, Tally tally, Frame frame) {
    return WidthChain.unknown().made(input.elements(), frame);
  }
}
