package dev.heed.runtime.train;

/** What makes one epoch better than another on the development examples. */
public enum BestBy {
  /**
   * {@link #ACCURACY} where an answer is one label, otherwise {@link #LOSS}: of answers of yes or
   * no most are right where all are no, which a model learns first.
   */
  AUTOMATIC,
  /**
   * More right answers, and between equals the smaller loss. Numbers are neither right nor wrong;
   * of them the loss alone decides.
   */
  ACCURACY,
  /**
   * The smaller mean loss. It tells apart epochs that have the same right answers, but a model that
   * is too sure of wrong ones loses by it though it has more right ones.
   */
  LOSS
}
