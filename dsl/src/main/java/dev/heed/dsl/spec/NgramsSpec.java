package dev.heed.dsl.spec;

/**
 * Hashed character n-grams of a word between its boundary marks.
 *
 * @param shortest the least characters of an n-gram, boundary marks counted
 * @param longest the most characters of an n-gram
 * @param buckets the rows of the n-gram table, which hashes share
 */
public record NgramsSpec(int shortest, int longest, int buckets) {}
