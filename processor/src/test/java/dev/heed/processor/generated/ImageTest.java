package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.image.Image;
import dev.heed.runtime.encode.image.Layout;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.WeightsFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that read images: in every form, as patches, pixels and flat. */
class ImageTest {

  private static final int HEIGHT = 4;
  private static final int WIDTH = 6;
  private static final int CHANNELS = 3;
  private static final int PATCH = 2;
  private static final int LABELS = 3;

  /** Typed uses of the API. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.image.Image;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.util.List;
      import java.util.function.Function;

      public final class User implements Function<Object, float[]> {
        private final SampleModel model;
        private final SampleModel.Session session;
        private final float[] scores = new float[4];

        public User(SampleModel model) {
          this.model = model;
          this.session = model.newSession();
        }

        public static SampleModel untrained() {
          return SampleTrainer.create(3).model();
        }

        @Override
        public float[] apply(Object input) {
          Tags3 label =
              input instanceof byte[] bytes
                  ? session.label(bytes)
                  : input instanceof float[] floats
                      ? session.label(floats)
                      : input instanceof int[] pixels
                          ? session.label(pixels)
                          : session.label((Image) input);
          scores[3] = label.ordinal();
          scores[0] = session.score(Tags3.T0);
          scores[1] = session.score(Tags3.T1);
          scores[2] = session.score(Tags3.T2);
          return scores;
        }

        public static boolean modelAgrees(SampleModel model, byte[] bytes, float[] floats, int[] pixels) {
          Tags3 label = model.label(bytes);
          return label == model.label(floats)
              && label == model.label(pixels)
              && label == model.label(Image.of(pixels))
              && model.labelAll(List.of(Image.of(bytes), Image.of(floats))).equals(List.of(label, label));
        }

        /** Bright images from dark ones; the accuracy on what it saw. */
        public static double train(int values) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 0; i < 20; i++) {
            byte[] dark = new byte[values];
            float[] bright = new float[values];
            java.util.Arrays.fill(dark, (byte) i);
            java.util.Arrays.fill(bright, 200 + i);
            examples.add(dark, Tags3.T0);
            examples.add(bright, Tags3.T1);
            examples.add(Image.of(new float[values]), null);
          }
          TrainingOptions options = TrainingOptions.builder().epochs(30).rows(48).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          trainer.model().warmUp(java.time.Duration.ofMillis(20));
          return trainer.evaluate(examples).accuracy();
        }
      }
      """;

  private static final CompiledModel PATCHES =
      CompiledModel.with(
          text(
              "image { 4×6 channels 3 patch 2 range 200 mean 0.25 deviation 0.5 }",
              "residual { norm; attention { heads 2 } }\npool mean"),
          Map.of("sample.User", USER));

  private static final CompiledModel FLAT =
      CompiledModel.with(
          text("image { 4×6 channels 3 flat }", "dense 8 gelu"), Map.of("sample.User", USER));

  private final byte[] bytes = new byte[HEIGHT * WIDTH * CHANNELS];
  private final float[] floats = new float[bytes.length];
  private final int[] pixels = new int[HEIGHT * WIDTH];

  ImageTest() {
    new Random(5).nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      floats[i] = bytes[i] & 0xFF;
      pixels[i / CHANNELS] |= (bytes[i] & 0xFF) << (8 * (CHANNELS - 1 - i % CHANNELS));
    }
  }

  private static String text(String input, String layers) {
    return """
        package sample

        model Sample {
          trainable
          input %s
          %s
          output label whole of sample.Tags3
        }
        """
        .formatted(input, layers);
  }

  @Test
  void scoresAreThoseOfTheReferenceOnPatches(@TempDir Path folder) throws Exception {
    double[][] rows = new double[6][12];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int c = 0; c < CHANNELS; c++) {
          double value = floats[(y * WIDTH + x) * CHANNELS + c];
          int row = y / PATCH * (WIDTH / PATCH) + x / PATCH;
          rows[row][(y % PATCH * PATCH + x % PATCH) * CHANNELS + c] = (value / 200 - 0.25) / 0.5;
        }
      }
    }
    assertScores(PATCHES, rows, folder);
  }

  @Test
  void scoresAreThoseOfTheReferenceOnTheFlatImage(@TempDir Path folder) throws Exception {
    double[][] row = new double[1][bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      row[0][i] = floats[i] / 255.0;
    }
    assertScores(FLAT, row, folder);
  }

  private void assertScores(CompiledModel compiled, double[][] rows, Path folder) throws Exception {
    Object model = untrained(compiled);
    Path file = folder.resolve("model.safetensors");
    model.getClass().getMethod("save", Path.class).invoke(model, file);
    String digest = (String) model.getClass().getField("DIGEST").get(null);
    Parameters parameters =
        WeightsFile.load(file, "Sample", digest, compiled.declarations()).parameters();
    ReferenceModel reference =
        new ReferenceModel(compiled.spec(), LABELS, Tensors.of(RandomInputs.tensors(parameters)));
    double[] logits = reference.logits(Sentence.ofVectors(rows))[0];
    double sum = Arrays.stream(logits).map(Math::exp).sum();
    float[] scores = user(compiled, model).apply(bytes);
    for (int c = 0; c < LABELS; c++) {
      assertEquals(Math.exp(logits[c]) / sum, scores[c], 1e-5, "label " + c);
    }
  }

  @Test
  void theSameImageInAnotherFormHasTheSameAnswer() throws Exception {
    byte[] reversed = new byte[bytes.length];
    byte[] planes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      int channel = i % CHANNELS;
      reversed[i - channel + CHANNELS - 1 - channel] = bytes[i];
      planes[channel * pixels.length + i / CHANNELS] = bytes[i];
    }
    for (CompiledModel compiled : new CompiledModel[] {PATCHES, FLAT}) {
      Object model = untrained(compiled);
      Function<Object, float[]> user = user(compiled, model);
      float[] scores = user.apply(bytes).clone();
      for (Object form :
          new Object[] {
            floats,
            pixels,
            Image.of(bytes),
            Image.of(reversed, Layout.INTERLEAVED_REVERSED),
            Image.of(planes, Layout.PLANES)
          }) {
        assertArrayEquals(scores, user.apply(form));
      }
      Object agrees =
          compiled
              .load("sample.User")
              .getMethod("modelAgrees", model.getClass(), byte[].class, float[].class, int[].class)
              .invoke(null, model, bytes, floats, pixels);
      assertEquals(true, agrees);
    }
  }

  @Test
  void callsAllocateNothing() throws Exception {
    Function<Object, float[]> user = user(PATCHES, untrained(PATCHES));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = 0;
    long least = Long.MAX_VALUE;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 100; call++) {
        sum += user.apply(bytes)[0] + user.apply(floats)[0] + user.apply(pixels)[0];
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(sum > 0, "scores are read");
    assertEquals(0, least, "bytes in 300 calls");
  }

  @Test
  void refusesWhatIsNoSuchImage() throws Exception {
    Function<Object, float[]> user = user(PATCHES, untrained(PATCHES));
    float[] scores = user.apply(bytes).clone();
    refuses("the image has 71 values, must have 72: 4×6 with 3 channels", user, new byte[71]);
    refuses("the image has 25 pixels, must have 24: 4×6 with 3 channels", user, new int[25]);
    float[] nan = floats.clone();
    nan[(2 * WIDTH + 5) * CHANNELS + 1] = Float.NaN;
    refuses("the pixel in row 2, column 5 has NaN in channel 1, must be finite", user, nan);
    assertArrayEquals(scores, user.apply(bytes));
  }

  private static void refuses(String message, Function<Object, float[]> user, Object image) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> user.apply(image)).getMessage());
  }

  @Test
  void learnsFromImages() throws Exception {
    for (CompiledModel compiled : new CompiledModel[] {PATCHES, FLAT}) {
      Class<?> user = compiled.load("sample.User");
      assertEquals(1.0, user.getMethod("train", int.class).invoke(null, bytes.length));
    }
  }

  private static Object untrained(CompiledModel compiled) throws Exception {
    return compiled.load("sample.User").getMethod("untrained").invoke(null);
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, float[]> user(CompiledModel compiled, Object model)
      throws Exception {
    return (Function<Object, float[]>)
        compiled.load("sample.User").getConstructor(model.getClass()).newInstance(model);
  }
}
