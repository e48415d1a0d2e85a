package dev.heed.dsl.read;

import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LabelWholeSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.PoolSpec;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.spec.VectorSpec;
import dev.heed.dsl.spec.VectorsSpec;
import dev.heed.dsl.spec.VisibilitySpec;
import dev.heed.dsl.spec.WindowSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Random specs whose every value is within its range; widths need not fit. */
public final class RandomSpecs {

  private static final List<String> DOCUMENTATION =
      List.of("", "Tags words.", "Tags words.\n\n  Second line,\nthird *line*.");

  private final Random random;

  public RandomSpecs(long seed) {
    random = new Random(seed);
  }

  public ModelSpec model() {
    return new ModelSpec(
        random.nextBoolean() ? "" : "com.acme.nlp",
        "Model" + random.nextInt(100),
        DOCUMENTATION.get(random.nextInt(DOCUMENTATION.size())),
        random.nextBoolean(),
        input(),
        layers(random.nextInt(6), 3),
        output(random.nextBoolean() ? "Tag" : "com.acme.Tag"));
  }

  private OutputSpec output(String labels) {
    return switch (random.nextInt(3)) {
      case 0 -> new LabelEachSpec(labels);
      case 1 -> new LabelWholeSpec(labels);
      default -> sequence();
    };
  }

  private SequenceSpec sequence() {
    return new SequenceSpec(
        1 + upTo(Limits.LABELS - 1), upTo(Limits.LENGTH - 1), width(), layers(upTo(4), 2));
  }

  private InputSpec input() {
    return switch (random.nextInt(4)) {
      case 0 -> new VectorsSpec(upTo(Limits.LENGTH), upTo(Limits.WIDTH));
      case 1 -> new VectorSpec(upTo(Limits.WIDTH));
      default -> words();
    };
  }

  private WordsSpec words() {
    return new WordsSpec(
        upTo(Limits.LENGTH),
        1 + upTo(Limits.ROWS - 1),
        upTo(3),
        upTo(Limits.WIDTH),
        random.nextBoolean() ? Optional.empty() : Optional.of(ngrams()));
  }

  private NgramsSpec ngrams() {
    int shortest = upTo(Limits.NGRAM);
    int longest = shortest + random.nextInt(Limits.NGRAM - shortest + 1);
    return new NgramsSpec(shortest, longest, upTo(Limits.ROWS));
  }

  private List<LayerSpec> layers(int count, int depth) {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      layers.add(layer(depth));
    }
    return layers;
  }

  private LayerSpec layer(int depth) {
    return switch (random.nextInt(depth == 0 ? 8 : 10)) {
      case 0 -> attention();
      case 1 -> dense();
      case 2 -> new DropoutSpec(random.nextBoolean() ? random.nextDouble() : 1e-9);
      case 3 -> new NormSpec(random.nextBoolean() ? 1e-5 : Math.max(1e-12, random.nextDouble()));
      case 4 -> new PositionSpec(PositionSpec.Kind.SINUSOIDAL);
      case 5 -> new WindowSpec(random.nextInt(4), random.nextInt(4));
      case 6 -> new PoolSpec(anyOf(PoolSpec.Kind.values()));
      case 7 -> attentionOverInput();
      case 8 -> new ResidualSpec(layers(upTo(3), depth - 1));
      default -> new RepeatSpec(upTo(4), layers(upTo(3), depth - 1));
    };
  }

  private AttentionSpec attention() {
    return new AttentionSpec(heads(), projections(), score(), visibility());
  }

  private AttentionOverInputSpec attentionOverInput() {
    return new AttentionOverInputSpec(heads(), projections(), score());
  }

  private HeadsSpec heads() {
    int groups = upTo(8);
    return new HeadsSpec(groups * upTo(8), groups, width(), width());
  }

  private ProjectionsSpec projections() {
    boolean bias = random.nextBoolean();
    return new ProjectionsSpec(
        bias, random.nextBoolean(), bias, random.nextBoolean(), random.nextBoolean());
  }

  private OptionalInt width() {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(upTo(Limits.WIDTH));
  }

  private ScoreSpec score() {
    ScoreSpec.Kind[] all = ScoreSpec.Kind.values();
    ScoreSpec.Kind kind = all[random.nextInt(all.length)];
    boolean scaled = kind == ScoreSpec.Kind.SCALED && random.nextBoolean();
    return new ScoreSpec(
        kind, scaled ? OptionalDouble.of(1e-6 + random.nextDouble()) : OptionalDouble.empty());
  }

  private VisibilitySpec visibility() {
    OptionalInt back = bound();
    return new VisibilitySpec(back, random.nextInt(4) == 0 ? back : bound());
  }

  private OptionalInt bound() {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(upTo(Limits.LENGTH) - 1);
  }

  private DenseSpec dense() {
    return new DenseSpec(upTo(Limits.WIDTH), anyOf(Activation.values()), random.nextBoolean());
  }

  private <T> T anyOf(T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** 1 to most, small ones as likely as large ones. */
  private int upTo(int most) {
    return 1 + random.nextInt(1 + random.nextInt(most));
  }
}
