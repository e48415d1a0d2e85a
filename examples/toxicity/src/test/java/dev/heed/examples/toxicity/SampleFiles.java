package dev.heed.examples.toxicity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the embedded sample: small molecules of a frame, a link and a group, whose labels follow
 * simple rules of the sample's own, in four of the twelve columns; the same bytes every time.
 */
final class SampleFiles {

  private static final long SEED = 20260101;
  private static final double KNOWN = 0.85;

  private static final String HEADING =
      "NR-AR,NR-AR-LBD,NR-AhR,NR-Aromatase,NR-ER,NR-ER-LBD,NR-PPAR-gamma,SR-ARE,SR-ATAD5,SR-HSE,"
          + "SR-MMP,SR-p53,mol_id,smiles\n";

  private static final List<String> FRAMES =
      List.of(
          "CCCC",
          "CC(C)C",
          "C1CCCCC1",
          "c1ccccc1",
          "c1ccncc1",
          "C1CCOC1",
          "c1ccsc1",
          "CCOCC",
          "c1ccc2ccccc2c1",
          "CC1CCCC1");
  private static final List<String> LINKS =
      List.of("", "C", "CC", "CCC", "OCC", "C(=O)N", "C(=O)O", "NC", "CC(C)");
  private static final List<String> GROUPS =
      List.of("O", "N", "Cl", "Br", "C(=O)O", "C#N", "S", "[N+](=O)[O-]", "F", "C=C");

  private SampleFiles() {}

  /** File names with what is in them. */
  static Map<String, String> make() {
    List<String[]> parts = new ArrayList<>();
    for (String frame : FRAMES) {
      for (String link : LINKS) {
        for (String group : GROUPS) {
          parts.add(new String[] {frame, link, group});
        }
      }
    }
    Random random = new Random(SEED);
    Collections.shuffle(parts, random);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("train.csv", file(parts.subList(0, 600), random));
    files.put("dev.csv", file(parts.subList(600, 700), random));
    files.put("test.csv", file(parts.subList(700, 900), random));
    return files;
  }

  private static String file(List<String[]> molecules, Random random) {
    StringBuilder text = new StringBuilder(HEADING);
    for (int i = 0; i < molecules.size(); i++) {
      String[] parts = molecules.get(i);
      String[] cells = new String[12];
      Arrays.fill(cells, "");
      boolean aromatic = parts[0].startsWith("c");
      boolean halogen = List.of("Cl", "Br", "F").contains(parts[2]);
      set(cells, 2, aromatic && halogen, random);
      set(cells, 4, aromatic && parts[2].equals("O"), random);
      set(cells, 7, parts[1].contains("=O") || parts[2].contains("=O"), random);
      set(cells, 10, parts[2].startsWith("["), random);
      text.append(String.join(",", cells))
          .append(",S")
          .append(i + 1)
          .append(',')
          .append(String.join("", parts))
          .append('\n');
    }
    return text.toString();
  }

  private static void set(String[] cells, int column, boolean active, Random random) {
    if (random.nextDouble() < KNOWN) {
      cells[column] = active ? "1" : "0";
    }
  }
}
