package dev.heed.dsl.diagnostic;

import java.util.List;

/**
 * One problem at one place; {@link #toString()} is the whole text as drivers print it.
 *
 * @param problem what kind of problem
 * @param message the facts with their values, then what would be right
 * @param origin the place
 * @param chain the lines below the message, the place first, the model last
 */
public record Diagnostic(Problem problem, String message, Origin origin, List<String> chain) {

  public Diagnostic {
    chain = List.copyOf(chain);
  }

  /** Whether this stops the generator. */
  public boolean isError() {
    return problem.severity() == Severity.ERROR;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[" + problem.key() + "] " + message);
    if (!isError()) {
      text.append("; suppress with heed.suppress=").append(problem.key());
    }
    for (int i = 0; i < chain.size(); i++) {
      text.append("\n  ").append(chain.get(i));
      if (i == 0 && !origin.excerpt().isEmpty()) {
        text.append("\n").append(origin.excerpt().indent(6).stripTrailing());
      }
    }
    return text.toString();
  }
}
