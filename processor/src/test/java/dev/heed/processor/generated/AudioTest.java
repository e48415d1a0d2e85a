package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.encode.sound.CepstrumSettings;
import dev.heed.runtime.encode.sound.Conditioning;
import dev.heed.runtime.encode.sound.Framing;
import dev.heed.runtime.encode.sound.Loudness;
import dev.heed.runtime.encode.sound.MelSettings;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.SoundEncoder;
import dev.heed.runtime.encode.sound.Window;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** The public API of models that read sound: in every form, whole, streamed and much at a time. */
class AudioTest {

  private static final int RATE = 8000;

  /** Typed uses of the API. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.sound.Sound;
      import dev.heed.runtime.encode.sound.SoundEncoder;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.Collections;
      import java.util.HashSet;
      import java.util.List;
      import java.util.function.ToIntFunction;
      import java.util.stream.IntStream;

      public final class User implements ToIntFunction<Object> {
        private final SampleModel.Session session;
        private final Tags3[] labels = new Tags3[SampleModel.LONGEST];

        public User(SampleModel model) {
          session = model.newSession();
        }

        public static SampleModel untrained() {
          return SampleTrainer.create(3).model();
        }

        public static SoundEncoder frames() {
          return SampleModel.newFrameEncoder();
        }

        @Override
        public int applyAsInt(Object input) {
          int count =
              input instanceof short[] integers
                  ? session.label(integers, 8000, labels)
                  : input instanceof float[] floats
                      ? session.label(floats, 8000, labels)
                      : input instanceof float[][] rows
                          ? session.label(rows, labels)
                          : session.label((Sound) input, labels);
          return session.score(count - 1, labels[count - 1]) > 0 ? count : 0;
        }

        public List<Tags3> labels(Object input) {
          int count = applyAsInt(input);
          return List.of(java.util.Arrays.copyOf(labels, count));
        }

        public List<Float> scores(Object input) {
          int count = applyAsInt(input);
          return IntStream.range(0, count).mapToObj(i -> session.score(i, Tags3.T1)).toList();
        }

        /** The labels by the model in every form; the same or an error. */
        public static List<Tags3> all(SampleModel model, short[] integers, float[] floats, float[][] rows)
            throws Exception {
          Sound sound = new Sound(8000, floats);
          List<Tags3> labels = model.label(sound);
          java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);
          try {
            List<Sound> many = Collections.nCopies(20, sound);
            if (!model.label(integers, 8000).equals(labels)
                || !model.label(floats, 8000).equals(labels)
                || !model.label(rows).equals(labels)
                || !model.labelAll(many).equals(Collections.nCopies(20, labels))
                || !model.labelAll(many, pool, 3).equals(Collections.nCopies(20, labels))) {
              throw new AssertionError("the forms differ");
            }
          } finally {
            pool.shutdownNow();
          }
          return labels;
        }

        public static void label(SampleModel model, Sound sound) {
          model.label(sound);
        }

        public static void labelAll(SampleModel model, List<Sound> sounds) {
          model.labelAll(sounds);
        }

        /** Low tones from high ones, frame by frame; the accuracy on what it saw. */
        public static double train(Sound low, Sound high, short[] integers, float[][] rows) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          List<Tags3> first = Collections.nCopies(rows.length, Tags3.T0);
          List<Tags3> second = Collections.nCopies(rows.length, Tags3.T1);
          for (int i = 0; i < 5; i++) {
            examples.add(low, first);
            examples.add(high, second);
            examples.add(integers, 8000, first);
            examples.add(high.samples(), 8000, second);
            examples.add(rows, first);
          }
          TrainingOptions options = TrainingOptions.builder().epochs(20).rows(200).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          trainer.model().warmUp(java.time.Duration.ofMillis(20));
          return trainer.evaluate(examples).accuracy();
        }
      }
      """;

  private static final CompiledModel MFCC = model("mfcc 39");
  private static final CompiledModel LOUD = model("loudness peak mfcc 39");

  private final float[] floats = tone(440, 8_000, 0.3);
  private final short[] integers = integers(floats);

  private static CompiledModel model(String features) {
    return CompiledModel.with(text(features + " length 1s"), Map.of("sample.User", USER));
  }

  private static String text(String features) {
    return """
        package sample

        model Sample {
          trainable
          input audio { rate 8 kHz %s }
          norm
          attention { heads 3 reach 4 }
          output label each of sample.Tags3
        }
        """
        .formatted(features);
  }

  /** A tone with a little noise, of samples that 16 bits hold exactly. */
  private static float[] tone(double hertz, int count, double amplitude) {
    Random random = new Random(9);
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      double sample = amplitude * Math.sin(2 * Math.PI * hertz * i / RATE);
      samples[i] = Math.round((sample + 0.01 * random.nextGaussian()) * 32768) / 32768f;
    }
    return samples;
  }

  private static short[] integers(float[] samples) {
    short[] integers = new short[samples.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (short) (samples[i] * 32768);
    }
    return integers;
  }

  @Test
  void theFrameEncoderIsTheDeclaredOne() throws Exception {
    Framing apart = Framing.standard(RATE, false);
    Framing padded = Framing.milliseconds(RATE, 32, 8, true);
    Conditioning speech = Conditioning.speech();
    MelSettings mel = MelSettings.speech(RATE, 40);
    same(
        "mfcc 39",
        SoundEncoder.mfcc(apart, Loudness.RECORDED, speech, mel, CepstrumSettings.standard()));
    same(
        "mfcc 20 deltas 1 filters 24 padded window 32ms hop 8ms loudness rms",
        SoundEncoder.mfcc(
            padded,
            Loudness.RMS,
            speech,
            MelSettings.speech(RATE, 24),
            new CepstrumSettings(10, 22, 1, 2)));
    same("log mel 40 loudness peak", SoundEncoder.logMel(apart, Loudness.PEAK, speech, mel));
    same(
        "samples",
        SoundEncoder.samples(apart, Loudness.RECORDED, Conditioning.plain(Window.RECTANGULAR)));
  }

  private void same(String features, SoundEncoder expected) throws Exception {
    CompiledModel model =
        CompiledModel.of(
            text(features + " length 1s").replace("attention { heads 3 reach 4 }", ""));
    SoundEncoder encoder =
        (SoundEncoder) model.type("Model").getMethod("newFrameEncoder").invoke(null);
    assertTrue(Arrays.deepEquals(rows(expected), rows(encoder)), features);
    assertEquals(rows(expected).length, model.spec().input().length(), features);
  }

  private float[][] rows(SoundEncoder encoder) {
    Sound sound = new Sound(RATE, floats);
    float[][] rows = new float[encoder.frames(sound)][encoder.width()];
    encoder.encode(sound, rows);
    return rows;
  }

  @Test
  void weightsOfAnotherEncodingAreOfAnotherDigest() throws Exception {
    Set<Object> digests = new HashSet<>();
    String[] features = {
      "mfcc 39", "mfcc 39 filters 30", "mfcc 39 padded", "mfcc 39 loudness rms", "log mel 39"
    };
    for (String one : features) {
      digests.add(model(one).type("Model").getField("DIGEST").get(null));
    }
    assertEquals(features.length, digests.size());
  }

  @Test
  void theSameSoundInAnotherFormHasTheSameLabels() throws Exception {
    for (CompiledModel compiled : new CompiledModel[] {MFCC, LOUD}) {
      Object model = untrained(compiled);
      Class<?> user = compiled.load("sample.User");
      float[][] rows = rows((SoundEncoder) user.getMethod("frames").invoke(null));
      List<?> labels =
          (List<?>)
              user.getMethod("all", model.getClass(), short[].class, float[].class, float[][].class)
                  .invoke(null, model, integers, floats, rows);
      assertEquals(98, labels.size());
      Object session = user.getConstructor(model.getClass()).newInstance(model);
      for (Object form : new Object[] {floats, integers, rows, Sound.of(RATE, integers)}) {
        assertEquals(labels, user.getMethod("labels", Object.class).invoke(session, form));
      }
    }
  }

  @Test
  void aStreamHasTheRowsOfTheWholeSound() throws Exception {
    SoundEncoder encoder = (SoundEncoder) MFCC.load("sample.User").getMethod("frames").invoke(null);
    float[][] whole = rows(encoder);
    List<float[]> streamed = new ArrayList<>();
    encoder.begin(row -> streamed.add(row.clone()));
    for (int from = 0; from < integers.length; from += 333) {
      encoder.append(integers, from, Math.min(from + 333, integers.length));
    }
    encoder.end();
    assertTrue(Arrays.deepEquals(whole, streamed.toArray(float[][]::new)));
  }

  @Test
  void silenceBehindASoundChangesNothingWhereItsFramesAreMasked() throws Exception {
    CompiledModel compiled = model("log mel 39");
    Class<?> user = compiled.load("sample.User");
    Object model = untrained(compiled);
    Object session = user.getConstructor(model.getClass()).newInstance(model);
    SoundEncoder encoder = (SoundEncoder) user.getMethod("frames").invoke(null);
    float[] speech = Arrays.copyOf(floats, 4_000);
    Sound padded = new Sound(RATE, Arrays.copyOf(speech, 6_000));
    float[][] rows = new float[encoder.frames(padded)][encoder.width()];
    encoder.encode(padded, rows);
    float[][] kept = Arrays.copyOf(rows, encoder.frames(new Sound(RATE, speech)));
    assertTrue(kept.length < rows.length);
    List<?> expected = scores(session, speech);
    assertEquals(expected, scores(session, kept));
    assertNotEquals(expected, scores(session, rows).subList(0, kept.length), "not masked");
  }

  private static List<?> scores(Object session, Object form) throws Exception {
    return (List<?>) session.getClass().getMethod("scores", Object.class).invoke(session, form);
  }

  @Test
  void loudnessOfARecordingDoesNotMatterWhereDeclared() throws Exception {
    Object model = untrained(LOUD);
    Object session = LOUD.load("sample.User").getConstructor(model.getClass()).newInstance(model);
    float[] quiet = new float[floats.length];
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] = floats[i] / 16;
    }
    assertEquals(
        session.getClass().getMethod("labels", Object.class).invoke(session, floats),
        session.getClass().getMethod("labels", Object.class).invoke(session, quiet));
  }

  @Test
  @SuppressWarnings("unchecked")
  void callsAllocateNothing() throws Exception {
    Object model = untrained(LOUD);
    ToIntFunction<Object> session =
        (ToIntFunction<Object>)
            LOUD.load("sample.User").getConstructor(model.getClass()).newInstance(model);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int count = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      count = session.applyAsInt(integers) + session.applyAsInt(floats);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(2 * 98, count);
    assertEquals(0, least, "bytes in 2 calls");
  }

  @Test
  void refusesWhatIsNoSuchSound() throws Exception {
    assertRefused("the sound is empty, it has no sample", new Sound(RATE, new float[0]));
    assertRefused(
        "the sound has 199 samples, must have at least 200 for one frame",
        new Sound(RATE, new float[199]));
    assertRefused(
        "the sound has 44100 Hz, must have 8000 Hz; resample it", new Sound(44_100, floats));
    assertRefused(
        "the sound has 99 frames in 1.01 s, the model takes at most 98 in 1.00 s",
        new Sound(RATE, tone(440, 8_080, 0.3)));
    float[] nan = floats.clone();
    nan[4321] = Float.NaN;
    assertRefused("sample 4321 is NaN, must be finite", new Sound(RATE, nan));
  }

  private void assertRefused(String message, Sound sound) throws Exception {
    Object model = untrained(MFCC);
    Class<?> user = MFCC.load("sample.User");
    assertEquals(
        message,
        refusal(
            () ->
                user.getMethod("label", model.getClass(), Sound.class).invoke(null, model, sound)));
    List<Sound> many = List.of(new Sound(RATE, floats), sound);
    assertEquals(
        "input 1: " + message,
        refusal(
            () ->
                user.getMethod("labelAll", model.getClass(), List.class)
                    .invoke(null, model, many)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    Throwable thrown = assertThrows(InvocationTargetException.class, call).getCause();
    assertTrue(thrown instanceof IllegalArgumentException, String.valueOf(thrown));
    return String.valueOf(thrown == null ? null : thrown.getMessage());
  }

  @Test
  void learnsALabelForEachFrame() throws Exception {
    Class<?> user = MFCC.load("sample.User");
    float[][] rows = rows((SoundEncoder) user.getMethod("frames").invoke(null));
    Object accuracy =
        user.getMethod("train", Sound.class, Sound.class, short[].class, float[][].class)
            .invoke(
                null,
                new Sound(RATE, floats),
                new Sound(RATE, tone(2_000, 8_000, 0.3)),
                integers,
                rows);
    assertEquals(1.0, accuracy);
  }

  private static Object untrained(CompiledModel compiled) throws Exception {
    return compiled.load("sample.User").getMethod("untrained").invoke(null);
  }
}
