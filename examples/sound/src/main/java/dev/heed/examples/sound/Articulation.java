package dev.heed.examples.sound;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a voice does for a stretch of a phone: where the resonances of the mouth are, how strongly
 * the vocal folds and the breath sound, and for how long. Round figures of an adult's English.
 *
 * @param formants the first three resonances in hertz
 * @param voicing how strongly the vocal folds sound, 0 to 1
 * @param noise how strongly the breath sounds, 0 to 1
 * @param noiseAt the middle of the breath's noise in hertz
 * @param milliseconds how long
 */
record Articulation(
    double[] formants, double voicing, double noise, double noiseAt, double milliseconds) {

  private static final Map<String, List<Articulation>> PHONES =
      """
      sil    500 1500 2500  0   0   3000  80
      IY     270 2290 3010  1   0   3000 110
      IH     390 1990 2550  1   0   3000  80
      EH     530 1840 2480  1   0   3000 100
      AE     660 1720 2410  1   0   3000 120
      AA     730 1090 2440  1   0   3000 130
      AO     570  840 2410  1   0   3000 130
      UW     300  870 2240  1   0   3000 120
      AH     640 1190 2390  1   0   3000  90
      ER     490 1350 1690  1   0   3000 120
      OW     500  900 2400  1   0   3000  80 +  350  800 2300  1   0   3000  60
      EY     480 1900 2500  1   0   3000  80 +  300 2200 2900  1   0   3000  70
      AY     730 1100 2440  1   0   3000  90 +  350 2000 2700  1   0   3000  80
      W      300  700 2200 .6   0   3000  70
      R      350 1100 1500 .6   0   3000  70
      L      360 1100 2700 .6   0   3000  70
      N      250 1500 2600 .4   0   3000  80
      M      250 1000 2200 .4   0   3000  80
      Z      280 1700 2600 .3  .3   3600  90
      V      280 1100 2200 .4  .1   2400  70
      S      300 1800 2700  0  .6   3700 110
      F      300 1200 2300  0  .2   2200  90
      TH     300 1400 2500  0  .2   3000  90
      T      300 1700 2600  0   0   3600  60 +  300 1700 2600  0  .6   3500  30
      K      300 1600 2400  0   0   1800  60 +  300 1600 2400  0  .5   1700  35
      """
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> read(parts[1])));

  private static List<Articulation> read(String text) {
    return Arrays.stream(text.split("\\+", -1)).map(Articulation::stretch).toList();
  }

  private static Articulation stretch(String text) {
    double[] values =
        Arrays.stream(text.strip().split(" +", -1)).mapToDouble(Double::parseDouble).toArray();
    return new Articulation(Arrays.copyOf(values, 3), values[3], values[4], values[5], values[6]);
  }

  /**
   * The stretches of a phone, by its name in ARPAbet, or {@code sil} for silence.
   *
   * @throws IllegalArgumentException if no voice can say it
   */
  static List<Articulation> of(String phone) {
    List<Articulation> stretches = PHONES.get(phone);
    if (stretches == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no made-up voice can say the phone %s", phone));
    }
    return stretches;
  }

  /** The phones that there are, silence included, in alphabetical order. */
  static List<String> phones() {
    return PHONES.keySet().stream().sorted().toList();
  }
}
