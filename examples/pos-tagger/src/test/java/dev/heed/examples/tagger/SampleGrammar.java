package dev.heed.examples.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The grammar that the embedded sample is made with: slots with alternatives, and sentences of
 * three kinds. Far sentences come in pairs in which a word has the same neighbours but another part
 * of speech. Not thread-safe: it consumes a random stream.
 */
final class SampleGrammar {

  private static final Pattern SLOT = Pattern.compile("<(\\w+)(?:#(\\d+))?>");
  private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?:#(\\d+))?}/(\\w+)");

  private final Map<String, List<String>> slots = new HashMap<>();
  private final Map<String, List<String>> kinds = new LinkedHashMap<>();
  private final Set<String> unseen = new TreeSet<>();
  private final Random random;

  /**
   * Reads a grammar; {@code java.util.Random} is specified, so a seed means the same everywhere.
   */
  SampleGrammar(List<String> lines, long seed) {
    random = new Random(seed);
    String kind = "";
    String slot = "";
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.endsWith(":")) {
        kind = text.substring(0, text.length() - 1);
      } else if (text.startsWith("|")) {
        define(slot, text.substring(1));
      } else if (text.matches("\\w+ =.*")) {
        slot = text.substring(0, text.indexOf(' '));
        define(slot, text.substring(text.indexOf('=') + 1));
      } else {
        kinds.computeIfAbsent(kind, unused -> new ArrayList<>()).add(text);
      }
    }
  }

  private void define(String slot, String text) {
    if (slot.equals("unseen")) {
      unseen.addAll(Arrays.asList(text.strip().split(" ", -1)));
    } else {
      slots.computeIfAbsent(slot, unused -> new ArrayList<>()).addAll(alternatives(text));
    }
  }

  private static List<String> alternatives(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }

  /** Words that only development and test sentences may have. */
  Set<String> unseen() {
    return unseen;
  }

  /** The sentence patterns of a kind: plain, near or far. */
  List<String> patterns(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  /** One sentence of a pattern, or two of a pair: words with their tags, {@code saw/VERB}. */
  List<List<String>> make(String pattern) {
    Map<String, String> bound = new HashMap<>();
    return Arrays.stream(pattern.split("\\|\\|", -1))
        .map(half -> capitalised(expand(half.strip(), bound)))
        .collect(Collectors.toList());
  }

  private List<String> expand(String text, Map<String, String> bound) {
    List<String> words = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      Matcher slot = SLOT.matcher(part);
      Matcher word = WORD.matcher(part);
      if (slot.matches()) {
        words.addAll(expandSlot(slot.group(1), Optional.ofNullable(slot.group(2)), bound));
      } else if (word.matches()) {
        String form = choose(word.group(1), Optional.ofNullable(word.group(2)), bound);
        words.add(form + "/" + word.group(3));
      } else if (!part.isEmpty()) {
        words.add(part);
      }
    }
    return words;
  }

  private List<String> expandSlot(String name, Optional<String> number, Map<String, String> bound) {
    if (number.isEmpty()) {
      return expand(pick(name), new HashMap<>());
    }
    // what a numbered slot became, slots in it included, is the same in both halves of a pair
    String key = name + "#" + number.get();
    String words =
        bound.computeIfAbsent(key, k -> String.join(" ", expand(pick(name), new HashMap<>())));
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  private String choose(String name, Optional<String> number, Map<String, String> bound) {
    return number.isEmpty()
        ? pick(name)
        : bound.computeIfAbsent(name + "#" + number.get(), k -> pick(name));
  }

  private String pick(String name) {
    List<String> choices = slots.getOrDefault(name, List.of());
    if (choices.isEmpty()) {
      throw new IllegalStateException("there is no slot " + name);
    }
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> capitalised(List<String> words) {
    String first = words.get(0);
    words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
    return words;
  }
}
