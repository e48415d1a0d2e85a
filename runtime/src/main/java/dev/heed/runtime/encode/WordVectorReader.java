package dev.heed.runtime.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link WordVectors} from their lines. */
final class WordVectorReader {

  private static final int WIDEST = 65_536;

  private final Path file;
  private final Lines lines;
  private final int mostWords;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> lineNumbers = new HashMap<>();
  private int width;
  private long declaredWords = -1;
  private float[] values = {};

  WordVectorReader(Path file, Lines lines, int mostWords) {
    this.file = file;
    this.lines = lines;
    this.mostWords = mostWords;
  }

  WordVectors read() throws IOException {
    String line = lines.next();
    if (line != null && readHeader(line)) {
      line = lines.next();
    }
    while (line != null && words.size() < mostWords) {
      readWord(line.stripTrailing());
      line = lines.next();
    }
    check(line);
    average();
    float[] exact = Arrays.copyOf(values, (words.size() + 1) * width);
    return new WordVectors(new Vocabulary(words), width, exact);
  }

  private void check(@Nullable String next) throws InputFileException {
    if (words.isEmpty()) {
      throw new InputFileException(file + " has no word");
    }
    if (next == null && declaredWords >= 0 && words.size() != declaredWords) {
      throw new InputFileException(
          String.format(
              "%s has %d words, its header promises %d", file, words.size(), declaredWords));
    }
  }

  private boolean readHeader(String line) throws InputFileException {
    String[] fields = line.strip().split(" ", -1);
    if (fields.length != 2 || !fields[0].matches("\\d{1,18}") || !fields[1].matches("\\d{1,9}")) {
      return false;
    }
    declaredWords = Long.parseLong(fields[0]);
    width = checkedWidth(Integer.parseInt(fields[1]));
    return true;
  }

  private int checkedWidth(int elements) throws InputFileException {
    if (elements < 1 || elements > WIDEST) {
      throw lines.error("has " + elements + " elements, must have 1 to " + WIDEST);
    }
    return elements;
  }

  private void readWord(String line) throws InputFileException {
    if (width == 0) {
      width = checkedWidth((int) line.chars().filter(unit -> unit == ' ').count());
    }
    int row = words.size() + 1;
    makeRoom(row);
    int end = line.length();
    for (int column = width - 1; column >= 0; column--) {
      int space = line.lastIndexOf(' ', end - 1);
      if (end <= 0 || space <= 0) {
        throw lines.error("must have a word and " + width + " elements");
      }
      values[row * width + column] = element(line.substring(space + 1, end), column);
      end = space;
    }
    String word = line.substring(0, end);
    Integer before = lineNumbers.put(word, lines.number());
    if (before != null) {
      throw lines.error("has the word \"" + word + "\" again, it stands on line " + before);
    }
    words.add(word);
  }

  private void makeRoom(int row) throws InputFileException {
    long needed = (row + 1L) * width;
    if (needed > Integer.MAX_VALUE - 8) {
      throw lines.error("is beyond 2³¹ elements; read fewer words");
    }
    if (needed > values.length) {
      long room = Math.min(Math.max(needed, 2L * values.length), Integer.MAX_VALUE - 8);
      values = Arrays.copyOf(values, (int) room);
    }
  }

  private float element(String text, int column) throws InputFileException {
    float value = Float.NaN;
    // Java's own endings, 1f and 1d, are not numbers of the file
    if (!text.isEmpty() && "fFdD".indexOf(text.charAt(text.length() - 1)) < 0) {
      try {
        value = Float.parseFloat(text);
      } catch (NumberFormatException notNumber) {
        InputFileException error = lines.error(problem(text, column));
        error.initCause(notNumber);
        throw error;
      }
    }
    if (!Float.isFinite(value)) {
      throw lines.error(problem(text, column));
    }
    return value;
  }

  private static String problem(String text, int column) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return "has \"" + shown + "\" as element " + column + ", must be a finite number";
  }

  private void average() {
    for (int column = 0; column < width; column++) {
      double sum = 0;
      for (int row = 1; row <= words.size(); row++) {
        sum += values[row * width + column];
      }
      values[column] = (float) (sum / words.size());
    }
  }
}
