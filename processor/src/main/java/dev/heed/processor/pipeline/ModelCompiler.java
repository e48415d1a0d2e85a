package dev.heed.processor.pipeline;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedPrinter;
import dev.heed.processor.autodiff.Autodiff;
import dev.heed.processor.emit.Emission;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.graph.GraphText;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Verifier;
import dev.heed.processor.incremental.Incremental;
import dev.heed.processor.lower.Lowering;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.PlanText;
import dev.heed.processor.plan.Planner;
import dev.heed.processor.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles one declaration to Java. Without state; safe for any number of threads. */
public final class ModelCompiler {

  private ModelCompiler() {}

  /**
   * Runs all stages.
   *
   * @param declaration what was declared
   * @param labels finds the enums that it names
   * @param dumps the stages whose texts are wanted: {@code spec}, {@code graph}, {@code plan}, and
   *     {@code report}
   * @param diagnostics is told of every problem
   * @return the model's sources, or empty if there was an error
   */
  public static Optional<GeneratedModel> compile(
      Declaration declaration, LabelResolver labels, Set<String> dumps, Diagnostics diagnostics) {
    return SpecReader.read(declaration, diagnostics)
        .flatMap(model -> ModelCheck.check(model, labels, diagnostics))
        .map(model -> generate(model, declaration.origin().describe(), dumps));
  }

  private static GeneratedModel generate(CheckedModel model, String origin, Set<String> dumps) {
    Program lowered = Verifier.verified(Lowering.lower(model));
    Program differentiated = Verifier.verified(Autodiff.differentiate(lowered));
    Program program = Verifier.verified(Incremental.extend(differentiated));
    Plan plan = Planner.plan(program);
    List<GeneratedFile> files = Emission.emit(model, plan, origin);

    Map<String, String> texts = new LinkedHashMap<>();
    if (dumps.contains("spec")) {
      texts.put("spec", HeedPrinter.print(model.spec()));
    }
    if (dumps.contains("graph")) {
      texts.put("graph", GraphText.of(program));
    }
    if (dumps.contains("plan")) {
      texts.put("plan", PlanText.of(plan));
    }
    if (dumps.contains(GeneratedModel.REPORT)) {
      texts.put(GeneratedModel.REPORT, Report.of(model, plan, files, origin));
    }
    return new GeneratedModel(model.spec(), files, texts);
  }
}
