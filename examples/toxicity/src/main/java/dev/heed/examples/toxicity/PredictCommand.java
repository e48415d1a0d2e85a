package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers for the molecules on standard input. */
@Command(
    name = "predict",
    description = {
      "Answers for molecules: SMILES a line on standard input, SMILES<TAB>name=value … on standard"
          + " output.",
      "A line that cannot be read is told on standard error and has no answer; the others have"
          + " theirs, and the exit code is 1."
    })
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Predictor predictor = Task.load(model.model());
    MoleculeReader reader = new MoleculeReader();
    int refused = 0;
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String smiles = line.get().strip();
        try {
          Molecule molecule = reader.read(smiles, Predictor.mostAtoms());
          streams.out().println(smiles + "\t" + answers(predictor, molecule));
        } catch (BadInput e) {
          refused++;
          streams.out().println(smiles + "\t-");
          streams
              .err()
              .println("toxicity: " + lines.problem(String.valueOf(e.getMessage())).getMessage());
        }
      }
    }
    return refused == 0 ? 0 : 1;
  }

  private static String answers(Predictor predictor, Molecule molecule) {
    List<String> columns = predictor.task().columns();
    float[] answers = predictor.answers(molecule.graph());
    StringJoiner text = new StringJoiner(" ");
    for (int column = 0; column < answers.length; column++) {
      text.add(String.format(Locale.ROOT, "%s=%.4f", columns.get(column), answers[column]));
    }
    return text.toString();
  }
}
