package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.util.Arrays;

/** Collects the rules of a byte-pair encoding in order, and checks them. */
final class BytePairRules {

  private final Pieces pieces;
  private final int[] byteIds = new int[256];
  private final PairTable ranks = new PairTable();
  private int[] merged = new int[1024];
  private int count;

  /** For pieces that must hold each of the 256 bytes. */
  BytePairRules(String source, Pieces pieces) throws InputFileException {
    this.pieces = pieces;
    char[] characters = ByteAlphabet.characters();
    for (int value = 0; value < 256; value++) {
      byteIds[value] = pieces.id(String.valueOf(characters[value]));
      if (byteIds[value] < 0) {
        throw new InputFileException(
            String.format(
                "%s has no piece \"%c\", which stands for the byte 0x%02X",
                source, characters[value], value));
      }
    }
  }

  /** Adds a rule that stands at a place. */
  void add(String place, String left, String right) throws InputFileException {
    if (count == Pieces.MOST) {
      throw new InputFileException(place + ": there are more than " + Pieces.MOST + " rules");
    }
    int leftId = id(place, left);
    int rightId = id(place, right);
    if (count == merged.length) {
      merged = Arrays.copyOf(merged, 2 * count);
    }
    merged[count] = id(place, left + right);
    if (ranks.put(leftId, rightId, count++) != PairTable.ABSENT) {
      throw new InputFileException(
          place + ": the rule \"" + left + " " + right + "\" stands there twice");
    }
  }

  BytePairs model(boolean spaceFirst) {
    return new BytePairs(byteIds, ranks, Arrays.copyOf(merged, count), spaceFirst);
  }

  private int id(String place, String piece) throws InputFileException {
    int id = pieces.id(piece);
    if (id < 0) {
      throw new InputFileException(
          place + ": the vocabulary has no piece \"" + piece + "\", which a rule needs");
    }
    return id;
  }
}
