package dev.heed.dsl.declaration;

import dev.heed.dsl.diagnostic.Origin;
import java.util.List;

/**
 * One model as declared.
 *
 * @param packageName the package, empty for the unnamed one
 * @param name the model's simple name
 * @param documentation the text of its doc comment, empty where there is none
 * @param constructs the statements of its body in order: input, blocks, layers, output
 * @param origin where the model is declared
 * @param family the parameters that its statements name, with what this model sets of them
 * @param library the blocks that its file offers
 */
public record Declaration(
    String packageName,
    String name,
    String documentation,
    List<Construct> constructs,
    Origin origin,
    Family family,
    Library library) {

  public Declaration {
    constructs = List.copyOf(constructs);
  }

  /** A model without parameters, and without blocks of its file's. */
  public Declaration(
      String packageName,
      String name,
      String documentation,
      List<Construct> constructs,
      Origin origin) {
    this(
        packageName,
        name,
        documentation,
        constructs,
        origin,
        new Family(name, List.of(), List.of()),
        Library.EMPTY);
  }
}
