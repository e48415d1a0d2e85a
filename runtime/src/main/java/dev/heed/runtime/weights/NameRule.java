package dev.heed.runtime.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@link WeightNames}: {@code parameter = [transposed] tensor[from:to] + …}. */
final class NameRule {

  private static final Pattern RIGHT =
      Pattern.compile("(transposed\\s+)?([^\\s\\[\\]]+)(?:\\[(\\d{1,9}):(\\d{1,9})])?");

  private final NamePattern parameter;
  private final List<NamedTensor> tensors;

  private NameRule(NamePattern parameter, List<NamedTensor> tensors) {
    this.parameter = parameter;
    this.tensors = List.copyOf(tensors);
  }

  static NameRule parse(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(
          Listing.quoted(line) + " must be: parameter = tensor, or: unused tensor");
    }
    NamePattern parameter = NamePattern.withPlaceholders(line.substring(0, equals).strip());
    List<NamedTensor> tensors = new ArrayList<>();
    for (String text : line.substring(equals + 1).split("\\s\\+\\s", -1)) {
      tensors.add(tensor(text.strip(), parameter));
    }
    return new NameRule(parameter, tensors);
  }

  private static NamedTensor tensor(String text, NamePattern parameter) {
    Matcher right = RIGHT.matcher(text);
    if (!right.matches()) {
      throw new IllegalArgumentException(
          Listing.quoted(text) + " must be: [transposed] tensor, with rows as [from:to] or all");
    }
    parameter.requirePlaceholdersOf(right.group(2));
    int from = right.group(3) == null ? 0 : Integer.parseInt(right.group(3));
    int to = right.group(4) == null ? NamedTensor.ALL : Integer.parseInt(right.group(4));
    if (to != NamedTensor.ALL && to <= from) {
      throw new IllegalArgumentException(
          "rows [" + from + ":" + to + "] are none, the second number must be larger");
    }
    return new NamedTensor(right.group(2), right.group(1) != null, from, to);
  }

  /** The tensors whose sum this line says that a parameter is, if it is about it. */
  Optional<List<NamedTensor>> tensorsOf(String name) {
    return parameter
        .digits(name)
        .map(digits -> tensors.stream().map(tensor -> tensor.filled(digits)).toList());
  }
}
