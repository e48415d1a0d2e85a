package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * HotSpot never compiles a method of more than 8,000 bytes; 6,000 leaves room for compilers that
 * emit more.
 */
class MethodSizeTest {

  private static final int LARGEST = 6_000;

  static Stream<Arguments> models() {
    return Stream.concat(
            Samples.all().entrySet().stream(), SequenceSamples.all().entrySet().stream())
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void everyMethodIsCompiledByTheJit(String name, String text) {
    CompiledModel.of(text)
        .classes()
        .forEach(
            (className, bytes) ->
                MethodSizes.of(bytes)
                    .forEach(
                        (method, size) ->
                            assertTrue(
                                size < LARGEST,
                                className + "." + method + " has " + size + " bytes in " + name)));
  }

  @Test
  void sizesAreThoseOfTheBytecode() {
    String source =
        """
        package sample;
        class Known {
          long number = 1L << 40;
          // aload_0, dup, getfield, lconst_1, ladd, putfield, lload_1, lreturn
          long count(long result) { number++; return result; }
          // iload_0, tableswitch padded to 4 with 3 cases, 4 times (bipush, ireturn)
          static int choose(int i) {
            switch (i) { case 1: return 10; case 2: return 20; case 3: return 30; default: return 40; }
          }
        }
        """;
    Map<String, byte[]> classes = MemoryCompiler.compile(Map.of("sample.Known", source));
    Map<String, Integer> sizes =
        MethodSizes.of(Objects.requireNonNull(classes.get("sample.Known")));
    assertEquals(1 + 1 + 3 + 1 + 1 + 3 + 1 + 1, sizes.get("count(J)J"));
    assertEquals(1 + 3 + 4 * 6 + 4 * 3, sizes.get("choose(I)I"));
    // aload_0, invokespecial, aload_0, ldc2_w, putfield, return
    assertEquals(1 + 3 + 1 + 3 + 3 + 1, sizes.get("<init>()V"));
  }
}
