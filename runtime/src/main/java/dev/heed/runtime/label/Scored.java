package dev.heed.runtime.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A label and how probable it is.
 *
 * @param <L> the kind of label
 * @param label the label
 * @param score its probability, 0 to 1
 */
public record Scored<L>(L label, float score) {

  /**
   * The most probable labels, the best first; of equal ones the one that comes first.
   *
   * @param <L> the kind of label
   * @param labels all labels
   * @param scores their probabilities
   * @param most how many, at least 1; more than there are gives all
   * @return a list that nobody can change
   * @throws IllegalArgumentException if {@code most} is below 1
   */
  public static <L> List<Scored<L>> top(L[] labels, float[] scores, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most is " + most + ", must be at least 1");
    }
    List<Scored<L>> all = new ArrayList<>(labels.length);
    for (int i = 0; i < labels.length; i++) {
      all.add(new Scored<>(labels[i], scores[i]));
    }
    all.sort(Comparator.comparing((Scored<L> one) -> one.score, Comparator.reverseOrder()));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * The probability of each label, in the order of the labels.
   *
   * @param <L> the enum
   * @param labels all labels, at least one
   * @param scores their probabilities
   * @return a map that nobody can change
   */
  public static <L extends Enum<L>> Map<L, Float> map(L[] labels, float[] scores) {
    EnumMap<L, Float> map = new EnumMap<>(labels[0].getDeclaringClass());
    for (int i = 0; i < labels.length; i++) {
      map.put(labels[i], scores[i]);
    }
    return Collections.unmodifiableMap(map);
  }
}
