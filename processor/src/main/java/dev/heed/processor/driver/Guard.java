package dev.heed.processor.driver;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a failure of Heed itself one diagnostic that names the place in Heed; users never see a
 * stack trace.
 *
 * @param what what is being worked on, such as {@code model Tagger}
 * @param origin where it is declared
 * @param diagnostics takes the failure
 */
public record Guard(String what, Origin origin, Diagnostics diagnostics) {

  /** The step's result, or empty where it failed, which is reported. */
  public <T> Optional<T> run(Supplier<Optional<T>> step) {
    return run(step, List::of);
  }

  /**
   * The step's result, or empty where it failed, which is reported.
   *
   * @param text lines that a report of the failure needs, such as the model's
   */
  <T> Optional<T> run(Supplier<Optional<T>> step, Supplier<List<String>> text) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError failure) {
      StackTraceElement[] trace = failure.getStackTrace();
      String place = trace.length == 0 ? "" : " in " + trace[0];
      diagnostics.report(
          Problem.INTERNAL_ERROR, origin, text.get(), what + " failed with " + failure + place);
      return Optional.empty();
    }
  }
}
