package dev.heed.processor.emit;

import dev.heed.processor.emit.ScoreCode.Passed;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.ScoreKernel;
import dev.heed.processor.rule.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The code of all steps of an attention's scores. */
final class ScoreSteps {

  private static final Registry<KernelEmitter<?>> EMITTERS = Registry.of(KernelEmitter.class);

  private final ScoreCode score;
  private final List<ScoreCode> edits = new ArrayList<>();
  private final ScoreCode normaliser;
  private final String keys;
  private final String queries;
  private final String pair;

  /**
   * The steps of a form.
   *
   * @param adds whether gradients of keys are sums of what several calls add
   * @param keys how many keys a block has at most
   * @param queries how many queries a block has at most
   * @param pair the place of the first query of a block with its first key
   */
  ScoreSteps(AttentionForm form, boolean adds, String keys, String queries, String pair) {
    this.score = code(form.score(), adds);
    form.edits().forEach(edit -> edits.add(code(edit, adds)));
    this.normaliser = code(form.normaliser(), adds);
    this.keys = keys;
    this.queries = queries;
    this.pair = pair;
  }

  @SuppressWarnings("unchecked") // the registry finds the emitter by the kernel's class
  private static ScoreCode code(ScoreKernel kernel, boolean adds) {
    return ((ScoreEmitter<ScoreKernel>) EMITTERS.forClassOf(kernel)).code(kernel, adds);
  }

  private List<ScoreCode> all() {
    List<ScoreCode> all = new ArrayList<>();
    all.add(score);
    all.addAll(edits);
    all.add(normaliser);
    return all;
  }

  /** The parameters of attention, each with a comma behind it. */
  String parameters(boolean backward) {
    return joined(backward, Passed::parameter, "", ", ");
  }

  /** The parameters of the method for one head, each with a comma before it. */
  String headParameters(boolean backward) {
    return joined(backward, Passed::headParameter, ", ", "");
  }

  /** What is passed to the method for one head, each with a comma before it. */
  String arguments(boolean backward) {
    return joined(backward, Passed::argument, ", ", "")
        .replace(ScoreCode.KEYS, keys)
        .replace(ScoreCode.QUERIES, queries)
        .replace(ScoreCode.PAIR, pair);
  }

  private String joined(
      boolean backward, Function<Passed, String> part, String before, String after) {
    List<Passed> passed = new ArrayList<>();
    all().forEach(step -> passed.addAll(step.arguments()));
    if (backward) {
      all().forEach(step -> passed.addAll(step.gradientArguments()));
    }
    return passed.stream()
        .map(part)
        .filter(text -> !text.isEmpty())
        .distinct()
        .map(text -> before + text + after)
        .collect(Collectors.joining());
  }

  /** From queries and keys to weights and, per query, what they are multiplied with. */
  String forward(String hide) {
    return steps(ScoreCode::forward, hide);
  }

  /** The same for the backward pass. */
  String again(String hide) {
    return steps(ScoreCode::again, hide);
  }

  private String steps(Function<ScoreCode, String> step, String hide) {
    return step.apply(score)
        + edits.stream().map(step).collect(Collectors.joining())
        + hide
        + step.apply(normaliser);
  }

  /** From the gradients of weights to those of queries and keys. */
  String backward() {
    List<ScoreCode> reversed = new ArrayList<>(edits);
    Collections.reverse(reversed);
    return normaliser.backward()
        + reversed.stream().map(ScoreCode::backward).collect(Collectors.joining())
        + score.backward();
  }
}
