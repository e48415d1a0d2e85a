package dev.heed.processor.generated;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts of models: each operator alone between word look-up and output at sizes that fit no tile of
 * 2, 4, 8 or 16, and whole models. By names that tests show.
 */
public final class Samples {

  /** No multiples of any tile, then one of all. */
  private static final int[] WIDTHS = {1, 3, 7, 13, 64};

  private static final int[] VOCABULARIES = {5, 11, 20, 37, 50};
  private static final int[] LABELS = {2, 3, 17};

  private Samples() {}

  /** A whole text around layers: up to 64 words, as many labels. */
  public static String text(int vocabulary, int embed, int labels, String layers) {
    return text(vocabulary, "", embed, labels, layers);
  }

  private static String text(int vocabulary, String ngrams, int embed, int labels, String layers) {
    return """
        package sample

        model Sample {
          trainable
          input words { length 64  vocabulary %d  minimum 1  %s  embed %d }
          %s
          output label each of sample.Tags%d
        }
        """
        .formatted(vocabulary, ngrams, embed, layers, labels);
  }

  /** Each operator alone. */
  public static Map<String, String> operators() {
    Map<String, String> texts = new LinkedHashMap<>();
    addAtAllWidths(texts, "look-up", "");
    addAtAllWidths(texts, "positions", "position sinusoidal");
    addAtAllWidths(texts, "learned positions", "position learned");
    addAtAllWidths(texts, "norm", "norm");
    addAtAllWidths(texts, "dense", "dense 7 none");
    addAtAllWidths(texts, "dense relu", "dense 13 relu");
    addAtAllWidths(texts, "dense gelu", "dense 64 gelu");
    addActivations(texts);
    addAtAllWidths(texts, "norm rms", "norm rms");
    texts.put("norm rms with an epsilon", text(20, 7, 3, "norm rms { epsilon 0.1 }"));
    addAtAllWidths(texts, "window", "window 2");
    addAtAllWidths(texts, "attention", "attention");
    addAtAllWidths(texts, "causal attention", "attention { causal }");
    addAtAllWidths(texts, "local attention", "attention { reach 3 }");
    addAtAllWidths(texts, "residual", "residual { dropout 0.5 }");
    texts.put("n-grams, width 7", text(20, "ngrams 3..4 buckets 13", 7, 3, ""));
    texts.put("n-grams, some words without", text(11, "ngrams 4..6 buckets 50", 13, 2, ""));
    texts.put("dense without bias", text(20, 7, 3, "dense { width 3 bias off }"));
    texts.put("norm with an epsilon", text(20, 7, 3, "norm { epsilon 0.1 }"));
    texts.put("window, all back", text(20, 3, 2, "window { back 3 ahead 0 }"));
    texts.put("window, all ahead", text(20, 3, 2, "window { back 0 ahead 1 }"));
    texts.put("window wider than most", text(20, 3, 2, "window { back 10 ahead 20 }"));
    texts.put("attention, 4 heads of 16", text(50, 64, 3, "attention { heads 4 }"));
    texts.put("attention, 4 heads of 3", text(20, 12, 17, "attention { heads 4 }"));
    texts.put("attention, 6 heads of 1", text(20, 6, 3, "attention { heads 6 }"));
    addMasks(texts);
    addAttentions(texts);
    texts.put("attention without bias", text(20, 7, 2, "attention { heads 1 bias off }"));
    return texts;
  }

  private static void addActivations(Map<String, String> texts) {
    for (String activation : new String[] {"gelu_tanh", "silu", "tanh", "sigmoid"}) {
      addAtAllWidths(texts, "dense " + activation, "dense 13 " + activation);
      texts.put("gated " + activation, text(20, 7, 3, "gated 13 " + activation));
      String layers = "residual { dense 7 }\ndense 5 " + activation + "\ndense 3 relu";
      texts.put(activation + " between others", text(20, 7, 3, layers));
    }
    addAtAllWidths(texts, "gated", "gated 13 silu");
    String without = "gated { width 5 activation none bias off }";
    texts.put("gated none without bias", text(20, 7, 3, without));
    texts.put("gated gelu", text(20, 7, 3, "gated 64 gelu\ndense 7"));
    texts.put("gated relu", text(20, 7, 3, "gated 64 relu\ndense 7"));
  }

  /** Models that label the whole input: each pooling alone, and behind and before other layers. */
  public static Map<String, String> wholeInputs() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String kind : new String[] {"mean", "max", "first", "attention"}) {
      addAtAllWidths(texts, "pool " + kind, "pool " + kind);
    }
    texts.put(
        "layers after a pooling", text(20, 7, 3, "pool max\nnorm\ndense 13 gelu\ndropout 0.5"));
    texts.put(
        "residuals after a pooling",
        text(20, 7, 3, "pool mean\nrepeat 2 { residual { norm; dense 7 relu } }"));
    texts.put("classifier", tagger(12, 2, 2).replace("output", "pool attention\noutput"));
    texts.put(
        "a query after attention",
        text(20, 6, 3, "attention { heads 2 }\ndense 5 relu\npool attention\ndense 4"));
    texts.replaceAll((name, text) -> text.replace("label each", "label whole"));
    return texts;
  }

  /** Models whose answers are label sequences with probabilities of their own. */
  public static Map<String, String> labelSequences() {
    Map<String, String> texts = new LinkedHashMap<>();
    addAtAllWidths(texts, "crf", "");
    texts.put("crf tagger", tagger(12, 2, 1));
    texts.replaceAll((name, text) -> text.replaceAll("(output .*)", "$1 crf"));
    texts.put("crf, tied", tied(text(20, 7, 20, "norm"), "crf"));
    Map<String, String> ctc = new LinkedHashMap<>();
    addAtAllWidths(ctc, "ctc", "");
    ctc.put("ctc tagger", tagger(12, 2, 1));
    ctc.replaceAll((name, text) -> text.replace("label each", "label ctc"));
    texts.putAll(ctc);
    return texts;
  }

  /** Models that read vectors as they are, several and one. */
  public static Map<String, String> vectors() {
    Map<String, String> texts = new LinkedHashMap<>();
    addAtAllWidths(texts, "vectors", "");
    addAtAllWidths(texts, "positions of vectors", "position sinusoidal\nresidual { dropout 0.1 }");
    texts.put("tagger of vectors", tagger(12, 2, 2));
    texts.put("residual of vectors", text(20, 7, 3, "residual { norm; dense 7 gelu }"));
    texts.replaceAll((name, text) -> withInput(text, "vectors { length 64 "));
    Map<String, String> whole = new LinkedHashMap<>();
    addAtAllWidths(whole, "pooled vectors", "pool attention\ndense 5 relu");
    whole.replaceAll((name, text) -> withInput(text, "vectors { length 64 "));
    Map<String, String> one = new LinkedHashMap<>();
    addAtAllWidths(one, "one vector", "");
    addAtAllWidths(one, "one vector through layers", "dense 13 relu\nnorm\ndense 5 gelu");
    one.replaceAll((name, text) -> withInput(text, "vector {"));
    whole.putAll(one);
    whole.replaceAll((name, text) -> text.replace("label each", "label whole"));
    texts.putAll(whole);
    addEncoded(texts);
    return texts;
  }

  /** Models that read graphs, and what attention may make of their edges. */
  public static Map<String, String> graphs() {
    Map<String, String> texts = new LinkedHashMap<>();
    addAtAllWidths(texts, "attention over edges", "attention { over edges }");
    addAtAllWidths(texts, "edge bias", "attention { edge bias }");
    for (String options :
        new String[] {
          "heads 4 over edges edge bias",
          "heads 4 over edges groups 2 head width 5 value width 3",
          "heads 3 over edges bias off output off",
          "heads 2 over edges key bias off",
          "heads 4 edge bias groups 2",
          "heads 2 distance bias 1",
          "heads 3 distance bias 4 edge bias",
          "heads 2 distance bias 253 edge bias reach 5",
          "heads 2 edge bias causal back 40",
          "heads 4 over edges score additive groups 2",
          "heads 2 over edges normaliser relu edge bias",
          "heads 3 over edges normaliser sigmoid",
          "heads 2 over edges sinks soft cap 3 edge bias",
          "heads 2 over edges position rotary",
          "heads 2 distance bias 3 position alibi normaliser sigmoid"
        }) {
      texts.put("graph, " + options, text(20, 12, 3, "attention { " + options + " }"));
    }
    texts.put(
        "graph, all kinds of attention",
        text(
            20,
            12,
            3,
            """
            repeat 2 { residual { norm; attention { heads 2 over edges edge bias } } }
            residual { norm; attention { heads 3 distance bias 3 edge bias } }
            residual { norm; attention { heads 3 distance bias 2 } }
            attention { heads 2 }
            """));
    Map<String, String> whole = new LinkedHashMap<>();
    addAtAllWidths(whole, "pooled graph", "dense 6; attention { over edges }\npool mean");
    whole.replaceAll((name, text) -> text.replace("label each", "label whole"));
    texts.putAll(whole);
    texts.replaceAll((name, text) -> withInput(text, "graph { nodes 64 edges 3"));
    return texts;
  }

  /** Inputs whose vectors an encoder makes. */
  private static void addEncoded(Map<String, String> texts) {
    String layers = "residual { norm; attention { heads 2 } }\ndense 5 relu";
    for (String input :
        new String[] {
          "image { 4×16 channels 3 patch 2 ",
          "audio { rate 8000 mfcc 18 length 64 ",
          "audio { rate 4000 window 2ms hop 1ms samples padded length 64 "
        }) {
      String each = text(20, 8, 3, layers).replaceAll("words \\{.*? embed (\\d+) }", input + "}");
      texts.put(
          "input " + input,
          each.replace("heads 2", input.contains("mfcc") ? "heads 3" : "heads 2"));
    }
    for (String input :
        new String[] {
          "text bytes { length 64 embed 8 ",
          "text characters { length 64 vocabulary 30 embed 8 overlong truncate ",
          "text subwords { length 64 vocabulary 50 embed 8 overlong windows overlap 5 "
        }) {
      texts.put(
          "input " + input,
          text(20, 8, 3, layers).replaceAll("words \\{.*? embed (\\d+) }", input + "}"));
    }
    for (String dense : new String[] {"dense 8", "dense { width 7 activation relu bias off }"}) {
      texts.put(
          "multi-hot vectors, " + dense,
          text(20, 8, 3, dense)
              .replaceAll("words \\{.*? embed (\\d+) }", "multi hot { length 64 columns 40 }"));
    }
    texts.put(
        "multi-hot vectors in windows",
        text(20, 8, 3, "dense 8")
            .replaceAll(
                "words \\{.*? embed (\\d+) }",
                "multi hot { length 64 columns 40 overlong windows overlap 3 }"));
    for (String dense : new String[] {"dense 8", "dense 7 relu\ndense 5 gelu"}) {
      texts.put("one-hot words, " + dense, text(20, 8, 3, dense).replace("embed 8", "one hot"));
    }
    texts.put(
        "input image, flat",
        text(20, 8, 3, "dense 5 gelu")
            .replaceAll("words \\{.*? embed (\\d+) }", "image { 3×5 flat }")
            .replace("label each", "label whole"));
  }

  /** Models of every kind of output, for each vector and for the whole input. */
  public static Map<String, String> outputs() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String output :
        new String[] {
          "of sample.Tags3 smoothing 0.2",
          "several of sample.Tags1",
          "several of sample.Tags5",
          "several of sample.Tags17 { smoothing 0.1 }",
          "numbers 1",
          "numbers 6"
        }) {
      String text = text(20, 7, 3, "dense 13 gelu");
      String each = "output label each " + output;
      texts.put(each, text.replaceAll("output label .*", each));
      String whole = "output label whole " + output;
      texts.put(whole, text.replaceAll("output label .*", "pool mean\n  dense 7 silu\n  " + whole));
    }
    return texts;
  }

  /** Models whose labels are scored by the input's table, of as many rows. */
  public static Map<String, String> tied() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String own : new String[] {"", "smoothing 0.1", "logit scale 0.3 bias off"}) {
      texts.put("tied " + own, tied(text(20, 7, 20, "norm\ndense 7 gelu"), own));
    }
    texts.put("tied at once", tied(text(37, 13, 37, ""), ""));
    texts.put("tied, n-grams", tied(text(20, "ngrams 3..4 buckets 13", 7, 20, "norm"), ""));
    String oneHot = text(20, 8, 20, "dense 7 relu\nnorm").replace("embed 8", "one hot");
    texts.put("tied, one-hot words", tied(oneHot, ""));
    String bytes =
        text(20, 8, 256, "attention { heads 2 causal }")
            .replaceAll("words \\{.*? embed 8 }", "text bytes { length 64 embed 8 }");
    texts.put("tied, bytes", tied(bytes, "bias off"));
    texts.put(
        "scores without bias",
        text(20, 7, 3, "dense 13 gelu").replaceAll("(output .*)", "$1 bias off"));
    return texts;
  }

  private static String tied(String text, String own) {
    return text.replaceAll("(output .*)", "$1 tied " + own);
  }

  private static String withInput(String text, String kind) {
    return text.replaceAll("words \\{.*? embed (\\d+) }", kind + " width $1 }");
  }

  /** Bounds within a block of queries, about as long as one, and longer. */
  private static void addMasks(Map<String, String> texts) {
    for (String mask :
        new String[] {
          "causal back 0",
          "causal back 5",
          "causal back 31",
          "causal back 33",
          "back 1 ahead 2",
          "back 40 ahead 7",
          "back 0",
          "back 20",
          "ahead 9",
          "reach 61"
        }) {
      texts.put("attention, " + mask, text(20, 6, 3, "attention { heads 2 " + mask + " }"));
    }
  }

  /** The options of attention, of vectors of width 12. */
  private static void addAttentions(Map<String, String> texts) {
    for (String options :
        new String[] {
          "heads 4 groups 2",
          "heads 6 groups 1 reach 3",
          "heads 4 groups 4 head width 5",
          "heads 3 head width 7 value width 2",
          "heads 4 groups 2 head width 1 value width 9 causal",
          "heads 2 output off value width 5",
          "heads 2 key bias off",
          "heads 2 bias off output bias on",
          "heads 3 query bias off value bias off back 5",
          "heads 2 scale 0.25",
          "heads 4 score dot",
          "heads 2 position rotary",
          "heads 4 groups 2 head width 6 position rotary base 500 back 5",
          "heads 3 key bias off position rotary output off",
          "heads 4 position alibi",
          "heads 3 position alibi causal",
          "heads 6 groups 2 position alibi back 40 ahead 3",
          "heads 4 position relative",
          "heads 2 position relative buckets 9 distance 23 causal",
          "heads 3 groups 1 position relative buckets 12 distance 17 reach 9",
          "heads 4 normaliser relu",
          "heads 2 groups 1 normaliser relu back 5",
          "heads 3 normaliser sigmoid causal",
          "heads 4 sinks",
          "heads 6 groups 2 sinks reach 3",
          "heads 4 soft cap 0.5",
          "heads 2 soft cap 2 position alibi causal",
          "heads 4 score additive",
          "heads 3 score additive value width 7 back 5",
          "heads 4 groups 2 score additive head width 3 normaliser sigmoid soft cap 1 position relative"
        }) {
      texts.put("attention, " + options, text(20, 12, 3, "attention { " + options + " }"));
    }
  }

  private static void addAtAllWidths(Map<String, String> texts, String name, String layers) {
    for (int i = 0; i < WIDTHS.length; i++) {
      // the same three label counts meet every width in turn
      int labels = LABELS[(i + texts.size()) % LABELS.length];
      String text = text(VOCABULARIES[i], WIDTHS[i], labels, layers);
      texts.put(name + ", width " + WIDTHS[i], text);
    }
  }

  /** Models as people declare them, small. */
  public static Map<String, String> wholeModels() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("tagger", tagger(13, 1, 2));
    texts.put("tagger, 4 heads", tagger(16, 4, 1));
    texts.put("causal tagger", masked("causal"));
    texts.put("local tagger", masked("back 4 ahead 2"));
    texts.put(
        "window tagger",
        text(
            37,
            "ngrams 3..5 buckets 29",
            7,
            17,
            "window 2\ndense 13 relu\nnorm\nwindow { back 1 ahead 0 }\ndense 7 gelu"));
    texts.put("dense tagger", text(20, 7, 3, "dense 13 gelu\ndense 3 relu\ndropout 0.2"));
    texts.put(
        "attention upon attention",
        text(20, 6, 3, "attention { heads 2 }\nattention { heads 3 }\nattention { heads 1 }"));
    texts.put(
        "residuals within residuals",
        text(
            11,
            5,
            3,
            "residual { norm; residual { dense 5 relu; residual { attention } }; dense 5 none }"));
    texts.put(
        "tagger with shared repeats", tagger(12, 2, 3).replace("repeat 3", "repeat 3 shared"));
    texts.put(
        "shared repeats of learned positions",
        text(11, 6, 3, "repeat 3 shared { position learned; dense 6 gelu }"));
    texts.put(
        "shared repeats of relative positions",
        text(11, 6, 3, "repeat 2 shared { attention { heads 2 position relative } }"));
    texts.put(
        "shared repeats within repeats and repeats within",
        text(
            11,
            6,
            3,
            "repeat 2 { repeat 3 shared { norm; dense 6 gelu; repeat 2 { residual { dense 6 tanh } } } }"));
    texts.put(
        "repeats within repeats",
        text(
            11,
            6,
            3,
            "repeat 2 { residual { dense 6 gelu }; repeat 3 { norm; attention { heads 2 } } }\nrepeat 1 { norm }"));
    return texts;
  }

  /** A tagger with two layers whose attention has a mask. */
  static String masked(String mask) {
    return tagger(12, 2, 2).replace("heads 2", "heads 2 " + mask);
  }

  /** A tagger with 17 labels. */
  static String tagger(int width, int heads, int repeats) {
    String layers =
        """
        position sinusoidal
        repeat %d {
          residual { norm; attention { heads %d }; dropout 0.1 }
          residual { norm; dense %d gelu; dense %d none; dropout 0.1 }
        }
        norm
        """
            .formatted(repeats, heads, 3 * width, width);
    return text(37, "ngrams 3..5 buckets 29", width, 17, layers);
  }

  /**
   * The tagger of the size that people use, a window tagger of that size, and a deep and wide
   * model.
   */
  static Map<String, String> largeModels() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("tagger of usual size", large(20_000, 30_000, 64, 4, 2));
    texts.put("12 layers", large(1_000, 1_000, 192, 6, 12));
    texts.put(
        "window of usual size",
        text(
            20_000,
            "ngrams 3..5 buckets 30_000",
            64,
            17,
            "window 5\ndense 256 relu\ndense 64 gelu\nnorm"));
    return texts;
  }

  private static String large(int vocabulary, int buckets, int width, int heads, int repeats) {
    String layers =
        """
        position sinusoidal
        repeat %d {
          residual { norm; attention { heads %d }; dropout 0.1 }
          residual { norm; dense %d gelu; dense %d none; dropout 0.1 }
        }
        norm
        """
            .formatted(repeats, heads, 4 * width, width);
    return text(vocabulary, "ngrams 3..5 buckets " + buckets, width, 17, layers);
  }

  /** All of them. */
  static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>(operators());
    texts.putAll(wholeModels());
    texts.putAll(wholeInputs());
    texts.putAll(vectors());
    texts.putAll(graphs());
    texts.putAll(outputs());
    texts.putAll(tied());
    texts.putAll(largeModels());
    return texts;
  }
}
