package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What words stand for at a place: the parameters of the block and of the model around it, each
 * with its value. Remembers in a set that all scopes of a model share which parameters were named.
 */
final class Scope {

  /** No parameters. */
  static final Scope EMPTY = new Scope("", Map.of(), Map.of(), new LinkedHashSet<>());

  /** What is shown of many parameters. */
  private static final int SHOWN = 8;

  private final String owner;
  private final Map<String, Parameter> own;
  private final Map<String, Parameter> all;
  private final Set<Argument> named;

  private record Parameter(Argument declared, Value value) {}

  private Scope(
      String owner, Map<String, Parameter> own, Map<String, Parameter> all, Set<Argument> named) {
    this.owner = owner;
    this.own = own;
    this.all = all;
    this.named = named;
  }

  /** A scope without parameters whose inner scopes remember what was named. */
  static Scope outermost() {
    return new Scope("", Map.of(), Map.of(), new LinkedHashSet<>());
  }

  /**
   * A scope within this one.
   *
   * @param what whose parameters they are, {@code block think}
   * @param declared the parameters with their defaults, which may name parameters before them
   * @param settings values of some of them
   * @param caller where the settings stand
   * @param diagnostics takes what is wrong with either
   */
  Scope within(
      String what,
      List<Argument> declared,
      List<Argument> settings,
      Scope caller,
      Diagnostics diagnostics) {
    if (declared.size() > Limits.DECLARED) {
      diagnostics.report(
          Problem.TOO_MANY_DECLARED,
          declared.get(Limits.DECLARED).origin(),
          what,
          declared.size(),
          Limits.DECLARED);
      return within(what, declared.subList(0, Limits.DECLARED), List.of(), caller, diagnostics);
    }
    Map<String, Value> set = settings(what, declared, settings, caller, diagnostics);
    Map<String, Parameter> visible = new HashMap<>(all);
    Scope inner = new Scope(what, new LinkedHashMap<>(), visible, named);
    for (Argument parameter : declared) {
      String name = parameter.name();
      Names.problem(name).ifPresent(problem -> invalid(parameter, problem, diagnostics));
      if (inner.own.containsKey(name)) {
        diagnostics.report(Problem.DUPLICATE_PROPERTY, parameter.origin(), name);
        continue;
      }
      Value standard = inner.value(parameter.value());
      Parameter bound = new Parameter(parameter, set.getOrDefault(name, standard));
      inner.own.put(name, bound);
      visible.put(name, bound);
    }
    return inner;
  }

  private static void invalid(Argument parameter, String problem, Diagnostics diagnostics) {
    diagnostics.report(
        Problem.INVALID_NAME, parameter.origin(), parameter.name(), "parameter", problem);
  }

  private static Map<String, Value> settings(
      String what,
      List<Argument> declared,
      List<Argument> settings,
      Scope caller,
      Diagnostics diagnostics) {
    List<String> names = declared.stream().map(Argument::name).toList();
    Map<String, Value> set = new HashMap<>();
    for (Argument setting : settings) {
      if (!names.contains(setting.name())) {
        diagnostics.report(
            Problem.UNKNOWN_PARAMETER,
            setting.origin(),
            what,
            setting.name(),
            names.isEmpty()
                ? "; it has none"
                : Alternatives.describe(setting.name(), names, "it has"));
      } else if (set.put(setting.name(), caller.value(setting.value())) != null) {
        diagnostics.report(Problem.DUPLICATE_PROPERTY, setting.origin(), setting.name());
      }
    }
    return set;
  }

  /** The value that a value stands for: of a parameter's name its value, else itself. */
  Value value(Value written) {
    if (written instanceof Value.Word word && all.containsKey(word.text())) {
      named.add(all.get(word.text()).declared());
    }
    return meaning(written);
  }

  /** As {@link #value}, but nobody remembers the name. */
  Value meaning(Value written) {
    Parameter parameter = written instanceof Value.Word word ? all.get(word.text()) : null;
    return parameter == null ? written : parameter.value();
  }

  /** Whether a word is the name of a parameter. */
  boolean has(String word) {
    return all.containsKey(word);
  }

  /** The parameter that a word seems to mean, which is none itself. */
  Optional<String> nearest(String word) {
    return Alternatives.nearest(word, all.keySet());
  }

  /** Whose parameters they are, {@code model Tagger}. */
  String owner() {
    return owner;
  }

  /** Whether no word named a parameter, in this scope or another of the same model. */
  boolean isUnused(Argument parameter) {
    return !named.contains(parameter);
  }

  /** The values of this scope's own parameters, {@code (width = 64, heads = 4)}; else nothing. */
  String describe() {
    if (own.isEmpty()) {
      return "";
    }
    String values =
        own.entrySet().stream()
            .limit(SHOWN)
            .map(each -> each.getKey() + " = " + each.getValue().value())
            .collect(Collectors.joining(", "));
    return "(" + values + (own.size() > SHOWN ? ", …)" : ")");
  }
}
