package dev.heed.runtime.encode.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of a vocabulary and their ids, which may have gaps. Immutable. */
final class Pieces {

  /** The largest published vocabularies have 256,000. */
  static final int MOST = 1_000_000;

  private final Map<String, Integer> ids;
  private final @Nullable String[] pieces;

  /** Ids from 0 to {@link #MOST} − 1, none twice. */
  Pieces(Map<String, Integer> ids) {
    this.ids = Map.copyOf(ids);
    int size = 0;
    for (int id : ids.values()) {
      size = Math.max(size, id + 1);
    }
    this.pieces = new String[size];
    ids.forEach((piece, id) -> pieces[id] = piece);
  }

  /** One above the greatest id. */
  int size() {
    return pieces.length;
  }

  /** The id of a piece, or −1. */
  int id(String piece) {
    Integer id = ids.get(piece);
    return id == null ? -1 : id;
  }

  /** The piece of an id, empty if it has none. */
  String piece(int id) {
    if (id < 0 || id >= pieces.length) {
      throw new IllegalArgumentException("id " + id + " is not within 0.." + (pieces.length - 1));
    }
    String piece = pieces[id];
    return piece == null ? "" : piece;
  }

  Map<String, Integer> ids() {
    return ids;
  }
}
