package dev.heed.dsl.declaration;

import java.util.List;

/**
 * Models that differ in the values of parameters only: {@code model Tagger(width = 64) { … }}
 * declares the parameters with their defaults, {@code model Small = Tagger(width = 32)} sets them.
 *
 * @param name the name of the model that has the statements
 * @param parameters its parameters with their defaults, each a named argument
 * @param settings the values of this member of the family, each a named argument; empty for the
 *     model that has the statements
 */
public record Family(String name, List<Argument> parameters, List<Argument> settings) {

  public Family {
    parameters = List.copyOf(parameters);
    settings = List.copyOf(settings);
  }
}
