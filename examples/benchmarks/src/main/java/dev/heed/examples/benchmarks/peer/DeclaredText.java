package dev.heed.examples.benchmarks.peer;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Tag;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The declarations that the generated classes were made of, read again for the export. */
final class DeclaredText {

  private DeclaredText() {}

  /** The declaration of a model. */
  static CheckedModel of(Model model) throws IOException {
    String file = model.file();
    Diagnostics diagnostics = new Diagnostics();
    LabelSet labels =
        new LabelSet(Tag.class.getName(), Arrays.stream(Tag.values()).map(Tag::name).toList());
    return HeedParser.parse(SourceText.of(file, text(file)), diagnostics).stream()
        .filter(declaration -> declaration.name().equals(model.declared()))
        .findFirst()
        .flatMap(declaration -> SpecReader.read(declaration, diagnostics))
        .flatMap(
            read ->
                ModelCheck.check(read, (folder, type) -> new Resolution.Found(labels), diagnostics))
        .orElseThrow(
            () -> new IllegalStateException("no " + model + " in " + file + diagnostics.all()));
  }

  private static String text(String file) throws IOException {
    try (InputStream stream = Model.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new FileNotFoundException("no resource " + file + " beside " + Model.class);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
