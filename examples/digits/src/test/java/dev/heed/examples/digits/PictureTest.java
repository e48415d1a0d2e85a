package dev.heed.examples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.WholeTrace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attention in the pictures is that of the model: both come to the same probabilities. */
class PictureTest {

  @TempDir Path folder = Path.of("");

  @Test
  void theTraceComesToTheModelsProbabilities() throws IOException {
    Path file = folder.resolve("model.safetensors");
    Patches8Model model = Patches8Trainer.create(7).model();
    model.save(file);
    Tensors tensors = Tensors.read(file);
    Patches8Model.Session session = model.newSession();
    for (GreyImage image : SampleDigits.test().inputs().subList(0, 10)) {
      float[][] patches = ImageSize.SMALL.patches(image);
      WholeTrace trace =
          WholeTrace.of(tensors, PatchesPicture.HEADS, PatchesPicture.BLOCKS, patches);
      session.label(image.input());
      for (Digit digit : Digit.values()) {
        int index = Digit.LABELS.index(digit);
        assertEquals(session.score(digit), trace.probabilities()[index], 1e-4);
      }
      double sum = 0;
      for (float weight : trace.pooled().weights()) {
        sum += weight;
      }
      assertEquals(1, sum, 1e-5);
    }
  }
}
