package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.Overlong;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import java.util.function.Supplier;

/**
 * Appends texts to batches, one row for each symbol: a character, a byte or a piece of a word.
 * Allocates only where a text or a batch is longer than any before. Not thread-safe but for {@link
 * #length}: build one for each thread.
 */
public final class SymbolEncoder {

  /** Turns a text into the rows of its symbols. */
  private interface Source {
    void append(String text, Ids ids);
  }

  private final Supplier<Source> sources;
  private final Source source;
  private final String symbols;
  private final int longest;
  private final Overlong overlong;
  private final Ids ids = new Ids();

  private SymbolEncoder(Supplier<Source> sources, String symbols, int longest, Overlong overlong) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    this.sources = sources;
    this.source = sources.get();
    this.symbols = symbols;
    this.longest = longest;
    this.overlong = overlong;
  }

  /**
   * An encoder of characters.
   *
   * @param vocabulary words of one character each, see {@link CharacterEncoder#count}
   * @param longest the most characters of a text
   * @param overlong what becomes of a text of more
   */
  public static SymbolEncoder characters(Vocabulary vocabulary, int longest, Overlong overlong) {
    CharacterEncoder encoder = new CharacterEncoder(vocabulary);
    return new SymbolEncoder(() -> encoder::append, "characters", longest, overlong);
  }

  /**
   * An encoder of bytes of UTF-8.
   *
   * @param longest the most bytes of a text
   * @param overlong what becomes of a text of more
   */
  public static SymbolEncoder bytes(int longest, Overlong overlong) {
    return new SymbolEncoder(() -> ByteEncoder::append, "bytes", longest, overlong);
  }

  /**
   * An encoder of pieces of words.
   *
   * @param subwords the tokenizer
   * @param rows how many rows the model's table has
   * @param enclosed whether the tokenizer's own pieces stand around every text
   * @param longest the most pieces of a text, those around it counted
   * @param overlong what becomes of a text of more
   * @throws IllegalArgumentException if the tokenizer has more pieces than the table rows
   */
  public static SymbolEncoder pieces(
      Subwords subwords, int rows, boolean enclosed, int longest, Overlong overlong) {
    if (subwords.size() > rows) {
      throw new IllegalArgumentException(
          String.format(
              "the subwords have ids below %d, the model's table has %d rows",
              subwords.size(), rows));
    }
    Supplier<Source> sources =
        () -> {
          SubwordEncoder encoder = subwords.encoder();
          return enclosed ? encoder::appendEnclosed : encoder::append;
        };
    return new SymbolEncoder(sources, "pieces", longest, overlong);
  }

  /** How many symbols a text has, taken or not; 0 of null. Thread-safe; allocates. */
  public int symbols(String text) {
    if (text == null) {
      return 0;
    }
    Ids own = new Ids();
    sources.get().append(text, own);
    return own.size();
  }

  /**
   * How many symbols of a text are taken; 0 of one that {@link #append} refuses on account of its
   * length. Thread-safe; allocates.
   */
  public int length(String text) {
    return overlong.taken(symbols(text), longest);
  }

  /** How many bytes are taken; 0 if {@link #append} refuses so many. */
  public int length(byte[] bytes) {
    return bytes == null ? 0 : overlong.taken(bytes.length, longest);
  }

  /**
   * Appends the symbols of a text to a batch, which stays as it was if the text is refused.
   *
   * @param text 1 to {@code longest} symbols or, where that is no error, more
   * @param batch where they go
   * @throws IllegalArgumentException if it is not so
   */
  public void append(String text, WordBatch batch) {
    ids.clear();
    source.append(text, ids);
    append(batch);
  }

  /**
   * Appends bytes to a batch, of an encoder of bytes.
   *
   * @param bytes 1 to {@code longest} bytes or, where that is no error, more
   * @param batch where they go
   * @throws IllegalArgumentException if they are not so
   */
  public void append(byte[] bytes, WordBatch batch) {
    ids.clear();
    ByteEncoder.append(bytes, ids);
    append(batch);
  }

  private void append(WordBatch batch) {
    int count = ids.size();
    if (count == 0) {
      throw new IllegalArgumentException(
          "the text has no " + symbols + ", must have 1 to " + longest);
    }
    if (count > longest && overlong.kind() == Overlong.Kind.ERROR) {
      throw new IllegalArgumentException(
          String.format("the text has %d %s, the model takes at most %d", count, symbols, longest));
    }
    for (int window = 0; window < overlong.count(count, longest); window++) {
      batch.append(
          ids.array(),
          overlong.start(window, count, longest),
          overlong.end(window, count, longest));
    }
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later.
   *
   * @param rows for how many symbols
   * @param batch where
   */
  public void reserve(int rows, WordBatch batch) {
    batch.reserve(rows, 0);
    while (ids.size() < rows) {
      ids.add(0);
    }
    ids.clear();
  }

  /**
   * A text that nobody wrote; always the same.
   *
   * @param length how many symbols, or as few more as there can be
   */
  public String synthetic(int length) {
    int first = symbols("e");
    int each = Math.max(1, symbols("e e") - first);
    return "e" + " e".repeat(Math.max(0, (length - first) / each));
  }
}
