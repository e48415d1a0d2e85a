package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.AudioSpec;
import dev.heed.dsl.spec.AudioSpec.Loudness;
import dev.heed.dsl.spec.FramingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code input audio { rate 8000 window 25ms hop 10ms mfcc 39 length 60s }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class AudioReader implements ConstructReader<AudioSpec> {

  private static final Property<Integer> RATE =
      Property.required("rate", new SampleRate(1, 1_000_000));
  private static final Property<Double> WINDOW =
      Measure.time("window", 1, 10).orElse(FramingSpec.DEFAULT_WINDOW);
  private static final Property<Double> HOP =
      Measure.time("hop", 1, 10).orElse(FramingSpec.DEFAULT_HOP);
  private static final Property<Boolean> PADDED = Property.flag("padded");
  private static final Property<Value.Quantity> LENGTH =
      Property.required("length", new SoundLength());
  private static final Property<Loudness> LOUDNESS =
      Property.choice("loudness", Loudness.class).orElse(Loudness.RECORDED);

  /** For {@code ServiceLoader}. */
  public AudioReader() {}

  @Override
  public Signature signature() {
    List<Property<?>> properties =
        new ArrayList<>(List.of(RATE, WINDOW, HOP, PADDED, LENGTH, LOUDNESS));
    properties.addAll(FeaturesReader.PROPERTIES);
    return Signature.of(Role.INPUT, "audio")
        .properties(properties.toArray(Property<?>[]::new))
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<AudioSpec> kind() {
    return AudioSpec.class;
  }

  @Override
  public AudioSpec read(Arguments arguments) {
    FramingSpec framing =
        new FramingSpec(
            arguments.get(RATE), arguments.get(WINDOW), arguments.get(HOP), arguments.get(PADDED));
    boolean framed = arguments.has(RATE) && arguments.isSound() && checkSamples(framing, arguments);
    return new AudioSpec(
        framed ? length(framing, arguments) : 1,
        framing,
        arguments.get(LOUDNESS),
        FeaturesReader.read(framing, framed, arguments));
  }

  /** A frame has at least two samples, and no more than a vector can; a hop has at least one. */
  private static boolean checkSamples(FramingSpec framing, Arguments arguments) {
    boolean windowFits = framing.windowSamples() >= 2 && framing.windowSamples() <= Limits.SAMPLES;
    if (!windowFits || framing.hopSamples() < 1) {
      arguments.report(
          Problem.VALUE_OUT_OF_RANGE,
          List.of(windowFits ? HOP : WINDOW),
          windowFits ? "hop" : "window",
          WINDOW.type().write(arguments.get(windowFits ? HOP : WINDOW)),
          windowFits
              ? "at least one sample of " + framing.rate() + "Hz"
              : "2 to " + Limits.SAMPLES + " samples of " + framing.rate() + "Hz");
      return false;
    }
    return true;
  }

  private static int length(FramingSpec framing, Arguments arguments) {
    Value.Quantity length = arguments.get(LENGTH);
    Optional<Double> time = SoundLength.milliseconds(length);
    if (time.isEmpty()) {
      return length.number().intValueExact();
    }
    long frames = framing.frames(time.get());
    if (frames < 1 || frames > Limits.LENGTH) {
      arguments.report(
          Problem.VALUE_OUT_OF_RANGE,
          List.of(LENGTH),
          "length",
          length + ", which makes " + frames + " frames,",
          "1 to " + Limits.LENGTH + " frames");
      return 1;
    }
    return (int) frames;
  }

  @Override
  public Construct write(AudioSpec spec, ConstructWriter writer) {
    FramingSpec framing = spec.framing();
    writer
        .set(RATE, framing.rate())
        .set(WINDOW, framing.window())
        .set(HOP, framing.hop())
        .set(PADDED, framing.padded())
        .set(LENGTH, SoundLength.frames(spec.length()))
        .set(LOUDNESS, spec.loudness());
    return FeaturesReader.write(spec.features(), framing, writer).build();
  }
}
