package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code vocab.txt} of BERT: the piece of id 0 on the first line, and so on. */
final class WordPieceFile {

  private static final String UNKNOWN = "[UNK]";
  private static final String FIRST = "[CLS]";
  private static final String LAST = "[SEP]";
  private static final List<String> SPECIAL = List.of(UNKNOWN, FIRST, LAST, "[PAD]", "[MASK]");
  private static final String PREFIX = "##";
  private static final int LONGEST = 100;

  private WordPieceFile() {}

  static Subwords read(String file, String text, boolean lowerCase) throws InputFileException {
    Pieces pieces = new Pieces(lines(file, text));
    for (String piece : List.of(UNKNOWN, FIRST, LAST)) {
      if (pieces.id(piece) < 0) {
        throw new InputFileException(file + " has no line " + piece + ", which must be there");
      }
    }
    List<AddedPieces.Piece> added = new ArrayList<>();
    for (String piece : SPECIAL) {
      if (pieces.id(piece) >= 0) {
        added.add(new AddedPieces.Piece(piece, pieces.id(piece), false, false));
      }
    }
    BertWords words = new BertWords(true, true, lowerCase, lowerCase);
    return new Subwords(
        pieces,
        new WordPiece(pieces, words, pieces.id(UNKNOWN), PREFIX, LONGEST),
        new AddedPieces(added),
        new int[] {pieces.id(FIRST)},
        new int[] {pieces.id(LAST)},
        SubwordSource.wordPiece(text, lowerCase));
  }

  private static Map<String, Integer> lines(String file, String text) throws InputFileException {
    Map<String, Integer> ids = new HashMap<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int line = ids.size() + 1;
      if (line > Pieces.MOST) {
        throw new InputFileException(file + " has more than " + Pieces.MOST + " lines");
      }
      String piece = withoutSpaceAtEnd(text, start, end);
      if (piece.isEmpty()) {
        throw new InputFileException(file + ": line " + line + " is empty, must be a piece");
      }
      Integer before = ids.put(piece, line - 1);
      if (before != null) {
        throw new InputFileException(
            String.format("%s: lines %d and %d are both \"%s\"", file, before + 1, line, piece));
      }
      start = end + 1;
    }
    return ids;
  }

  private static String withoutSpaceAtEnd(String text, int start, int end) {
    int last = end;
    while (last > start && Characters.isSpace(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(start, last);
  }
}
