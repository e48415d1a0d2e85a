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
 */
public record Declaration(
    String packageName,
    String name,
    String documentation,
    List<Construct> constructs,
    Origin origin) {

  public Declaration {
    constructs = List.copyOf(constructs);
  }
}
