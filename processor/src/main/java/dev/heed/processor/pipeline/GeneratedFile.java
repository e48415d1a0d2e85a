package dev.heed.processor.pipeline;

/**
 * One Java file of a model.
 *
 * @param packageName its package, empty for the unnamed one
 * @param className the simple name of its top-level class
 * @param source the whole text
 */
public record GeneratedFile(String packageName, String className, String source) {

  /** The class's full name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
