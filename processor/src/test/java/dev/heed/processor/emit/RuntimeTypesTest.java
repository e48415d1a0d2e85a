package dev.heed.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import dev.heed.runtime.GeneratedCode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generator names the runtime's classes by name only; here they are looked up. */
final class RuntimeTypesTest {

  static Stream<Field> types() {
    return Arrays.stream(RuntimeTypes.class.getDeclaredFields())
        .filter(field -> field.getType() == ClassName.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyNamedClassIsPublicInTheRuntime(Field field) throws ReflectiveOperationException {
    ClassName name = (ClassName) field.get(null);
    Class<?> type = Class.forName(name.reflectionName());
    assertTrue(Modifier.isPublic(type.getModifiers()), name + " is not public");
  }

  @Test
  void generatorAndRuntimeAgreeOnTheContract() {
    assertEquals(GeneratedCode.CONTRACT, RuntimeTypes.CONTRACT);
  }
}
