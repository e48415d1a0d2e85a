package dev.heed.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.Resolution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLabelsTest {

  @TempDir private Path sources;

  @Test
  void findsEnumsInSourcesThatDoNotCompileYet() throws IOException {
    write(
        "com/acme/Upos.java",
        """
        package com.acme;
        import not.there.Something;
        public enum Upos { NOUN, VERB { void inflect() {} };
          static final int NUMBER = 3;
          TaggerModel model;
          Something something;
        }
        """);
    Resolution.Found found =
        new Resolution.Found(new LabelSet("com.acme.Upos", List.of("NOUN", "VERB")));
    assertEquals(found, resolve("com.acme", "Upos"));
    assertEquals(found, resolve("com.acme", "com.acme.Upos"));
    assertEquals(found, resolve("org.other", "com.acme.Upos"));
  }

  @Test
  void findsNestedEnums() throws IOException {
    write(
        "com/acme/Tags.java",
        "package com.acme; public class Tags { public enum Upos { NOUN, VERB } }");
    Resolution.Found found =
        new Resolution.Found(new LabelSet("com.acme.Tags.Upos", List.of("NOUN", "VERB")));
    assertEquals(found, resolve("com.acme", "Tags.Upos"));
    assertEquals(found, resolve("org.other", "com.acme.Tags.Upos"));
  }

  @Test
  void findsEnumsOfTheClassPath() throws IOException {
    Resolution found = resolve("com.acme", "java.util.concurrent.TimeUnit");
    assertEquals("NANOSECONDS", ((Resolution.Found) found).labels().constants().get(0));
  }

  @Test
  void aModuleThatCannotBeResolvedIsNoObstacle() throws IOException {
    write("module-info.java", "module com.acme { requires not.there; }");
    write("com/acme/Upos.java", "package com.acme; public enum Upos { NOUN, VERB }");
    assertEquals(
        new Resolution.Found(new LabelSet("com.acme.Upos", List.of("NOUN", "VERB"))),
        resolve("com.acme", "Upos"));
  }

  @Test
  void namesTheNearestEnum() throws IOException {
    write("com/acme/Upos.java", "package com.acme; public enum Upos { NOUN, VERB }");
    write("com/acme/Upod.java", "package com.acme; interface Upod {}");
    assertEquals(new Resolution.Missing(List.of("Upos")), resolve("com.acme", "Uposs"));
    assertEquals(
        new Resolution.Missing(List.of("com.acme.Upos")), resolve("org.other", "com.acme.Uposs"));
    assertEquals(new Resolution.Missing(List.of()), resolve("com.acme", "Sentiment"));
  }

  @Test
  void tellsWhatIsNoEnum() throws IOException {
    write("com/acme/Upos.java", "package com.acme; record Upos(int id) {}");
    assertEquals(new Resolution.NotAnEnum("a record"), resolve("com.acme", "Upos"));
    assertEquals(new Resolution.NotAnEnum("an interface"), resolve("", "java.lang.Runnable"));
  }

  @Test
  void tellsWhatHidesAnEnum() throws IOException {
    write(
        "com/acme/Tags.java",
        "package com.acme; class Tags { public enum Upos { A, B } private enum Own { A, B } }");
    assertEquals(
        new Resolution.Hidden("com.acme.Tags"), resolve("org.other", "com.acme.Tags.Upos"));
    assertEquals(new Resolution.Hidden("com.acme.Tags.Own"), resolve("com.acme", "Tags.Own"));
  }

  @Test
  void whatIsNoNameIsMissing() throws IOException {
    assertEquals(new Resolution.Missing(List.of()), resolve("com.acme", ""));
    assertEquals(new Resolution.Missing(List.of()), resolve("com.acme", "int"));
    assertEquals(new Resolution.Missing(List.of()), resolve("com.acme", "a b"));
  }

  private Resolution resolve(String packageName, String typeName) throws IOException {
    try (SourceLabels labels =
        SourceLabels.open(
            List.of(sources, sources.resolve("not-there")), List.of(), StandardCharsets.UTF_8)) {
      return labels.resolve(packageName, typeName);
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = sources.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
