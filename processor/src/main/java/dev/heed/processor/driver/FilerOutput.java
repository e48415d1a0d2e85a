package dev.heed.processor.driver;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.processor.annotation.ElementOrigin;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.StandardLocation;

/**
 * Writes a model through the compiler, with its interface as the only originating element: that is
 * what lets incremental builds remake exactly this model.
 *
 * @param filer the compiler's
 * @param origin the interface
 * @param diagnostics takes what could not be written
 */
record FilerOutput(Filer filer, ElementOrigin origin, Diagnostics diagnostics) {

  void write(GeneratedModel model) {
    model.files().forEach(this::write);
    model
        .dumps()
        .forEach((stage, text) -> write(model.spec().packageName(), model.fileName(stage), text));
  }

  private void write(GeneratedFile file) {
    try (Writer out = filer.createSourceFile(file.qualifiedName(), origin.element()).openWriter()) {
      out.write(file.source());
    } catch (FilerException e) {
      diagnostics.report(Problem.GENERATED_CLASS_EXISTS, origin, file.qualifiedName());
    } catch (IOException e) {
      diagnostics.report(Problem.CANNOT_WRITE, origin, file.qualifiedName(), e);
    }
  }

  /** Stages lie beside the generated sources, where no jar takes them in. */
  private void write(String packageName, String name, String text) {
    try (Writer out =
        filer
            .createResource(StandardLocation.SOURCE_OUTPUT, packageName, name, origin.element())
            .openWriter()) {
      out.write(text);
    } catch (IOException e) {
      diagnostics.report(Problem.CANNOT_WRITE, origin, name, e);
    }
  }
}
