package dev.heed.processor.graph;

/**
 * A node in its place.
 *
 * @param section the part of the model that it belongs to, such as {@code layers.0}; generated code
 *     has a method for each
 * @param node what is computed
 */
public record Operation(String section, Node node) {}
