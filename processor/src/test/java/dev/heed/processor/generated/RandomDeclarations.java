package dev.heed.processor.generated;

import java.util.Random;

/** Declarations over all options of the language; the same seed gives the same. */
public final class RandomDeclarations {

  private static final int[] HEADS = {1, 2, 3, 4};
  private static final String[] POOLS = {"mean", "max", "first", "attention"};
  private static final String[] ACTIVATIONS = {
    "none", "relu", "gelu", "gelu_tanh", "silu", "tanh", "sigmoid"
  };

  private final Random random;
  private int width;

  private RandomDeclarations(long seed) {
    this.random = new Random(seed);
  }

  /** The text of a model of up to 64 words. */
  public static String text(long seed) {
    return new RandomDeclarations(seed).text(5, 2);
  }

  /** The same of up to 3 layers, of which none holds layers that hold layers. */
  public static String small(long seed) {
    return new RandomDeclarations(seed).text(3, 1);
  }

  private String text(int most, int depth) {
    width = 1 + random.nextInt(20);
    int embed = width;
    String ngrams = "";
    if (random.nextBoolean()) {
      int shortest = 1 + random.nextInt(4);
      int longest = shortest + random.nextInt(3);
      ngrams = "ngrams %d..%d buckets %d".formatted(shortest, longest, 1 + random.nextInt(40));
    }
    StringBuilder layers = new StringBuilder();
    int count = 1 + random.nextInt(most);
    int attention = random.nextInt(count);
    for (int i = 0; i < count; i++) {
      layers.append(i == attention ? attention() : layer(depth)).append('\n');
    }
    boolean whole = random.nextInt(3) == 0;
    if (whole) {
      layers.append("pool ").append(POOLS[random.nextInt(POOLS.length)]).append('\n');
      layers.append(dense(1 + random.nextInt(20))).append('\n');
    }
    String input = "embed " + embed;
    return Samples.text(2 + random.nextInt(40), embed, 2 + random.nextInt(6), layers.toString())
        .replace(input, ngrams + " " + input)
        .replace("label each", whole ? "label whole" : "label each");
  }

  /** A layer after which the rows have {@link #width} elements. */
  private String layer(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0 -> random.nextBoolean() ? "position sinusoidal" : "position learned";
      case 1 -> random.nextBoolean() ? "norm" : "norm rms { epsilon 0.01 }";
      case 2 -> "dropout 0.5";
      case 3 -> attention();
      case 4 -> dense(1 + random.nextInt(20));
      case 5 -> window();
      case 6 -> surrounded("residual", depth);
      default ->
          surrounded(
              "repeat " + (1 + random.nextInt(3)) + (random.nextBoolean() ? " shared" : ""), depth);
    };
  }

  /** Layers that end as wide as they began. */
  private String surrounded(String keyword, int depth) {
    int before = width;
    StringBuilder inner = new StringBuilder();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      inner.append(layer(depth - 1)).append("; ");
    }
    return keyword + " { " + inner + dense(before) + " }";
  }

  private String attention() {
    int heads = HEADS[random.nextInt(HEADS.length)];
    boolean additive = random.nextInt(4) == 0;
    boolean rotary = !additive && random.nextInt(4) == 0;
    String options = mask() + projections() + weights();
    if (rotary) {
      options += " position rotary head width " + 2 * (1 + random.nextInt(5));
    } else {
      options += otherPosition();
      options +=
          width % heads == 0 && random.nextBoolean()
              ? ""
              : " head width " + (1 + random.nextInt(9));
    }
    if (heads == 4 && random.nextBoolean()) {
      options += " groups " + (1 + random.nextInt(2));
    }
    if (additive) {
      options += " score additive";
    } else if (random.nextInt(3) == 0) {
      options += random.nextBoolean() ? " score dot" : " scale " + (1 + random.nextInt(9)) / 8.0;
    }
    // what is not divided by a sum grows with the length, and more with each layer upon it
    String bounded = options.contains("normaliser") ? "; norm" : "";
    if (random.nextInt(4) > 0) {
      return "attention { heads %d %s }".formatted(heads, options) + bounded;
    }
    int valueWidth = 1 + random.nextInt(6);
    width = heads * valueWidth;
    return "attention { heads %d value width %d output off %s }"
            .formatted(heads, valueWidth, options)
        + bounded;
  }

  private String weights() {
    String cap = random.nextInt(4) == 0 ? " soft cap " + (1 + random.nextInt(30)) / 4.0 : "";
    return cap
        + switch (random.nextInt(6)) {
          case 0 -> " normaliser relu";
          case 1 -> " normaliser sigmoid";
          case 2 -> " sinks";
          default -> "";
        };
  }

  private String otherPosition() {
    return switch (random.nextInt(4)) {
      case 0 -> " position alibi";
      case 1 -> " position relative";
      case 2 -> " position relative buckets %d distance 20".formatted(4 + random.nextInt(16));
      default -> "";
    };
  }

  private String projections() {
    return switch (random.nextInt(4)) {
      case 0 -> " bias off";
      case 1 -> " key bias off";
      case 2 -> " bias off value bias on";
      default -> "";
    };
  }

  private String mask() {
    return switch (random.nextInt(5)) {
      case 0 -> "causal";
      case 1 -> "causal back " + random.nextInt(9);
      case 2 -> "reach " + (1 + random.nextInt(20));
      case 3 -> "back " + random.nextInt(40) + " ahead " + (1 + random.nextInt(9));
      default -> "";
    };
  }

  private String dense(int to) {
    width = to;
    String activation = ACTIVATIONS[random.nextInt(ACTIVATIONS.length)];
    String bias = random.nextBoolean() ? "on" : "off";
    String kind = random.nextInt(4) == 0 ? "gated" : "dense";
    return "%s { width %d activation %s bias %s }".formatted(kind, to, activation, bias);
  }

  private String window() {
    int back = random.nextInt(4);
    int ahead = back == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
    width *= back + 1 + ahead;
    String window = "window { back %d ahead %d }".formatted(back, ahead);
    return window + "; " + dense(1 + random.nextInt(20));
  }
}
