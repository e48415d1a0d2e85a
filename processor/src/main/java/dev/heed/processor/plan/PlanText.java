package dev.heed.processor.plan;

import java.util.stream.Collectors;

/** The stable text of a plan, for people and golden files. */
public final class PlanText {

  private PlanText() {}

  /** All functions: their buffers, then a line each kernel call. */
  public static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (FunctionPlan function : plan.functions()) {
      text.append("function ").append(function.name()).append('\n');
      for (Slot slot : function.slots()) {
        text.append("  ").append(slot).append(" [").append(slot.rows().symbol()).append(", ");
        text.append(slot.width()).append("]\n");
      }
      String section = "";
      for (Step step : function.steps()) {
        if (!step.section().equals(section)) {
          section = step.section();
          text.append("  ").append(section).append(":\n");
        }
        text.append("    ").append(line(step)).append('\n');
      }
      text.append("  results ").append(function.results()).append("\n\n");
    }
    return text.toString();
  }

  private static String line(Step step) {
    String operands =
        step.operands().stream().map(PlanText::operand).collect(Collectors.joining(", "));
    String comment = step.comment().isEmpty() ? "" : "  // " + step.comment();
    return step.kernel().method() + "(" + operands + ")" + comment;
  }

  private static String operand(Operand operand) {
    if (operand instanceof Operand.Matrix matrix) {
      return matrix.slot().toString();
    } else if (operand instanceof Operand.Columns columns) {
      return columns.slot() + "[:, " + columns.first() + ":]";
    }
    return operand.toString();
  }
}
