package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sound of one channel, a vector for each frame: {@code [n, mfcc]}, {@code [n, logMel]} or the
 * samples of the frame. Exactly one of the three is given. Times are written as in the language,
 * {@code "25ms"} or {@code "60s"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Audio {

  /** The samples of a second, at least 1; other sounds are refused. */
  int rate();

  /** The length of a frame, {@code "25ms"} where left out. */
  String window() default "25ms";

  /** The time from one frame's beginning to the next one's, {@code "10ms"} where left out. */
  String hop() default "10ms";

  /**
   * Whether the sound is mirrored at its edges, so that frames are centred on their hop: 100 frames
   * of a second instead of 98.
   */
  boolean padded() default false;

  /** The longest sound, in frames such as {@code "6000"}, or a time such as {@code "60s"}. */
  String length();

  /** How loud each sound is made, as a whole. */
  Loudness loudness() default Loudness.RECORDED;

  /** Whether vectors are the samples themselves. */
  boolean samples() default false;

  /** The filters of a mel filter bank, whose logarithms are the vector. */
  int logMel() default 0;

  /** The mel-frequency cepstral coefficients with their deltas, together. */
  int mfcc() default 0;

  /** How many orders of changes over time are among {@link #mfcc}: 0, 1 or 2; 2 where left out. */
  int deltas() default 2;

  /** The filters of the mel filter bank below {@link #mfcc}; 40 where left out. */
  int filters() default 40;

  /** Where the first filter begins, in hertz; 20 where left out. */
  double lowest() default 20;

  /** Where the last filter ends, in hertz; half the rate where left out. */
  double highest() default 0;
}
