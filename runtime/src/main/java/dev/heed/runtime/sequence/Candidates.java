package dev.heed.runtime.sequence;

/** The likeliest ways to go on, the best first, the first of equal ones first. */
final class Candidates {

  private final double[] scores;
  private final int[] parents;
  private final int[] symbols;
  private int room;
  private int count;

  Candidates(int most) {
    scores = new double[most];
    parents = new int[most];
    symbols = new int[most];
  }

  /** Forgets all, and takes so many from now on. */
  void clear(int wanted) {
    room = wanted;
    count = 0;
  }

  /** Takes a candidate in, unless there are enough better ones. */
  void offer(double score, int parent, int symbol) {
    if (count == room && score <= scores[count - 1]) {
      return;
    }
    int place = count < room ? count++ : count - 1;
    while (place > 0 && score > scores[place - 1]) {
      scores[place] = scores[place - 1];
      parents[place] = parents[place - 1];
      symbols[place] = symbols[place - 1];
      place--;
    }
    scores[place] = score;
    parents[place] = parent;
    symbols[place] = symbol;
  }

  int count() {
    return count;
  }

  double score(int candidate) {
    return scores[candidate];
  }

  int parent(int candidate) {
    return parents[candidate];
  }

  int symbol(int candidate) {
    return symbols[candidate];
  }
}
