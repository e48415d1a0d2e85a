package dev.heed.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GraalVM's native image is told of the runtime's reflection. */
class NativeImageMetadataTest {

  private static final String METADATA =
      "/META-INF/native-image/dev.heed/heed-runtime/reachability-metadata.json";

  private static Set<String> named(String pattern, String text) {
    Set<String> names = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .forEach(names::add);
    return names;
  }

  private static String metadata() throws IOException {
    try (InputStream stream = NativeImageMetadataTest.class.getResourceAsStream(METADATA)) {
      assertNotNull(stream, METADATA);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void namesWhatTheRuntimeLoadsByNameAndNothingElse() throws IOException {
    Set<String> loaded = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        loaded.addAll(named("Class\\.forName\\(\\s*\"([^\"]+)\"", Files.readString(source)));
      }
    }
    assertEquals(loaded, named("\"type\": \"([^\"]+)\"", metadata()));
  }

  @Test
  void everyNamedClassHasItsConstructor() throws IOException {
    for (String name : named("\"typeReached\": \"([^\"]+)\"", metadata())) {
      assertDoesNotThrow(() -> load(name), name);
    }
    for (String name : named("\"type\": \"([^\"]+)\"", metadata())) {
      assertDoesNotThrow(() -> load(name).getDeclaredConstructor(), name);
    }
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, NativeImageMetadataTest.class.getClassLoader());
  }
}
