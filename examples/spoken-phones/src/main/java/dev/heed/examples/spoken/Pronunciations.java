package dev.heed.examples.spoken;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.label.EditDistance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How each digit is pronounced: one way, or several. Immutable. */
final class Pronunciations {

  /** The name of the file that has them, beside the tables of recordings. */
  static final String FILE = "digit-phones.tsv";

  static final int DIGITS = 10;

  private static final Map<String, Phone> PHONES =
      Arrays.stream(Phone.values()).collect(Collectors.toMap(Phone::name, phone -> phone));

  private final List<List<List<Phone>>> byDigit;

  private Pronunciations(List<List<List<Phone>>> byDigit) {
    this.byDigit = Collections.unmodifiableList(byDigit);
  }

  /** Those of a folder, or the embedded ones where it has none. */
  static Pronunciations of(Optional<Path> folder) throws IOException {
    Optional<Path> file = folder.map(each -> each.resolve(FILE)).filter(Files::exists);
    return read(
        file.map(TextSource::file)
            .orElseGet(() -> TextSource.resource(Pronunciations.class, FILE)));
  }

  /**
   * Reads lines of {@code digit<TAB>word<TAB>phones}, several where a digit has several.
   *
   * @throws BadInput if a line is not so, or a digit has none
   */
  static Pronunciations read(TextSource source) throws IOException {
    List<List<List<Phone>>> byDigit = new ArrayList<>();
    for (int digit = 0; digit < DIGITS; digit++) {
      byDigit.add(new ArrayList<>());
    }
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] columns = line.get().split("\t", -1);
        if (columns.length != 3 || !columns[0].matches("[0-9]")) {
          throw lines.problem("\"" + line.get() + "\" is not digit<TAB>word<TAB>phones");
        }
        byDigit.get(Integer.parseInt(columns[0])).add(phones(columns[2], lines));
      }
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      if (byDigit.get(digit).isEmpty()) {
        throw new BadInput(source.name() + ": the digit " + digit + " has no phones");
      }
    }
    return new Pronunciations(byDigit);
  }

  private static List<Phone> phones(String names, TextLines lines) {
    List<Phone> phones = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      Phone phone = PHONES.get(name);
      if (phone == null) {
        throw lines.problem(
            "\"" + name + "\" is no phone, which are " + Arrays.toString(Phone.values()));
      }
      phones.add(phone);
    }
    return phones;
  }

  /** The first pronunciation of a digit, which is learned. */
  List<Phone> first(int digit) {
    return byDigit.get(digit).get(0);
  }

  /** The pronunciation of a digit that is nearest to some phones. */
  List<Phone> nearest(int digit, List<Phone> phones) {
    List<Phone> nearest = first(digit);
    for (List<Phone> other : byDigit.get(digit)) {
      if (EditDistance.of(phones, other) < EditDistance.of(phones, nearest)) {
        nearest = other;
      }
    }
    return nearest;
  }

  /** How many phones of some are wrong for a digit. */
  int errors(int digit, List<Phone> phones) {
    return EditDistance.of(phones, nearest(digit, phones));
  }

  /** The digit whose pronunciation is nearest to some phones, the lowest of equally near ones. */
  int digit(List<Phone> phones) {
    int nearest = 0;
    for (int digit = 1; digit < DIGITS; digit++) {
      nearest = errors(digit, phones) < errors(nearest, phones) ? digit : nearest;
    }
    return nearest;
  }
}
