package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every stage's text for tiny models, as files that reviewers read: {@code
 * goldens/<case>/{model.heed, graph.txt, plan.txt, *.java}}. {@code -Dgoldens.update=true} writes
 * them anew.
 */
class GoldenTest {

  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attention",
        "chain",
        "continuation",
        "ctc",
        "graph",
        "local",
        "numbers",
        "sequence",
        "several",
        "sums",
        "text",
        "tied",
        "whole",
        "window"
      })
  void stagesMakeWhatWasReviewed(String name) throws IOException {
    Path folder = GOLDENS.resolve(name);
    String text = Files.readString(folder.resolve("model.heed"));
    Map<String, String> actual = stages(text);
    CompiledModel.of(text); // goldens compile under -Xlint:all -Werror
    if (Boolean.getBoolean("goldens.update")) {
      update(folder, actual);
    }
    Map<String, String> expected = read(folder);
    assertEquals(expected.keySet(), actual.keySet(), "files; " + hint());
    for (Map.Entry<String, String> file : expected.entrySet()) {
      assertEquals(file.getValue(), actual.get(file.getKey()), file.getKey() + "; " + hint());
    }
  }

  private static String hint() {
    return "if the change is meant, run with -Dgoldens.update=true and review the difference";
  }

  private static Map<String, String> stages(String text) {
    GeneratedModel generated = CompiledModel.generate(CompiledModel.declaration(text));
    Map<String, String> stages = new TreeMap<>();
    generated.dumps().forEach((stage, dump) -> stages.put(stage + ".txt", dump));
    for (GeneratedFile file : generated.files()) {
      stages.put(file.className() + ".java", file.source());
    }
    return stages;
  }

  private static void update(Path folder, Map<String, String> files) throws IOException {
    for (String old : read(folder).keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        String name = path.getFileName().toString();
        if (name.endsWith(".txt") || name.endsWith(".java")) {
          files.put(name, Files.readString(path));
        } else if (!name.equals("model.heed")) {
          fail(path + " is neither a model nor what a stage makes");
        }
      }
    }
    return files;
  }
}
