package dev.heed.examples.cli.sequence;

import dev.heed.runtime.sequence.DecodingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option {@code --beam}. */
public final class BeamArgument {

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

  /** The width of the beam, 1 for greedy. */
  public int beam() {
    return beam;
  }

  /** Options for the best answers of the beam: at least one, at most as many as hypotheses. */
  public DecodingOptions options(int best) {
    return DecodingOptions.builder().beams(beam).best(Math.max(1, Math.min(best, beam))).build();
  }
}
