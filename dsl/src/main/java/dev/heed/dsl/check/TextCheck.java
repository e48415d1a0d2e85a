package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.TextSpec;

/** As many vectors as symbols, from a table. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class TextCheck implements InputCheck<TextSpec> {

  /** For {@code ServiceLoader}. */
  public TextCheck() {}

  @Override
  public Class<TextSpec> kind() {
    return TextSpec.class;
  }

  @Override
  public WidthChain check(TextSpec text, Tally tally, Frame frame) {
    tally.add((long) text.vocabulary() * text.embed(), frame);
    return WidthChain.unknown().made(text.embed(), frame);
  }
}
