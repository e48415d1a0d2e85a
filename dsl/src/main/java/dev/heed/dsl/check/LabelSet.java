package dev.heed.dsl.check;

import java.util.List;

/**
 * The labels of an output, the constants of an enum.
 *
 * @param qualifiedName the enum's name as an import would write it
 * @param constants the names of its constants in order
 */
public record LabelSet(String qualifiedName, List<String> constants) {

  public LabelSet {
    constants = List.copyOf(constants);
  }
}
