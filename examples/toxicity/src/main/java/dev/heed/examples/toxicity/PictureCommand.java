package dev.heed.examples.toxicity;

import dev.heed.examples.cli.AtomicFile;
import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a molecule with the atoms that mattered for an answer. */
@Command(
    name = "picture",
    description = {
      "Draws a molecule with the atoms that mattered for an answer, as SVG.",
      "An atom matters as much as the answer changes when the model is told nothing of it."
    })
final class PictureCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  @Option(names = "--smiles", paramLabel = "SMILES", required = true, description = "the molecule")
  private String smiles = "";

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "which answer, such as SR-MMP; the first where it is left out")
  private Optional<String> column = Optional.empty();

  @Mixin private PictureArgument picture = new PictureArgument();

  PictureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Predictor predictor = Task.load(model.model());
    Task task = predictor.task();
    String name = column.orElse(task.columns().get(0));
    int answer =
        task.answer(name)
            .orElseThrow(
                () ->
                    new BadInput(
                        "--task is "
                            + name
                            + ", must be one of "
                            + String.join(", ", task.columns())));
    Molecule molecule = new MoleculeReader().read(smiles, Predictor.mostAtoms());
    float[] shares = Attribution.of(predictor, molecule, answer);
    byte[] svg =
        MoleculePicture.draw(
                molecule,
                shares,
                String.format(
                    Locale.ROOT,
                    "%s: %.3f",
                    task.columns().get(answer),
                    predictor.answers(molecule.graph())[answer]))
            .getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(picture.picture(), out -> out.write(svg));
    streams.out().println("the picture is in " + picture.picture());
    return 0;
  }
}
