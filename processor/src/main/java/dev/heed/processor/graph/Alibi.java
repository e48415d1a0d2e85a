package dev.heed.processor.graph;

/** Takes the distance of query and key, times a slope of the head's, from the score. */
public record Alibi() implements ScoreEdit {

  @Override
  public String toString() {
    return "alibi";
  }
}
