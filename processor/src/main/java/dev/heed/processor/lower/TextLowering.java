package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Value;
import java.util.List;

/** Symbols of a text: rows of a table. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class TextLowering implements InputLowering<TextSpec> {

  @Override
  public Class<TextSpec> subject() {
    return TextSpec.class;
  }

  @Override
  public Value lower(TextSpec input, List<LayerSpec> layers, Scope scope) {
    Length rows = new Length("n", input.length());
    return WordsLowering.lookUp(scope.stack(), rows, input.vocabulary(), input.embed());
  }
}
