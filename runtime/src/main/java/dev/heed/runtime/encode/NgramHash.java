package dev.heed.runtime.encode;

/**
 * Turns the character n-grams of a word into rows of the n-gram table.
 *
 * <p>The characters are the code points of the word between the marks {@code <} and {@code >}. An
 * n-gram's hash starts as 0x811C9DC5; each code point c makes it (hash ^ c) · 0x01000193 (FNV-1a
 * over whole code points, modulo 2³²). Then it is mixed by hash ^= hash >>> 16, · 0x85EBCA6B, ^=
 * >>> 13, · 0xC2B2AE35, ^= >>> 16, and the row is its unsigned remainder by the number of buckets.
 * This is part of a weights file's meaning: changing it makes trained n-gram tables worthless.
 *
 * <p>N-grams come by their first character, then by size. Only those count that begin within the
 * first {@value #STARTS} characters of the marked word, so that a word of any length costs a
 * bounded time: at most {@value #STARTS} · (longest − shortest + 1) n-grams.
 */
final class NgramHash {

  /** How many characters of a marked word an n-gram may begin at. */
  static final int STARTS = 64;

  private static final int SEED = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private final int shortest;
  private final int longest;
  private final int buckets;

  NgramHash(int shortest, int longest, int buckets) {
    this.shortest = shortest;
    this.longest = longest;
    this.buckets = buckets;
  }

  /** Adds the rows of a word's n-grams to a batch. */
  void append(String word, WordBatch batch) {
    append('<', word, 0, batch);
    int starts = 1;
    for (int at = 0; at < word.length() && starts < STARTS; starts++) {
      int first = word.codePointAt(at);
      at += Character.charCount(first);
      append(first, word, at, batch);
    }
    if (starts < STARTS && shortest == 1) {
      batch.addNgram(bucket(step(SEED, '>')));
    }
  }

  /** The n-grams that begin with one character, of which {@code rest} is where the next begins. */
  private void append(int first, String word, int rest, WordBatch batch) {
    int hash = step(SEED, first);
    int at = rest;
    for (int size = 1; size <= longest; size++) {
      if (size >= shortest) {
        batch.addNgram(bucket(hash));
      }
      if (at > word.length()) {
        return;
      }
      int next = at == word.length() ? '>' : word.codePointAt(at);
      at += Character.charCount(next);
      hash = step(hash, next);
    }
  }

  private static int step(int hash, int codePoint) {
    return (hash ^ codePoint) * PRIME;
  }

  private int bucket(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return Integer.remainderUnsigned(mixed ^ (mixed >>> 16), buckets);
  }
}
