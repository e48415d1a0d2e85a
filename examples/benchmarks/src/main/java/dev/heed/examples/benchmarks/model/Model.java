package dev.heed.examples.benchmarks.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every declared model; the files in {@code .heed} declare the same numbers. */
public enum Model {
  TINY_RELU("TinyRelu", Activation.RELU, 16, 32, 2, 2),
  TINY_GELU("TinyGelu", Activation.GELU, 16, 32, 2, 2),
  SMALL_RELU("SmallRelu", Activation.RELU, 32, 64, 4, 2),
  SMALL_GELU("SmallGelu", Activation.GELU, 32, 64, 4, 2),
  MEDIUM_RELU("MediumRelu", Activation.RELU, 64, 128, 4, 4),
  MEDIUM_GELU("MediumGelu", Activation.GELU, 64, 128, 4, 4),
  LARGE_RELU("LargeRelu", Activation.RELU, 128, 256, 8, 6),
  LARGE_GELU("LargeGelu", Activation.GELU, 128, 256, 8, 6),
  LONG("Long", Activation.RELU, 2048, 64, 4, 2),
  LOCAL("Local", Activation.RELU, 2048, 64, 4, 2),
  WIDTH_16("Width16", Activation.RELU, 32, 16, 1, 2),
  WIDTH_32("Width32", Activation.RELU, 32, 32, 2, 2),
  WIDTH_64("Width64", Activation.RELU, 32, 64, 4, 2),
  WIDTH_128("Width128", Activation.RELU, 32, 128, 8, 2),
  WIDTH_256("Width256", Activation.RELU, 32, 256, 16, 2),
  WIDTH_512("Width512", Activation.RELU, 32, 512, 32, 2),
  TAGGER("Tagger", Activation.GELU, 256, 64, 4, 2),
  TINY_WRITER("TinyWriter", Activation.RELU, 64, 32, 2, 2),
  SMALL_WRITER("SmallWriter", Activation.RELU, 64, 64, 4, 2),
  MEDIUM_WRITER("MediumWriter", Activation.RELU, 64, 128, 4, 4),
  LARGE_WRITER("LargeWriter", Activation.RELU, 64, 256, 8, 6),
  LONG_WRITER("LongWriter", Activation.RELU, 512, 64, 4, 2);

  private final String declared;
  private final Activation activation;
  private final int length;
  private final int width;
  private final int heads;
  private final int layers;

  Model(String declared, Activation activation, int length, int width, int heads, int layers) {
    this.declared = declared;
    this.activation = activation;
    this.length = length;
    this.width = width;
    this.heads = heads;
    this.layers = layers;
  }

  /** The encoder of one size and activation. */
  public static Model of(Size size, Activation activation) {
    return valueOf(size.name() + "_" + activation.name());
  }

  /** The language model of one size. */
  public static Model writer(Size size) {
    return valueOf(size.name() + "_WRITER");
  }

  /** The model that is declared with a name, such as {@code TinyRelu}. */
  public static Model of(String declared) {
    return Arrays.stream(values())
        .filter(model -> model.declared.equals(declared))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no model is declared as " + declared));
  }

  /** The name that it is declared with. */
  public String declared() {
    return declared;
  }

  /** The file of its declaration. */
  public String file() {
    return switch (this) {
      case TAGGER -> "Tagger.heed";
      case LONG, LOCAL, WIDTH_16, WIDTH_32, WIDTH_64, WIDTH_128, WIDTH_256, WIDTH_512 ->
          "Growth.heed";
      case TINY_WRITER, SMALL_WRITER, MEDIUM_WRITER, LARGE_WRITER, LONG_WRITER -> "Writers.heed";
      default -> "Encoders.heed";
    };
  }

  /** Its size, if it is one of the encoders or language models of four sizes. */
  public Optional<Size> size() {
    return Arrays.stream(Size.values())
        .filter(size -> this == of(size, activation) || this == writer(size))
        .findFirst();
  }

  /** What stands between its fully connected layers. */
  public Activation activation() {
    return activation;
  }

  /** Its dimensions. */
  public Dimensions dimensions() {
    return new Dimensions(length, width, heads, layers);
  }

  /** Its generated classes. */
  public Encoder encoder() {
    Encoder encoder = SizedEncoders.ALL.get(declared);
    return encoder != null ? encoder : OtherEncoders.of(declared);
  }

  /** Its generated classes, of a language model. */
  public Writer writer() {
    return Writers.of(declared);
  }

  /** A word for the name of a figure or a file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
