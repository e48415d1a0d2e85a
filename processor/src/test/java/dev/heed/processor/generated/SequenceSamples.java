package dev.heed.processor.generated;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts of models whose output is a sequence, by names that tests show. */
public final class SequenceSamples {

  private static final int[] WIDTHS = {1, 3, 7, 13, 64};

  private SequenceSamples() {}

  /** A whole text: up to 40 words in, up to 50 symbols out. */
  public static String text(int embed, String encoder, int vocabulary, String own, String decoder) {
    return """
        package sample

        model Sample {
          trainable
          input words { length 40  vocabulary 20  embed %d }
          %s
          output sequence {
            vocabulary %d
            length 50
            %s
            decoder { %s }
          }
        }
        """
        .formatted(embed, encoder, vocabulary, own, decoder);
  }

  /** A whole text without an input: up to 50 symbols that go on by themselves. */
  public static String alone(int embed, int vocabulary, String decoder) {
    return """
        package sample

        model Sample {
          trainable
          output sequence {
            vocabulary %d
            length 50
            embed %d
            decoder { %s }
          }
        }
        """
        .formatted(vocabulary, embed, decoder);
  }

  /** A small language model as people declare them. */
  public static String usualAlone(int width, int heads, int repeat) {
    return alone(
        width,
        11,
        """
        position learned
        repeat %d {
          residual { norm; attention { heads %d causal }; dropout 0.1 }
          residual { norm; dense %d gelu; dense %d }
        }
        norm
        """
            .formatted(repeat, heads, 4 * width, width));
  }

  /** A small model as people declare them. */
  public static String usual(int width, int heads, int repeat) {
    String attention = "attention { heads " + heads + " }";
    return text(
        width,
        "position sinusoidal\nrepeat " + repeat + " { residual { norm; " + attention + " } }",
        11,
        "",
        """
        position sinusoidal
        repeat %d {
          residual { norm; attention { heads %d causal }; dropout 0.1 }
          residual { norm; attention over input { heads %d } }
          residual { norm; dense %d relu; dense %d }
        }
        norm
        """
            .formatted(repeat, heads, heads, 2 * width, width));
  }

  /** Each operator of a decoder alone at all widths, its options, and whole models. */
  public static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int width : WIDTHS) {
      texts.put("over input, width " + width, text(width, "", 5, "", "attention over input"));
      texts.put("causal, width " + width, text(width, "", 7, "", "attention { causal }"));
      texts.put("positions, width " + width, text(width, "", 3, "", "position sinusoidal"));
    }
    for (String options :
        new String[] {
          "heads 4 groups 2",
          "heads 6 groups 1",
          "heads 3 head width 7 value width 2",
          "heads 4 groups 2 head width 1 value width 9",
          "heads 2 output off value width 5",
          "heads 2 key bias off",
          "heads 2 bias off output bias on",
          "heads 2 scale 0.25",
          "heads 4 score dot",
          "heads 3 score additive",
          "heads 4 soft cap 2.5"
        }) {
      texts.put(
          "options " + options,
          text(
              12,
              "",
              17,
              "",
              "attention over input { %s }; dense 12; attention { %s causal }"
                  .formatted(options, options)));
    }
    texts.put(
        "symbols of another width",
        text(8, "dense 5 gelu", 4, "embed 6", "attention { causal }; attention over input"));
    for (String own : new String[] {"normaliser relu", "normaliser sigmoid", "sinks"}) {
      texts.put(
          "causal alone " + own,
          text(12, "", 17, "", "attention { heads 4 causal %s }".formatted(own)));
    }
    texts.put(
        "learned positions, gates and root mean squares",
        text(
            8,
            "position learned",
            9,
            "",
            "position learned; attention over input; norm rms; gated 5 silu"));
    texts.put(
        "shared repeats",
        text(
            8,
            "",
            9,
            "",
            "repeat 2 shared { norm; attention { heads 2 causal }; attention over input }"));
    for (String position :
        new String[] {
          "alibi", "relative buckets 8 distance 12", "rotary", "rotary base 500 head width 6"
        }) {
      texts.put(
          "position " + position,
          text(12, "", 17, "", "attention { heads 2 causal position %s }".formatted(position)));
      texts.put(
          "alone, grouped, position " + position,
          alone(
              8,
              9,
              "repeat 2 { residual { norm; attention { heads 4 groups 2 causal position %s } } }"
                  .formatted(position)));
    }
    texts.put(
        "the same positions in encoder and decoder",
        text(
            12,
            "attention { heads 2 causal position relative buckets 8 distance 12 }; attention { position rotary }",
            9,
            "",
            "attention { heads 2 causal position relative buckets 8 distance 12 }; attention { causal position rotary }"));
    for (int width : WIDTHS) {
      texts.put("alone, width " + width, alone(width, 7, "attention { causal }"));
    }
    texts.put("alone, each symbol by itself", alone(6, 5, "dense 9 relu; norm"));
    texts.put("alone, usual", usualAlone(16, 4, 2));
    addTied(texts);
    texts.put("usual", usual(12, 2, 1));
    texts.put("usual, twice", usual(16, 4, 2));
    return texts;
  }

  /** The table of symbols scores them, or is the input's, or both; words are 20. */
  private static void addTied(Map<String, String> texts) {
    texts.put("tied", text(12, "", 17, "tied", "attention { heads 4 causal }"));
    texts.put(
        "tied, scaled, without bias",
        text(
            8,
            "dense 5 gelu",
            9,
            "embed 6 tied logit scale 0.25 bias off",
            "attention over input; norm; dense 6"));
    texts.put("scores without bias", text(8, "", 9, "bias off", "attention over input"));
    texts.put(
        "tied input",
        text(8, "position sinusoidal", 20, "tied input", "attention over input; dense 5"));
    String all = text(8, "", 20, "tied input tied", "attention { causal }; attention over input");
    texts.put("all tied", all);
    texts.put("all tied, one-hot words", all.replace("embed 8 }", "one hot }\n  dense 8 relu"));
  }
}
