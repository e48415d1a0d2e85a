package dev.heed.examples.translate;

/**
 * A sentence with one of its translations.
 *
 * @param english the sentence as it is written
 * @param swedish its translation as it is written
 */
record Pair(String english, String swedish) {}
