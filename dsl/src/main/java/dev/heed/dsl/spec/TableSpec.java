package dev.heed.dsl.spec;

import java.util.OptionalInt;

/**
 * A learned table whose rows are looked up.
 *
 * @param rows how many
 * @param width the elements of a row; empty where a mistake hides it
 */
public record TableSpec(int rows, OptionalInt width) {}
