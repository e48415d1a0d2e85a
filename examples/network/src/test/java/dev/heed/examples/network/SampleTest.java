package dev.heed.examples.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the embedded sample promises; {@code -Dsample.update} writes it anew. */
class SampleTest {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "dev", "heed", "examples", "network");

  @Test
  void theFilesAreWhatTheSeedMakes() throws IOException {
    for (Map.Entry<String, String> file : SampleFiles.make().entrySet()) {
      Path path = RESOURCES.resolve(file.getKey());
      if (System.getProperty("sample.update") != null) {
        Files.writeString(path, file.getValue());
      }
      assertEquals(file.getValue(), Files.readString(path).replace("\r\n", "\n"), file.getKey());
    }
  }

  @Test
  void theSizesAreWhatTheReadmeSays() throws IOException {
    Network sample = NetworkReader.read(Optional.empty());
    assertEquals(48, sample.nodes());
    assertEquals(6, sample.labelled("train").size());
    assertEquals(42, sample.labelled("test").size());
  }
}
