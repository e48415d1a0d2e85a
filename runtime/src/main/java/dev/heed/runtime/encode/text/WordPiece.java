package dev.heed.runtime.encode.text;

/**
 * Cuts each word into the longest pieces that the vocabulary has, from its beginning on; a word for
 * which that fails, or a very long one, becomes the unknown piece as a whole. Immutable.
 */
final class WordPiece implements SubwordModel {

  private final Trie trie = new Trie();
  private final int continued;
  private final BertWords words;
  private final int unknown;
  private final int longest;

  /**
   * A model.
   *
   * @param pieces the vocabulary
   * @param words how text becomes words
   * @param unknown the unknown piece's id
   * @param prefix what every piece but a word's first begins with
   * @param longest the most characters of a word that is looked up
   */
  WordPiece(Pieces pieces, BertWords words, int unknown, String prefix, int longest) {
    pieces.ids().forEach(trie::put);
    this.continued = trie.node(prefix);
    this.words = words;
    this.unknown = unknown;
    this.longest = longest;
  }

  @Override
  public Cutter cutter() {
    return new WordCutter();
  }

  private final class WordCutter implements Cutter, BertWords.Sink {

    private final char[] word = new char[2 * longest];
    private int length;
    private int characters;
    private Ids out = new Ids();

    @Override
    public void cut(CharSequence text, int from, int to, Ids ids) {
      out = ids;
      words.cut(text, from, to, this);
    }

    @Override
    public void character(int character) {
      if (characters++ < longest) {
        length += Character.toChars(character, word, length);
      }
    }

    @Override
    public void end() {
      if (characters > longest) {
        out.add(unknown);
      } else if (characters > 0) {
        look();
      }
      length = 0;
      characters = 0;
    }

    private void look() {
      int before = out.size();
      for (int at = 0; at < length; ) {
        int node = at == 0 ? Trie.ROOT : continued;
        int id = Trie.ABSENT;
        int end = at;
        for (int i = at; i < length && node != Trie.ABSENT; i++) {
          node = trie.step(node, word[i]);
          if (node != Trie.ABSENT && trie.id(node) != Trie.ABSENT) {
            id = trie.id(node);
            end = i + 1;
          }
        }
        if (id == Trie.ABSENT) {
          out.cut(before);
          out.add(unknown);
          return;
        }
        out.add(id);
        at = end;
      }
    }
  }
}
