package dev.heed.dsl.spec;

import java.util.List;

/**
 * A declared model: what goes in, the layers in order, what comes out.
 *
 * @param packageName the package of the generated classes, empty for the unnamed package
 * @param name the model's simple name; generated classes are called {@code <name>Model} and so on
 * @param documentation the declaration's doc comment, which becomes the generated Javadoc; empty
 *     where there is none
 * @param trainable whether the backward pass and a trainer are generated
 * @param input what the model reads
 * @param layers the layers between input and output, in order
 * @param output what the model answers
 */
public record ModelSpec(
    String packageName,
    String name,
    String documentation,
    boolean trainable,
    InputSpec input,
    List<LayerSpec> layers,
    OutputSpec output) {

  public ModelSpec {
    layers = List.copyOf(layers);
  }

  /** The same model under another name, for comparing declarations that differ in nothing else. */
  public ModelSpec named(String otherPackage, String otherName, String otherDocumentation) {
    return new ModelSpec(
        otherPackage, otherName, otherDocumentation, trainable, input, layers, output);
  }
}
