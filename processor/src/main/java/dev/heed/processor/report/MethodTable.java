package dev.heed.processor.report;

import dev.heed.processor.emit.GeneratedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the methods of the generated classes are. Bytes of bytecode are estimated from the
 * tokens of their source, since nothing is compiled yet.
 */
final class MethodTable {

  private static final int SHOWN = 10;

  /** A method of a class or of one within, its body between braces of the same indentation. */
  private static final Pattern METHOD =
      Pattern.compile(
          "(?m)^( {2}| {4})(?!if |for |while |switch |try )"
              + "((?:\\w[\\w<>\\[\\], .?]* )?(\\w+)\\([^;{]*\\)[^;{]*) \\{\\n"
              + "((?s:.*?))^\\1\\}");

  private static final Pattern TOKEN =
      Pattern.compile("//.*|\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.]+|[-+*/%<>=!&|?\\[(]+");

  private MethodTable() {}

  /**
   * A method.
   *
   * @param name with its class
   * @param lines of its body
   * @param bytes of its bytecode, estimated
   */
  record Method(String name, int lines, int bytes) {}

  /** The largest methods in Markdown, and a line on all of them. */
  static String of(List<GeneratedFile> files) {
    List<Method> methods = new ArrayList<>();
    files.forEach(file -> methods.addAll(methods(file)));
    methods.sort(Comparator.comparingInt(Method::bytes).reversed().thenComparing(Method::name));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d methods in %d files. The largest, which HotSpot compiles up to 8,000 bytes:\n\n",
            methods.size(),
            files.size()));
    text.append("| method | lines | bytes of bytecode, about |\n|---|---:|---:|\n");
    for (Method method : methods.subList(0, Math.min(SHOWN, methods.size()))) {
      text.append(
          String.format(
              Locale.ROOT, "| `%s` | %,d | %,d |\n", method.name, method.lines, method.bytes));
    }
    return text.toString();
  }

  /** The methods of a file. */
  static List<Method> methods(GeneratedFile file) {
    List<Method> methods = new ArrayList<>();
    Matcher found = METHOD.matcher(file.source());
    while (found.find()) {
      String body = found.group(4);
      methods.add(
          new Method(
              file.className() + "." + found.group(3), (int) body.lines().count(), bytes(body)));
    }
    return methods;
  }

  /**
   * About two bytes to load or store a variable or a constant, three more to call a method or to
   * read a field, one for an operator or an element of an array.
   */
  private static int bytes(String body) {
    int bytes = 1;
    Matcher tokens = TOKEN.matcher(body);
    while (tokens.find()) {
      String token = tokens.group();
      if (token.startsWith("//") || token.matches("int|float|long|for|return|final|else|new")) {
        continue;
      }
      boolean operand = Character.isJavaIdentifierPart(token.charAt(0)) || token.startsWith("\"");
      if (operand) {
        bytes += token.contains(".") && !Character.isDigit(token.charAt(0)) ? 4 : 2;
      } else {
        bytes += token.endsWith("(") ? 2 : 1;
      }
    }
    return bytes;
  }
}
