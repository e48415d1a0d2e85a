package dev.heed.dsl.check;

/**
 * Finds the enums that outputs name; a driver knows how, from javac's elements or from source
 * files.
 */
public interface LabelResolver {

  /**
   * Looks a type up.
   *
   * @param packageName the model's package, in which a simple name is looked up first
   * @param typeName the name as declared, simple or fully qualified
   */
  Resolution resolve(String packageName, String typeName);
}
