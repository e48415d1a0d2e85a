package dev.heed.runtime.sequence;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.ClassScores;

/**
 * Keeps the likeliest hypotheses of equal length. One that stops keeps its place in the beam, which
 * gets so much narrower for the others: a beam of 1 is greedy, and one with room for all sequences
 * finds all. Allocates nothing once made.
 */
final class BeamSearch {

  private final Decoder decoder;
  private final int beams;
  private final Hypotheses hypotheses;
  private final Candidates candidates;
  private final int[] parents;
  private final int[] symbols;
  private double[] scores;
  private double[] nextScores;
  private int[][] histories;
  private int[][] nextHistories;
  private final Finished finished;

  BeamSearch(Decoder decoder, int beams) {
    this.decoder = decoder;
    this.beams = beams;
    this.hypotheses = new Hypotheses(beams, decoder.longest() + 1);
    this.candidates = new Candidates(beams);
    this.parents = new int[beams];
    this.symbols = new int[beams];
    this.scores = new double[beams];
    this.nextScores = new double[beams];
    this.histories = new int[beams][decoder.longest()];
    this.nextHistories = new int[beams][decoder.longest()];
    this.finished = new Finished(beams, decoder.longest());
  }

  int beams() {
    return beams;
  }

  /** What the last search found. */
  Finished finished() {
    return finished;
  }

  /**
   * Searches.
   *
   * @param prefix the symbols that each sequence begins with, at most {@code longest}
   * @param longest the most symbols, the prefix counted
   */
  void run(int[] prefix, int longest) {
    finished.clear();
    hypotheses.begin();
    scores[0] = 0;
    int live = 1;
    for (int place = 0; live > 0; place++) {
      Rows logits = decoder.step(hypotheses);
      candidates.clear(beams - finished.count());
      if (place < prefix.length) {
        LogProbabilities.normaliser(logits.values()[0], decoder.vocabulary(), place);
        candidates.offer(0, 0, prefix[place]);
      } else if (place == longest) {
        stop(logits, live, place);
        return;
      } else {
        offer(logits, live, place);
      }
      live = goOn(place);
    }
  }

  private void offer(Rows logits, int live, int place) {
    for (int h = 0; h < live; h++) {
      float[] row = logits.values()[h];
      double normaliser = LogProbabilities.normaliser(row, decoder.vocabulary(), place);
      for (int symbol = 0; symbol < decoder.vocabulary(); symbol++) {
        candidates.offer(scores[h] + (row[symbol] - normaliser), h, symbol);
      }
    }
  }

  /** Takes the candidates up; returns how many hypotheses go on. */
  private int goOn(int place) {
    int live = 0;
    for (int c = 0; c < candidates.count(); c++) {
      int parent = candidates.parent(c);
      int symbol = candidates.symbol(c);
      if (symbol == Hypotheses.BOUNDARY) {
        finished.add(histories[parent], place, candidates.score(c), true);
        continue;
      }
      System.arraycopy(histories[parent], 0, nextHistories[live], 0, place);
      nextHistories[live][place] = symbol;
      nextScores[live] = candidates.score(c);
      parents[live] = parent;
      symbols[live] = symbol;
      live++;
    }
    int[][] history = histories;
    histories = nextHistories;
    nextHistories = history;
    double[] score = scores;
    scores = nextScores;
    nextScores = score;
    if (live > 0) {
      hypotheses.advance(live, parents, symbols);
    }
    return live;
  }

  /** All have the most symbols: one is complete if it would stop here. */
  private void stop(Rows logits, int live, int place) {
    for (int h = 0; h < live; h++) {
      float[] row = logits.values()[h];
      double normaliser = LogProbabilities.normaliser(row, decoder.vocabulary(), place);
      boolean stops = ClassScores.likeliest(row, decoder.vocabulary()) == Hypotheses.BOUNDARY;
      double change = stops ? row[Hypotheses.BOUNDARY] - normaliser : 0;
      finished.add(histories[h], place, scores[h] + change, stops);
    }
  }

  /** The bytes of heap that it takes, but for some small arrays. */
  long bytes() {
    long bytes = hypotheses.bytes() + finished.bytes();
    for (int h = 0; h < beams; h++) {
      bytes += HeapBytes.of(histories[h]) + HeapBytes.of(nextHistories[h]);
    }
    return bytes;
  }
}
