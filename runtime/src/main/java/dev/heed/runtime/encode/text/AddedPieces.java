package dev.heed.runtime.encode.text;

import java.util.List;

/**
 * Pieces that are looked for in the text before anything else, such as {@code [MASK]}: the first
 * one that begins, of several at one place the longest. Immutable.
 */
final class AddedPieces {

  private final List<Piece> pieces;
  private final Trie trie = new Trie();

  /**
   * One of them.
   *
   * @param text what stands in the text, not empty
   * @param id its id
   * @param spaceBefore whether space before it belongs to it
   * @param spaceAfter whether space after it belongs to it
   */
  record Piece(String text, int id, boolean spaceBefore, boolean spaceAfter) {}

  /** Pieces of different texts. */
  AddedPieces(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      trie.put(pieces.get(i).text(), i);
    }
  }

  /** Cuts a text at the added pieces and what is between them by a model. */
  void cut(CharSequence text, SubwordModel.Cutter model, Ids ids) {
    int done = 0;
    int length = text.length();
    for (int at = 0; at < length && !pieces.isEmpty(); ) {
      int found = longest(text, at);
      if (found < 0) {
        at++;
        continue;
      }
      Piece piece = pieces.get(found);
      int from = at;
      while (piece.spaceBefore() && from > done && isSpace(text, from - 1)) {
        from--;
      }
      model.cut(text, done, from, ids);
      ids.add(piece.id());
      at += piece.text().length();
      while (piece.spaceAfter() && at < length && isSpace(text, at)) {
        at++;
      }
      done = at;
    }
    model.cut(text, done, length, ids);
  }

  private int longest(CharSequence text, int from) {
    int found = -1;
    int node = Trie.ROOT;
    for (int at = from; at < text.length(); at++) {
      node = trie.step(node, text.charAt(at));
      if (node == Trie.ABSENT) {
        break;
      }
      if (trie.id(node) != Trie.ABSENT) {
        found = trie.id(node);
      }
    }
    return found;
  }

  private static boolean isSpace(CharSequence text, int at) {
    return Characters.isSpace(text.charAt(at));
  }
}
