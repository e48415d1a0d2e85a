package dev.heed.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folds long lines of Javadoc: sentences are put together from parts whose lengths nobody knows
 * before, such as what an input is.
 */
final class JavadocLines {

  /** The longest line, in characters, as in the code around it. */
  private static final int LONGEST = 100;

  private static final Pattern LINE = Pattern.compile("( *\\* )( *)(\\S.*)");

  private JavadocLines() {}

  /** The source with paragraphs of Javadoc that have a line that is too long folded anew. */
  static String folded(String source) {
    List<String> folded = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    for (String line : source.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      boolean documentation = matcher.matches();
      if (!documentation || matcher.group(3).startsWith("@")) {
        fold(paragraph, folded);
      }
      (documentation ? paragraph : folded).add(line);
    }
    fold(paragraph, folded);
    return String.join("\n", folded);
  }

  private static void fold(List<String> paragraph, List<String> folded) {
    if (paragraph.stream().allMatch(line -> line.length() <= LONGEST)) {
      folded.addAll(paragraph);
    } else {
      folded.addAll(fold(paragraph));
    }
    paragraph.clear();
  }

  private static List<String> fold(List<String> paragraph) {
    Matcher first = LINE.matcher(paragraph.get(0));
    Matcher last = LINE.matcher(paragraph.get(paragraph.size() - 1));
    if (!first.matches() || !last.matches()) {
      throw new IllegalArgumentException("no Javadoc: " + paragraph);
    }
    // What continues a tag is indented by four.
    String indent = first.group(1) + (first.group(3).startsWith("@") ? "    " : last.group(2));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first.group(1)).append(first.group(2));
    boolean empty = true;
    for (String part : paragraph) {
      for (String word : words(LINE.matcher(part).replaceFirst("$3"))) {
        if (!empty && line.length() + 1 + word.length() > LONGEST) {
          lines.add(line.toString());
          line = new StringBuilder(indent);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The words; what stands in braces is one. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth <= 0) {
        words.add(text.substring(start, i));
        start = i + 1;
      }
    }
    words.add(text.substring(start));
    return words;
  }
}
