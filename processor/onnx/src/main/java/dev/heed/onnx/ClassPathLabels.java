package dev.heed.onnx;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.Resolution;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds an output's enum among the classes of the class path, without running it; one that is not
 * there gets as many nameless constants as the weights have. One thread at a time.
 */
final class ClassPathLabels implements LabelResolver {

  private final int count;
  private boolean named;

  /**
   * A resolver.
   *
   * @param count how many labels there are where the enum is not found
   */
  ClassPathLabels(int count) {
    this.count = count;
  }

  /** Whether the enum was found, so that the labels have their names. */
  boolean areNamed() {
    return named;
  }

  @Override
  public Resolution resolve(String packageName, String typeName) {
    Optional<Class<?>> found =
        Stream.of(packageName + "." + typeName, typeName).flatMap(this::load).findFirst();
    if (found.isEmpty()) {
      List<String> nameless = IntStream.range(0, count).mapToObj(Integer::toString).toList();
      return new Resolution.Found(new LabelSet(typeName, nameless));
    }
    Class<?> type = found.get();
    if (!type.isEnum()) {
      return new Resolution.NotAnEnum(type.isInterface() ? "an interface" : "a class");
    }
    named = true;
    List<String> constants =
        Arrays.stream(type.getDeclaredFields())
            .filter(Field::isEnumConstant)
            .map(Field::getName)
            .toList();
    return new Resolution.Found(new LabelSet(typeName, constants));
  }

  /** The class of a name as an import writes it: the last dots may stand between nested classes. */
  private Stream<Class<?>> load(String name) {
    String binary = name;
    while (true) {
      try {
        return Stream.of(Class.forName(binary, false, getClass().getClassLoader()));
      } catch (ClassNotFoundException absent) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Stream.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }
}
