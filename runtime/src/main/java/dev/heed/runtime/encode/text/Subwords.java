package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A published subword tokenizer: its pieces and how text becomes them. Immutable and thread-safe;
 * each thread takes an encoder of its own.
 */
public final class Subwords {

  private final Pieces pieces;
  private final SubwordModel model;
  private final AddedPieces added;
  private final int[] before;
  private final int[] after;
  private final SubwordSource source;

  Subwords(
      Pieces pieces,
      SubwordModel model,
      AddedPieces added,
      int[] before,
      int[] after,
      SubwordSource source) {
    this.pieces = pieces;
    this.model = model;
    this.added = added;
    this.before = before;
    this.after = after;
    this.source = source;
  }

  /**
   * WordPiece of a {@code vocab.txt}, one piece a line, as BERT has it. It must hold {@code [UNK]},
   * {@code [CLS]} and {@code [SEP]}; these, {@code [PAD]} and {@code [MASK]} are looked for in the
   * text before anything else.
   *
   * @param vocabulary the file
   * @param lowerCase whether letters become lower case and lose their accents ("uncased" models)
   * @throws InputFileException if it is no such file, with the line
   * @throws IOException if it cannot be read
   */
  public static Subwords wordPiece(Path vocabulary, boolean lowerCase) throws IOException {
    return WordPieceFile.read(vocabulary.toString(), TextFile.read(vocabulary), lowerCase);
  }

  /**
   * Byte-level byte-pair encoding of a {@code vocab.json} and a {@code merges.txt}, as GPT-2 has
   * it. Nothing is looked for in the text before, since the files do not tell.
   *
   * @param vocabulary the pieces with their ids
   * @param merges the rules, one a line
   * @param spaceFirst whether a text that begins with no space gets one in front
   * @throws InputFileException if they are no such files or do not fit each other, with the place
   * @throws IOException if they cannot be read
   */
  public static Subwords bytePairs(Path vocabulary, Path merges, boolean spaceFirst)
      throws IOException {
    return BytePairFiles.read(
        vocabulary.toString(),
        TextFile.read(vocabulary),
        merges.toString(),
        TextFile.read(merges),
        spaceFirst);
  }

  /**
   * Either of them from a {@code tokenizer.json}. What it says of truncation and padding does not
   * count: a declared model has its own.
   *
   * @param file the file
   * @throws InputFileException if it is no such file, or asks for what there is not, with the place
   * @throws IOException if it cannot be read
   */
  public static Subwords tokenizer(Path file) throws IOException {
    return TokenizerFile.read(file.toString(), TextFile.read(file));
  }

  /** All of it as one text, which {@link #decode} reads. */
  public String encode() {
    return source.encode();
  }

  /**
   * The tokenizer that a text of {@link #encode} stands for.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Subwords decode(String text) {
    return SubwordSource.decode(text);
  }

  /** One above the greatest id: the rows that a table needs. */
  public int size() {
    return pieces.size();
  }

  /** The id of a piece as the files spell it, or −1. */
  public int id(String piece) {
    return pieces.id(piece);
  }

  /** The piece of an id as the files spell it; empty for one without a piece. */
  public String piece(int id) {
    return pieces.piece(id);
  }

  /** A new encoder, for one thread. */
  public SubwordEncoder encoder() {
    return new SubwordEncoder(model.cutter(), added, before, after);
  }
}
