package dev.heed.processor.driver;

import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.annotation.ElementOrigin;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * Prints diagnostics through the compiler.
 *
 * @param messager the compiler's
 * @param text where problems within a text block are shown; the compiler cannot point into the
 *     block, so the message names line and column in it
 */
record Console(Messager messager, ElementOrigin text) {

  void print(Diagnostics diagnostics) {
    diagnostics.all().forEach(this::print);
    if (diagnostics.omitted() > 0) {
      messager.printMessage(
          Kind.NOTE, diagnostics.omitted() + " more problems are not shown", text.element());
    }
  }

  private void print(Diagnostic diagnostic) {
    Kind kind = diagnostic.isError() ? Kind.ERROR : Kind.WARNING;
    ElementOrigin place = diagnostic.origin() instanceof ElementOrigin exact ? exact : text;
    print(kind, diagnostic.toString(), place);
  }

  private void print(Kind kind, String message, ElementOrigin place) {
    if (place.mirror().isEmpty()) {
      messager.printMessage(kind, message, place.element());
    } else if (place.value().isEmpty()) {
      messager.printMessage(kind, message, place.element(), place.mirror().get());
    } else {
      messager.printMessage(
          kind, message, place.element(), place.mirror().get(), place.value().get());
    }
  }
}
