package dev.heed.dsl.read;

import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.AttentionOverInputSpec;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.AudioSpec;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.EdgesSpec;
import dev.heed.dsl.spec.FeaturesSpec;
import dev.heed.dsl.spec.FeaturesSpec.Kind;
import dev.heed.dsl.spec.FramingSpec;
import dev.heed.dsl.spec.GatedSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.HeadsSpec;
import dev.heed.dsl.spec.ImageSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.dsl.spec.LabelEachNumbersSpec;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;
import dev.heed.dsl.spec.LabelWholeSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.LogitsSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.NormSpec;
import dev.heed.dsl.spec.NormaliserSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.OverlongSpec;
import dev.heed.dsl.spec.PoolSpec;
import dev.heed.dsl.spec.PositionSpec;
import dev.heed.dsl.spec.ProjectionsSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.dsl.spec.TextSpec.Symbols;
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
      List.of(
          "",
          "Tags words.",
          "* starred",
          "\"quoted\" \\u0041 // { } ;",
          "Tags words.\n\n  Second line,\nthird *line*.\n* fourth");

  private final Random random;

  public RandomSpecs(long seed) {
    random = new Random(seed);
  }

  public ModelSpec model() {
    ModelSpec model = modelWithInput();
    return model.output() instanceof SequenceSpec sequence
            && !sequence.considersInput()
            && random.nextBoolean()
        ? new ModelSpec(
            model.packageName(),
            model.name(),
            model.documentation(),
            model.trainable(),
            new NoInputSpec(),
            List.of(),
            sequence)
        : model;
  }

  private ModelSpec modelWithInput() {
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
    double smoothing = random.nextBoolean() ? 0 : random.nextDouble();
    return switch (random.nextInt(8)) {
      case 0 -> new LabelEachSpec(labels, random.nextBoolean(), smoothing, logits());
      case 1 -> new LabelWholeSpec(labels, smoothing);
      case 2 -> new LabelEachSeveralSpec(labels, smoothing);
      case 3 -> new LabelWholeSeveralSpec(labels, smoothing);
      case 4 -> new LabelEachNumbersSpec(upTo(Limits.LABELS));
      case 5 -> new LabelCtcSpec(labels);
      case 6 -> new LabelWholeNumbersSpec(upTo(Limits.LABELS));
      default -> sequence();
    };
  }

  private SequenceSpec sequence() {
    return new SequenceSpec(
        1 + upTo(Limits.LABELS - 1),
        upTo(Limits.LENGTH - 1),
        width(),
        random.nextBoolean(),
        logits(),
        layers(upTo(4), 2));
  }

  private LogitsSpec logits() {
    boolean tied = random.nextBoolean();
    OptionalDouble scale =
        tied && random.nextBoolean()
            ? OptionalDouble.of(1e-6 + random.nextDouble())
            : OptionalDouble.empty();
    return new LogitsSpec(tied, scale, random.nextBoolean());
  }

  private InputSpec input() {
    return switch (random.nextInt(9)) {
      case 6 -> new GraphSpec(upTo(Limits.LENGTH), upTo(Limits.WIDTH), upTo(Limits.EDGE_TYPES));
      case 5 -> multiHot(upTo(Limits.LENGTH));
      case 2 -> image();
      case 3 -> audio();
      case 4 -> text();
      case 0 -> vectors(upTo(Limits.LENGTH));
      case 1 -> new VectorSpec(upTo(Limits.WIDTH));
      default -> words();
    };
  }

  private VectorsSpec vectors(int length) {
    return new VectorsSpec(length, upTo(Limits.WIDTH), overlong(length));
  }

  private MultiHotSpec multiHot(int length) {
    return new MultiHotSpec(length, upTo(Limits.ROWS), overlong(length));
  }

  private OverlongSpec overlong(int length) {
    OverlongSpec.Kind kind = anyOf(OverlongSpec.Kind.values());
    return new OverlongSpec(kind, kind == OverlongSpec.Kind.WINDOWS ? random.nextInt(length) : 0);
  }

  private TextSpec text() {
    Symbols symbols = anyOf(Symbols.values());
    int length = upTo(Limits.LENGTH);
    return new TextSpec(
        symbols,
        length,
        symbols == Symbols.BYTES ? 256 : 1 + upTo(Limits.ROWS - 1),
        symbols == Symbols.CHARACTERS ? upTo(3) : 1,
        upTo(Limits.WIDTH),
        symbols == Symbols.SUBWORDS && random.nextBoolean(),
        overlong(length));
  }

  private ImageSpec image() {
    boolean flat = random.nextBoolean();
    int patch = flat ? 1 : upTo(16);
    return new ImageSpec(
        patch * upTo(8),
        patch * upTo(8),
        upTo(64),
        patch,
        flat,
        random.nextBoolean() ? 255 : 1e-6 + random.nextDouble(),
        random.nextBoolean() ? 0 : random.nextGaussian(),
        random.nextBoolean() ? 1 : 1e-6 + random.nextDouble());
  }

  private AudioSpec audio() {
    double window = 25 + random.nextDouble();
    FramingSpec framing =
        new FramingSpec(
            8_000 + random.nextInt(40_000),
            random.nextBoolean() ? 25 : window,
            random.nextBoolean() ? 10 : 1 + random.nextDouble(),
            random.nextBoolean());
    int length = upTo(Limits.LENGTH);
    return new AudioSpec(
        length, framing, anyOf(AudioSpec.Loudness.values()), features(framing), overlong(length));
  }

  private FeaturesSpec features(FramingSpec framing) {
    double lowest = random.nextBoolean() ? 20 : random.nextInt(100);
    double highest = random.nextBoolean() ? framing.rate() / 2.0 : 3_000 + random.nextDouble();
    int deltas = random.nextInt(3);
    int coefficients = upTo(20);
    return switch (random.nextInt(3)) {
      case 0 -> FeaturesSpec.SAMPLES;
      case 1 -> new FeaturesSpec(Kind.LOG_MEL, coefficients, 0, coefficients, lowest, highest);
      default ->
          new FeaturesSpec(
              Kind.MFCC,
              coefficients * (1 + deltas),
              deltas,
              coefficients + random.nextInt(5),
              lowest,
              highest);
    };
  }

  private WordsSpec words() {
    int length = upTo(Limits.LENGTH);
    boolean oneHot = random.nextInt(4) == 0;
    return new WordsSpec(
        length,
        1 + upTo(Limits.ROWS - 1),
        upTo(3),
        oneHot ? 0 : upTo(Limits.WIDTH),
        oneHot || random.nextBoolean() ? Optional.empty() : Optional.of(ngrams()),
        overlong(length));
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
    return switch (random.nextInt(depth == 0 ? 9 : 11)) {
      case 0 -> attention();
      case 1 -> dense();
      case 2 -> new DropoutSpec(random.nextBoolean() ? random.nextDouble() : 1e-9);
      case 3 ->
          new NormSpec(
              anyOf(NormSpec.Kind.values()),
              random.nextBoolean() ? 1e-5 : Math.max(1e-12, random.nextDouble()));
      case 4 ->
          new PositionSpec(
              random.nextBoolean() ? PositionSpec.Kind.SINUSOIDAL : PositionSpec.Kind.LEARNED);
      case 5 -> new WindowSpec(random.nextInt(4), random.nextInt(4));
      case 6 -> new PoolSpec(anyOf(PoolSpec.Kind.values()));
      case 7 -> new GatedSpec(upTo(Limits.WIDTH), anyOf(Activation.values()), random.nextBoolean());
      case 8 -> attentionOverInput();
      case 9 -> new ResidualSpec(layers(upTo(3), depth - 1));
      default -> new RepeatSpec(upTo(4), random.nextBoolean(), layers(upTo(3), depth - 1));
    };
  }

  private AttentionSpec attention() {
    boolean over = random.nextInt(4) == 0;
    VisibilitySpec visibility = over ? VisibilitySpec.ALL : visibility();
    ScoreSpec score = score();
    RelativePositionSpec position = over ? new RelativePositionSpec.None() : position(score);
    return new AttentionSpec(
        heads(), projections(), score, position, normaliser(), visibility, edges(over));
  }

  private NormaliserSpec normaliser() {
    NormaliserSpec.Kind kind = anyOf(NormaliserSpec.Kind.values());
    return new NormaliserSpec(kind, kind == NormaliserSpec.Kind.SOFTMAX && random.nextBoolean());
  }

  private RelativePositionSpec position(ScoreSpec score) {
    return switch (random.nextInt(score.kind() == ScoreSpec.Kind.ADDITIVE ? 3 : 4)) {
      case 0 -> new RelativePositionSpec.None();
      case 3 -> new RelativePositionSpec.Rotary(random.nextBoolean() ? 10_000 : 1 + upTo(99));
      case 1 -> new RelativePositionSpec.Alibi();
      default -> new RelativePositionSpec.Buckets(3 + upTo(1021), 600 + upTo(60_000));
    };
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
    ScoreSpec.Kind kind = anyOf(ScoreSpec.Kind.values());
    boolean scaled = kind == ScoreSpec.Kind.SCALED && random.nextBoolean();
    return new ScoreSpec(
        kind,
        scaled ? OptionalDouble.of(1e-6 + random.nextDouble()) : OptionalDouble.empty(),
        random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 + random.nextInt(50)));
  }

  private VisibilitySpec visibility() {
    OptionalInt back = bound();
    return new VisibilitySpec(back, random.nextInt(4) == 0 ? back : bound());
  }

  private EdgesSpec edges(boolean over) {
    OptionalInt distance =
        over || random.nextBoolean()
            ? OptionalInt.empty()
            : OptionalInt.of(upTo(Limits.GRAPH_DISTANCE));
    return new EdgesSpec(over, random.nextBoolean(), distance);
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
