package dev.heed.runtime.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name in which placeholders in braces stand for digits, or stars for anything. */
final class NamePattern {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
  private static final Pattern STAR = Pattern.compile("\\*");

  private final String text;
  private final Pattern pattern;
  private final Map<String, Integer> groups;

  private NamePattern(String text, Pattern pattern, Map<String, Integer> groups) {
    this.text = text;
    this.pattern = pattern;
    this.groups = groups;
  }

  static NamePattern withPlaceholders(String text) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (Matcher found = PLACEHOLDER.matcher(text); found.find(); end = found.end()) {
      if (groups.put(found.group(1), groups.size() + 1) != null) {
        throw new IllegalArgumentException(
            "{" + found.group(1) + "} stands twice in " + text + ", must stand once");
      }
      // 9 digits are less than 2³¹; more would only make matching slow
      pattern.append(Pattern.quote(text.substring(end, found.start()))).append("([0-9]{1,9})");
    }
    pattern.append(Pattern.quote(requireName(text).substring(end)));
    return new NamePattern(text, Pattern.compile(pattern.toString()), groups);
  }

  static NamePattern withStars(String text) {
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (Matcher star = STAR.matcher(text); star.find(); end = star.end()) {
      pattern.append(Pattern.quote(text.substring(end, star.start()))).append(".*+");
      if (star.end() < text.length()) {
        throw new IllegalArgumentException("a star must stand at the end of " + text);
      }
    }
    pattern.append(Pattern.quote(requireName(text).substring(end)));
    return new NamePattern(text, Pattern.compile(pattern.toString()), Map.of());
  }

  private static String requireName(String text) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          Listing.quoted(text) + " is no name of a tensor, which has no spaces");
    }
    return text;
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  /** The digits of the placeholders, if the name is one of the pattern's. */
  Optional<Map<String, String>> digits(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> digits = new LinkedHashMap<>();
    groups.forEach((placeholder, group) -> digits.put(placeholder, matcher.group(group)));
    return Optional.of(digits);
  }

  /** A text with digits in place of this pattern's placeholders. */
  static String filled(String text, Map<String, String> digits) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(digits.get(found.group(1))));
  }

  /** Demands that a text has no other placeholders than this pattern. */
  void requirePlaceholdersOf(String other) {
    PLACEHOLDER
        .matcher(other)
        .results()
        .map(found -> found.group(1))
        .filter(placeholder -> !groups.containsKey(placeholder))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalArgumentException(
                  "{" + unknown + "} of " + other + " does not stand in " + text);
            });
  }
}
