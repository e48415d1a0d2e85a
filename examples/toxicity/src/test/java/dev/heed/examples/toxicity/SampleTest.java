package dev.heed.examples.toxicity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the embedded sample promises; {@code -Dsample.update} writes it anew. */
class SampleTest {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "dev", "heed", "examples", "toxicity");

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
  void everyMoleculeCanBeRead() throws IOException {
    Corpus sample = Corpus.embedded();
    assertEquals(600, MoleculeTable.read(sample.train()).rows().size());
    assertEquals(100, MoleculeTable.read(sample.dev()).rows().size());
    MoleculeTable test = MoleculeTable.read(sample.test());
    assertEquals(200, test.rows().size());
    assertEquals(List.of(), test.refused());
    assertEquals(Task.TOX21, test.task());
  }
}
