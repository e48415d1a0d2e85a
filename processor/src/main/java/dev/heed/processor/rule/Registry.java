package dev.heed.processor.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The rules of one stage by the type that each is for. Immutable.
 *
 * @param <R> the stage's kind of rule
 */
public final class Registry<R extends Rule<?>> {

  private final String kind;
  private final Map<Class<?>, R> rules = new HashMap<>();

  private Registry(String kind) {
    this.kind = kind;
  }

  /**
   * Finds all rules of a kind.
   *
   * @param kind the interface that the rules implement
   * @throws IllegalStateException if two rules are for the same type
   */
  public static <R extends Rule<?>> Registry<R> of(Class<? super R> kind) {
    Registry<R> registry = new Registry<>(kind.getSimpleName());
    // the processor's own loader: a build tool's context loader does not see the processor path
    for (Object service : ServiceLoader.load(kind, kind.getClassLoader())) {
      @SuppressWarnings("unchecked") // R is the kind with a wildcard for its type argument
      R rule = (R) service;
      R other = registry.rules.put(rule.subject(), rule);
      if (other != null) {
        throw new IllegalStateException(rule + " and " + other + " are for the same type");
      }
    }
    return registry;
  }

  /** Whether there is a rule for a type. */
  public boolean covers(Class<?> subject) {
    return rules.containsKey(subject);
  }

  /**
   * The rule for an object's class.
   *
   * @throws IllegalStateException if there is none
   */
  public R forClassOf(Object subject) {
    R rule = rules.get(subject.getClass());
    if (rule == null) {
      throw new IllegalStateException("no " + kind + " for " + subject.getClass().getSimpleName());
    }
    return rule;
  }
}
