package dev.heed.runtime.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are not trusted: whatever stands in them, a WeightsException says what is wrong. */
class HostileFileTest {

  private static final List<ParameterDeclaration> A =
      List.of(Fixtures.declaration("a", List.of(2)));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"dtype":"F32","shape":[2],"data_offsets":[4,12]}  | begins at byte 4 of the data, must begin at 0
          {"dtype":"F32","shape":[2],"data_offsets":[0,4]}   | its shape [2] of F32 needs 8 bytes
          {"dtype":"F32","shape":[2],"data_offsets":[8,0]}   | its shape [2] of F32 needs 8 bytes
          {"dtype":"F32","shape":[2],"data_offsets":[0,8,9]} | must have dtype, shape and two data_offsets
          {"dtype":"F32","shape":[2]}                        | must have dtype, shape and two data_offsets
          {"dtype":"F99","shape":[2],"data_offsets":[0,8]}   | has the unknown dtype "F99"
          {"dtype":"F32","shape":[-2],"data_offsets":[0,8]}  | must have an integer of at least 0
          {"dtype":"F32","shape":[2.0],"data_offsets":[0,8]} | must have ']', but U+002E stands there
          {"dtype":"F32","shape":[02],"data_offsets":[0,8]}  | an integer begins with 0
          {"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]} | an integer is above 2⁶³ − 1
          {"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]} | which is beyond 2⁶³ bytes
          {"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]} | more than 8 numbers
          {"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]} | has shape twice
          {"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1} | has the key "x", must be dtype, shape
          {"dtype":"F32","shape":[2],"data_offsets":[0,8],}  | must have '"', but U+007D
          {"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{} | the key "a" stands there twice
          {"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[4],"data_offsets":[4,8]} | tensor "b" begins at byte 4 of the data, must begin at 8
          {"dtype":"F32","shape":[2],"data_offsets":[0,8]}}x | must have the end, but U+0078
          {"dtype":"F\\q2"}                                  | an unknown escape stands in a string
          {"dtype":"\\ud83d"}                                | half of a surrogate pair
          {"dtype":"\\ude00"}                                | half of a surrogate pair
          {"dtype":"\\u00g0"}                                | must have four hexadecimal digits
          {"dtype":"F32                                      | must have the end of a string
          """)
  void refusesUnsoundHeaders(String tensor, String problem) {
    String header = Fixtures.header(tensor);
    // the last case ends within a string: its closing brace is part of it
    assertRefused(Fixtures.file(header, new byte[8]), problem);
  }

  @Test
  void refusesUnsoundMetadata() {
    assertRefused(Fixtures.file("{\"__metadata__\":{\"k\":1}}", new byte[0]), "must have '\"'");
    assertRefused(
        Fixtures.file("{\"__metadata__\":{\"k\":\"\",\"k\":\"\"}}", new byte[0]),
        "the metadata \"k\" stand there twice");
  }

  @Test
  void refusesWhatIsNoSafetensorsFile() {
    assertRefused(new byte[0], "has 0 bytes, a safetensors file begins with 8 bytes");
    assertRefused(new byte[] {1, 2, 3}, "has 3 bytes");
    assertRefused(
        "PK\u0003\u0004 a zip archive".getBytes(StandardCharsets.UTF_8),
        "no safetensors file: its header");
    assertRefused(Fixtures.file("[]", new byte[0]), "begins with byte 0x5B, must begin with '{'");
    byte[] negative = Fixtures.file("{}", new byte[0]);
    Arrays.fill(negative, 0, 8, (byte) 0xFF);
    assertRefused(negative, "its header would have 18446744073709551615 bytes");
    byte[] notText = Fixtures.file("{\"abc\"}", new byte[0]);
    notText[10] = (byte) 0xC0;
    assertRefused(notText, "its header is not UTF-8");
  }

  @Test
  void takesNoMemoryForAHeaderThatIsNotThere() {
    byte[] file = Fixtures.file("{}", new byte[0]);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(0, 1 << 25);
    assertRefused(file, "is truncated");
  }

  @Test
  void refusesTruncatedAndTrailingBytes() throws IOException {
    byte[] sound = Fixtures.sound();
    byte[] longer = Arrays.copyOf(sound, sound.length + 1);
    assertEquals(
        "the weights stream of PosTagger is no sound safetensors file: bytes follow the last tensor,"
            + " must end there",
        refusal(longer, Fixtures.DECLARATIONS));
    byte[] shorter = Arrays.copyOf(sound, sound.length - 1);
    assertEquals(
        "the weights stream of PosTagger is truncated: it ends early, and promises more weights",
        refusal(shorter, Fixtures.DECLARATIONS));
    Path file = Files.write(folder.resolve("file"), shorter);
    assertEquals(
        file
            + " is truncated: it has "
            + shorter.length
            + " bytes, and promises 48 bytes of weights",
        assertThrows(WeightsException.class, () -> WeightsFile.metadata(file)).getMessage());
    Files.write(file, longer);
    assertThrows(WeightsException.class, () -> WeightsFile.metadata(file));
  }

  @Test
  void refusesWeightsThatAreNotFinite() throws IOException {
    byte[] sound = Fixtures.sound();
    ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).putFloat(sound.length - 4, Float.NaN);
    assertEquals(
        "the weights stream of PosTagger: tensor dense.bias is NaN at [1], weights must be finite",
        refusal(sound, Fixtures.DECLARATIONS));
    ByteBuffer.wrap(sound)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(sound.length - 12, Float.NEGATIVE_INFINITY);
    assertEquals(
        "the weights stream of PosTagger: tensor dense.weight is -Infinity at [1, 1], weights must be"
            + " finite",
        refusal(sound, Fixtures.DECLARATIONS));
  }

  @Test
  void survivesMutations() throws IOException {
    byte[] sound = Fixtures.sound();
    int refused = 0;
    for (int seed = 0; seed < 2000; seed++) {
      byte[] mutated = mutated(sound, seed);
      refused += survives(seed, () -> Fixtures.load(mutated, Fixtures.DECLARATIONS));
      if (seed % 8 == 0) {
        Path file = Files.write(folder.resolve("mutated"), mutated);
        refused += survives(seed, () -> load(file));
      }
    }
    assertTrue(refused > 1125, "refused " + refused + " of 2250");
  }

  private static LoadedWeights load(Path file) throws IOException {
    return WeightsFile.load(file, Fixtures.MODEL, Fixtures.DIGEST, Fixtures.DECLARATIONS);
  }

  private interface Load {
    LoadedWeights run() throws IOException;
  }

  /** 1 if the load was refused as it should, 0 if it went well. */
  private static int survives(int seed, Load load) {
    try {
      load.run();
      return 0;
    } catch (WeightsException expected) {
      return 1;
    } catch (IOException | RuntimeException | Error other) {
      throw new AssertionError("seed " + seed + " gave " + other, other);
    }
  }

  private static byte[] mutated(byte[] sound, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = sound.clone();
    int header = sound.length - 48;
    for (int change = random.nextInt(1, 4); change > 0; change--) {
      int at = random.nextInt(random.nextBoolean() ? header : bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) "{}[]\",:0123456789-.eE\\u ".charAt(random.nextInt(24));
        default -> System.arraycopy(bytes, at / 2, bytes, at, (bytes.length - at) / 2);
      }
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static void assertRefused(byte[] file, String problem) {
    String message = refusal(file, A);
    assertTrue(message.contains(problem), message);
  }

  private static String refusal(byte[] file, List<ParameterDeclaration> declarations) {
    return String.valueOf(
        assertThrows(WeightsException.class, () -> Fixtures.load(file, declarations)).getMessage());
  }
}
