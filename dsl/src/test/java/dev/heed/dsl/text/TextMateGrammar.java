package dev.heed.dsl.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TextMate grammar at work: which scope each character of a text gets. */
final class TextMateGrammar {

  /** No scope. */
  static final String NONE = "";

  private final List<Rule> rules = new ArrayList<>();

  /**
   * A pattern of the grammar.
   *
   * @param name its scope, empty where only parts have scopes
   * @param begin what it matches, or begins with
   * @param end what it ends with, empty where it does not span lines
   * @param captures the scopes of its groups
   */
  private record Rule(
      String name, Pattern begin, Optional<Pattern> end, Map<Integer, String> captures) {}

  private TextMateGrammar() {}

  static TextMateGrammar read(Path file) throws IOException {
    Map<?, ?> root = object(JsonText.parse(Files.readString(file)));
    TextMateGrammar grammar = new TextMateGrammar();
    for (Object include : list(root, "patterns")) {
      String name = text(object(include), "include").substring(1);
      Map<?, ?> group = object(member(object(member(root, "repository")), name));
      for (Object rule : list(group, "patterns")) {
        grammar.rules.add(rule(object(rule)));
      }
    }
    return grammar;
  }

  private static Rule rule(Map<?, ?> json) {
    Map<Integer, String> captures = new TreeMap<>();
    if (json.containsKey("captures")) {
      object(member(json, "captures"))
          .forEach(
              (group, scope) ->
                  captures.put(Integer.valueOf((String) group), text(object(scope), "name")));
    }
    return new Rule(
        json.containsKey("name") ? text(json, "name") : NONE,
        Pattern.compile(text(json, json.containsKey("match") ? "match" : "begin")),
        json.containsKey("end")
            ? Optional.of(Pattern.compile(text(json, "end")))
            : Optional.empty(),
        captures);
  }

  private static Object member(Map<?, ?> json, String name) {
    return Objects.requireNonNull(json.get(name), name);
  }

  private static Map<?, ?> object(Object json) {
    return (Map<?, ?>) json;
  }

  private static List<?> list(Map<?, ?> json, String name) {
    return (List<?>) member(json, name);
  }

  private static String text(Map<?, ?> json, String name) {
    return (String) member(json, name);
  }

  /** The scope of each character, line by line as editors do it. */
  String[] scopes(String text) {
    String[] scopes = new String[text.length()];
    Arrays.fill(scopes, NONE);
    Optional<Rule> open = Optional.empty();
    int start = 0;
    for (String line : text.lines().toList()) {
      open = line(line, start, open, scopes);
      start += line.length() + 1;
    }
    return scopes;
  }

  /** Colours one line; returns the rule that goes on behind its end. */
  private Optional<Rule> line(String line, int offset, Optional<Rule> before, String[] scopes) {
    int at = before.isPresent() ? close(before.get(), line, 0, offset, scopes) : 0;
    Optional<Rule> open = at < 0 ? before : Optional.empty();
    while (open.isEmpty() && at <= line.length()) {
      Optional<Found> first = first(line, at);
      if (first.isEmpty()) {
        return Optional.empty();
      }
      Rule rule = first.get().rule();
      Matcher match = first.get().match();
      colour(match, rule, offset, scopes);
      at = Math.max(match.end(), at + (match.end() == match.start() ? 1 : 0));
      if (rule.end().isPresent()) {
        at = close(rule, line, at, offset, scopes);
        open = at < 0 ? Optional.of(rule) : open;
      }
    }
    return open;
  }

  /** Where in the line an open rule ends, or -1. */
  private static int close(Rule rule, String line, int from, int offset, String[] scopes) {
    Matcher end = rule.end().orElseThrow().matcher(line);
    boolean ends = end.find(from);
    int to = ends ? end.end() : line.length();
    Arrays.fill(scopes, offset + from, offset + to, rule.name());
    return ends ? to : -1;
  }

  private record Found(Rule rule, Matcher match) {}

  /** The rule that matches first, of several the one that stands first. */
  private Optional<Found> first(String line, int from) {
    return rules.stream()
        .map(rule -> new Found(rule, rule.begin().matcher(line)))
        .filter(found -> found.match().find(from))
        .min(Comparator.comparingInt(found -> found.match().start()));
  }

  private static void colour(Matcher match, Rule rule, int offset, String[] scopes) {
    Arrays.fill(scopes, offset + match.start(), offset + match.end(), rule.name());
    rule.captures()
        .forEach(
            (group, scope) -> {
              if (match.start(group) >= 0) {
                Arrays.fill(scopes, offset + match.start(group), offset + match.end(group), scope);
              }
            });
  }
}
