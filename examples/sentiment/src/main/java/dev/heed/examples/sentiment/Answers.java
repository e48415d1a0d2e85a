package dev.heed.examples.sentiment;

import dev.heed.runtime.label.ConfusionMatrix;
import dev.heed.runtime.label.Reliability;
import java.util.List;

/**
 * What a model answers on sentences whose polarity is known.
 *
 * @param confusion how often each polarity was answered with each
 * @param reliability whether the probabilities of the answers come true
 */
record Answers(ConfusionMatrix confusion, Reliability reliability) {

  /** Counts the answers of a model. */
  static Answers of(SentimentModel model, List<Review> reviews) {
    ConfusionMatrix confusion = new ConfusionMatrix(Polarity.LABELS.size());
    Reliability reliability = new Reliability();
    SentimentModel.Session session = model.newSession();
    for (Review review : reviews) {
      Polarity answer = session.label(review.words());
      confusion.add(Polarity.LABELS.index(review.polarity()), Polarity.LABELS.index(answer));
      reliability.add(session.score(answer), answer == review.polarity());
    }
    return new Answers(confusion, reliability);
  }
}
