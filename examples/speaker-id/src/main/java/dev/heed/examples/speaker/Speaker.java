package dev.heed.examples.speaker;

import dev.heed.examples.cli.EnumLabels;
import java.util.Locale;

/** The speakers of the Free Spoken Digit Dataset. */
public enum Speaker {
  /** George. */
  GEORGE,
  /** Jackson. */
  JACKSON,
  /** Lucas. */
  LUCAS,
  /** Nicolas. */
  NICOLAS,
  /** Theo. */
  THEO,
  /** Yweweler. */
  YWEWELER;

  /** The speakers as files write them. */
  static final EnumLabels<Speaker> LABELS = EnumLabels.of(values(), Speaker::toString);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
