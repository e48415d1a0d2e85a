package dev.heed.processor.report;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.read.Origins.Remark;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.text.HeedPrinter;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.graph.Flops;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Program;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Slot;
import java.util.List;
import java.util.Locale;

/** The report of one model. */
public final class Report {

  private static final String FORWARD = "forward";

  private Report() {}

  /**
   * The report in Markdown, the same for the same model.
   *
   * @param plan how it is computed
   * @param files its sources
   * @param origin where it was declared
   */
  public static String of(CheckedModel model, Plan plan, List<GeneratedFile> files, String origin) {
    ModelSpec spec = model.spec();
    Function forward = plan.program().function(FORWARD);
    List<Section> sections = Section.of(forward);
    int longest = longest(spec);
    return "# "
        + spec.name()
        + "\n\n"
        + documentation(model)
        + "Declared at `"
        + origin
        + "`.\n\n## Figures\n\n"
        + figures(plan, longest)
        + "\n## Picture\n\n"
        + FlowChart.of(forward, sections, words(spec.input()), words(spec.output()))
        + "\n## Layers\n\n"
        + LayerTable.of(plan.program(), sections, longest)
        + "\n## Methods\n\n"
        + MethodTable.of(files)
        + "\n## Declaration, blocks written out\n\n```\n"
        + HeedPrinter.print(spec)
        + "```\n";
  }

  /** The most rows of an answer: those of the input, or of the symbols where there is none. */
  private static int longest(ModelSpec spec) {
    return spec.input() instanceof NoInputSpec && spec.output() instanceof SequenceSpec sequence
        ? sequence.steps()
        : spec.input().length();
  }

  private static String documentation(CheckedModel model) {
    StringBuilder text = new StringBuilder();
    if (!model.spec().documentation().isBlank()) {
      text.append(model.spec().documentation().strip()).append("\n\n");
    }
    for (Remark remark : model.origins().remarks()) {
      String said = remark.text().strip().replace("\n", "\n  ");
      text.append("- `").append(remark.what()).append("`: ").append(said).append('\n');
    }
    return text.append(model.origins().remarks().isEmpty() ? "" : "\n").toString();
  }

  private static String figures(Plan plan, int longest) {
    Program program = plan.program();
    Flops flops = program.function(FORWARD).flops();
    FunctionPlan forward = plan.function(FORWARD).orElseThrow();
    long rowBytes =
        forward.slots().stream().mapToLong(Slot::width).map(width -> width * Float.BYTES).sum();
    StringBuilder text = new StringBuilder("| of | is |\n|---|---:|\n");
    line("parameters", program.size(), text);
    line("bytes of a weights file, as F32", program.size() * Float.BYTES, text);
    line("FLOPs of an answer to 1 vector", flops.at(1), text);
    if (longest > 1) {
      line("FLOPs of an answer to " + longest + " vectors", flops.at(longest), text);
    }
    line("bytes of buffers for each vector", rowBytes, text);
    line("kernel calls of an answer", forward.steps().size(), text);
    return text.toString();
  }

  private static void line(String what, long value, StringBuilder text) {
    text.append(String.format(Locale.ROOT, "| %s | %,d |\n", what, value));
  }

  /** {@code WordsSpec} as {@code words}. */
  private static String words(Object spec) {
    return spec.getClass()
        .getSimpleName()
        .replace("Spec", "")
        .replaceAll("(?<=.)(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT);
  }
}
