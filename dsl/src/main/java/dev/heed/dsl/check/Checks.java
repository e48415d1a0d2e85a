package dev.heed.dsl.check;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The checks of one role that there are, by what they check.
 *
 * @param <C> the role's kind of check
 */
final class Checks<C extends Check<?>> {

  private final String role;
  private final Map<Class<?>, C> checks = new HashMap<>();

  private Checks(String role) {
    this.role = role;
  }

  /** Finds all checks of a role. */
  static <C extends Check<?>> Checks<C> of(Class<? super C> role) {
    Checks<C> found = new Checks<>(role.getSimpleName());
    // javac runs processors with a context class loader that does not see them.
    for (Object service : ServiceLoader.load(role, Checks.class.getClassLoader())) {
      @SuppressWarnings("unchecked") // C is the role with a wildcard for its type argument
      C check = (C) service;
      found.checks.put(check.kind(), check);
    }
    return found;
  }

  /** The check of a spec's kind. */
  C forClassOf(Object spec) {
    C check = checks.get(spec.getClass());
    if (check == null) {
      throw new IllegalStateException("no " + role + " knows " + spec.getClass().getName());
    }
    return check;
  }
}
