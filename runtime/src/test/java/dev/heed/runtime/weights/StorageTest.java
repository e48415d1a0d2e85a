package dev.heed.runtime.weights;

import static dev.heed.runtime.weights.Fixtures.DECLARATIONS;
import static dev.heed.runtime.weights.Fixtures.METADATA;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StorageTest {

  @TempDir private Path folder;

  @Test
  void everyHalfStaysAsItIs() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = HalfPrecision.widened((short) bits);
      short narrowed = HalfPrecision.narrowed(value);
      if (Float.isNaN(value)) {
        assertTrue(Float.isNaN(HalfPrecision.widened(narrowed)), "bits " + bits);
      } else {
        assertEquals((short) bits, narrowed, "bits " + bits);
      }
    }
  }

  @Test
  void everyBfloat16StaysAsItIs() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Bfloat16.widened((short) bits);
      short narrowed = Bfloat16.narrowed(value);
      if (Float.isNaN(value)) {
        assertTrue(Float.isNaN(Bfloat16.widened(narrowed)), "bits " + bits);
      } else {
        assertEquals((short) bits, narrowed, "bits " + bits);
      }
    }
  }

  /** Between each two neighbours: what is just below, at and just above the middle. */
  @ParameterizedTest
  @EnumSource(names = {"F16", "BF16"})
  void theNearestIsTakenAndOfTwoTheEvenOne(Storage storage) {
    int infinity = storage == Storage.F16 ? 0x7C00 : 0x7F80;
    for (int bits = 0; bits < infinity; bits++) {
      float low = widened(storage, bits);
      float up = widened(storage, bits + 1);
      double next = bits + 1 < infinity ? up : storage == Storage.F16 ? 0x1p16 : 0x1p128;
      // exact in a float too, which has digits to spare for it
      float middle = (float) ((low + next) / 2);
      assertEquals(bits % 2 == 0 ? low : up, storage.rounded(middle), "between " + low);
      assertEquals(low, storage.rounded(Math.nextDown(middle)), "below the middle after " + low);
      assertEquals(up, storage.rounded(Math.nextUp(middle)), "above the middle after " + low);
      assertEquals(-up, storage.rounded(-Math.nextUp(middle)), "negative, after " + low);
    }
  }

  private static float widened(Storage storage, int bits) {
    return storage == Storage.F16
        ? HalfPrecision.widened((short) bits)
        : Bfloat16.widened((short) bits);
  }

  @Test
  void knownValues() {
    assertEquals(0x1.554p-2f, Storage.F16.rounded(1f / 3));
    assertEquals(0x1.56p-2f, Storage.BF16.rounded(1f / 3));
    assertEquals(1f / 3, Storage.F32.rounded(1f / 3));
    // a half has 11 significant bits: 2049 lies between 2048 and 2050, 2051 between 2050 and 2052
    assertEquals(2048, Storage.F16.rounded(2049));
    assertEquals(2052, Storage.F16.rounded(2051));
    // subnormal, the least, half of it, and a little more
    assertEquals(0x1.8p-23f, Storage.F16.rounded(0x1.8p-23f));
    assertEquals(0x1p-24f, Storage.F16.rounded(0x1p-24f));
    assertEquals(0f, Storage.F16.rounded(0x1p-25f));
    assertEquals(0x1p-24f, Storage.F16.rounded(0x1.000002p-25f));
    assertEquals(0x1p-14f, Storage.F16.rounded(Math.nextDown(0x1p-14f)));
    assertEquals(-0f, Storage.F16.rounded(-Float.MIN_VALUE));
    assertEquals(0f, Storage.BF16.rounded(Float.MIN_VALUE));
    assertEquals(0x1p-133f, Storage.BF16.rounded(0x1.8p-134f));
    // 65,520 is as near to 65,504 as to 65,536, which a half does not have
    assertEquals(65504, Storage.F16.rounded(Math.nextDown(65520f)));
    assertEquals(Float.POSITIVE_INFINITY, Storage.F16.rounded(65520));
    assertEquals(Float.NEGATIVE_INFINITY, Storage.BF16.rounded(-Float.MAX_VALUE));
    for (Storage storage : Storage.values()) {
      assertEquals(storage.largest(), storage.rounded(storage.largest()));
      assertEquals(Float.POSITIVE_INFINITY, storage.rounded(Float.POSITIVE_INFINITY));
      assertTrue(Float.isNaN(storage.rounded(Float.NaN)));
      // a NaN whose only digit is one that is lost
      assertTrue(Float.isNaN(storage.rounded(Float.intBitsToFloat(0x7F800001))));
      assertTrue(Float.isNaN(storage.rounded(Float.intBitsToFloat(0xFF800001))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileGivesBackTheRoundedWeights(Storage storage) throws IOException {
    Parameters parameters = Fixtures.parameters();
    Random random = new Random(5);
    for (int i = 0; i < parameters.size(); i++) {
      for (float[] row : parameters.values(i)) {
        for (int c = 0; c < row.length; c++) {
          row[c] = (float) (random.nextGaussian() * Math.scalb(1.0, random.nextInt(20) - 16));
        }
      }
    }
    Path file = folder.resolve("weights");
    WeightsFile.save(file, METADATA, parameters, storage);
    byte[] content = Files.readAllBytes(file);
    Parameters loaded = Fixtures.load(content, DECLARATIONS).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      float[][] expected = parameters.values(i);
      for (float[] row : expected) {
        for (int c = 0; c < row.length; c++) {
          row[c] = storage.rounded(row[c]);
        }
      }
      assertArrayEquals(expected, loaded.values(i));
    }
    Path again = folder.resolve("again");
    WeightsFile.save(again, METADATA, loaded, storage);
    assertArrayEquals(content, Files.readAllBytes(again), "rounded twice, the same bytes");
    long header = Files.size(file) - 12L * storage.bytes();
    assertEquals(0, header % 8, "12 weights follow the header");
  }

  @Test
  void aWeightThatBecomesInfiniteIsRefusedAndTheOldFileStays() throws IOException {
    Path file = folder.resolve("kept");
    Files.writeString(file, "kept");
    Parameters parameters = Fixtures.parameters();
    parameters.values(1)[1][0] = -70_000;
    assertMessage(
        "the weights are not saved: tensor dense.weight is -70000.0 at [1, 0], F16 holds at most"
            + " 65504.0; BF16 and F32 hold it",
        file,
        parameters,
        Storage.F16);
    parameters.values(1)[1][0] = 0;
    parameters.vector(2)[1] = Float.MAX_VALUE;
    assertMessage(
        "the weights are not saved: tensor dense.bias is 3.4028235E38 at [1], BF16 holds at most"
            + " 3.3895314E38; F32 holds it",
        file,
        parameters,
        Storage.BF16);
    parameters.vector(2)[1] = Float.NaN;
    assertMessage(
        "the weights are not saved: tensor dense.bias is NaN at [1], weights must be finite",
        file,
        parameters,
        Storage.F16);
    assertEquals("kept", Files.readString(file));
  }

  private static void assertMessage(
      String message, Path file, Parameters parameters, Storage storage) {
    Exception refused =
        assertThrows(
            WeightsException.class, () -> WeightsFile.save(file, METADATA, parameters, storage));
    assertEquals(message, refused.getMessage());
  }
}
