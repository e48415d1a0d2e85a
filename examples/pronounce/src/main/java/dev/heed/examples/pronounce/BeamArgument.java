package dev.heed.examples.pronounce;

import dev.heed.runtime.sequence.DecodingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --beam}. */
final class BeamArgument {

  private static final int DEFAULT = 5;

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private int beam = DEFAULT;

  @Option(
      names = "--beam",
      paramLabel = "N",
      description = "how many hypotheses are kept, 1 is greedy; default " + DEFAULT)
  void setBeam(int wanted) {
    if (wanted < 1 || wanted > DecodingOptions.MOST_BEAMS) {
      throw new ParameterException(
          command.commandLine(),
          "--beam is " + wanted + " and has to be from 1 to " + DecodingOptions.MOST_BEAMS);
    }
    beam = wanted;
  }

  /** The width of the beam. */
  int beam() {
    return beam;
  }
}
