package dev.heed.processor.emit;

/**
 * A source file.
 *
 * @param packageName its package, empty for the unnamed one
 * @param className the simple name of its top-level class
 * @param source its text
 */
public record GeneratedFile(String packageName, String className, String source) {

  /** The class's full name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
