package dev.heed.examples.benchmarks.model;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * A session of a generated model. One thread at a time.
 *
 * @param answer labels the words
 * @param answerAll labels many inputs on the calling thread
 * @param answerByThreads labels many inputs on several threads, the only one to allocate
 * @param score tells the probabilities of the input that was labelled last
 */
public record Labelling(
    Answer answer, AnswerAll answerAll, AnswerByThreads answerByThreads, Score score) {

  /** Labels each word of one input. */
  @FunctionalInterface
  public interface Answer {
    /** Writes the labels and returns how many there are. */
    int label(List<String> words, Tag[] labels);
  }

  /** Labels each word of many inputs. */
  @FunctionalInterface
  public interface AnswerAll {
    /** Writes the labels and returns how many there are. */
    int label(List<List<String>> inputs, Tag[][] labels);
  }

  /** Labels each word of many inputs on the calling thread and on an executor's. */
  @FunctionalInterface
  public interface AnswerByThreads {
    /** Returns the labels; {@code threads} work at most, the calling one among them. */
    List<List<Tag>> label(List<List<String>> inputs, Executor executor, int threads);
  }

  /** Tells how sure the model is. */
  @FunctionalInterface
  public interface Score {
    /** The probability of a label at a position, 0 to 1. */
    float score(int position, Tag label);
  }
}
