package dev.heed.onnx;

import dev.heed.processor.generated.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What may stand between input and output, in text and in annotations.
 *
 * @param group what it is an option of
 * @param name the field's word for it
 * @param text layers of vectors of width 12
 * @param annotations the same as members of {@code @Layers}, with what else they need before them
 */
record AttentionOption(String group, String name, String text, String annotations) {

  /** All of them in order. */
  static List<AttentionOption> all() {
    List<AttentionOption> all = new ArrayList<>();
    layers(all);
    scores(all);
    heads(all);
    masks(all);
    positions(all);
    surroundings(all);
    pools(all);
    return all;
  }

  private static void layers(List<AttentionOption> all) {
    String group = "layer";
    layer(all, group, "fully connected", "dense 13", "dense = @Dense(width = 13)");
    layer(all, group, "window", "window 2", "window = @Window(2)");
    layer(all, group, "self-attention", "attention", "attention = @Attention(heads = 1)");
    all.add(
        new AttentionOption(
            group,
            "stack of both",
            "repeat 2 { attention { heads 2 }; dense 12 relu }",
            """
            @Block(name = "both", layers = {
              @Layer(attention = @Attention(heads = 2)),
              @Layer(dense = @Dense(width = 12, activation = Activation.RELU))})
            @Layers(@Layer(use = "both", repeat = 2))
            """));
  }

  private static void scores(List<AttentionOption> all) {
    attention(all, "score", "dot-product", "score dot", "score = Score.DOT");
    attention(all, "score", "scaled dot-product", "score scaled", "score = Score.SCALED");
    attention(all, "score", "own scale", "scale 0.3", "scale = 0.3");
    attention(all, "score", "additive", "score additive", "score = Score.ADDITIVE");
    attention(all, "score edit", "soft cap", "soft cap 0.7", "softCap = 0.7");
    attention(all, "score edit", "attention sinks", "sinks", "sinks = true");
    for (String kind : new String[] {"softmax", "relu", "sigmoid"}) {
      String constant = "normaliser = Normaliser." + kind.toUpperCase(Locale.ROOT);
      attention(all, "normaliser", kind, "normaliser " + kind, constant);
    }
  }

  private static void heads(List<AttentionOption> all) {
    String group = "heads";
    attention(all, group, "multi-head, output projection", "output on", "output = true");
    attention(all, group, "no output projection", "output off", "output = false");
    attention(all, group, "grouped-query", "groups 2", "groups = 2");
    attention(all, group, "multi-query", "groups 1", "groups = 1");
    attention(all, group, "own query and key width", "head width 5", "headWidth = 5");
    attention(all, group, "own value width", "value width 7", "valueWidth = 7");
    attention(all, group, "no biases", "bias off", "bias = false");
    attention(
        all,
        group,
        "biases per projection",
        "query bias off key bias off value bias on output bias off",
        "queryBias = false, keyBias = false, valueBias = true, outputBias = false");
  }

  private static void masks(List<AttentionOption> all) {
    attention(all, "mask", "padding: any n up to the longest", "", "");
    attention(all, "mask", "causal", "causal", "causal = true");
    attention(all, "mask", "local window", "reach 3", "reach = 3");
    attention(all, "mask", "local, back and ahead", "back 7 ahead 2", "back = 7, ahead = 2");
  }

  private static void positions(List<AttentionOption> all) {
    String group = "positions";
    String own = "position = RelativePosition.";
    attention(all, group, "none", "position none", own + "NONE");
    for (String kind : new String[] {"sinusoidal", "learned"}) {
      String constant = kind.toUpperCase(Locale.ROOT);
      String annotation = "position = @Position(PositionKind." + constant + ")";
      layer(all, group, kind, "position " + kind, annotation);
    }
    String rotary = "position rotary head width 4 base 500";
    attention(all, group, "rotary", rotary, own + "ROTARY, headWidth = 4, base = 500");
    attention(all, group, "ALiBi slopes", "position alibi", own + "ALIBI");
    String buckets = "position relative buckets 16 distance 20";
    String relative = own + "RELATIVE, buckets = 16, distance = 20";
    attention(all, group, "relative buckets", buckets, relative);
  }

  private static void surroundings(List<AttentionOption> all) {
    String block =
        "@Block(name = \"inner\", layers = {%s})\n@Layers({@Layer(residual = \"inner\")%s})";
    String attention = "@Layer(attention = @Attention(heads = 2))";
    String norm = "@Layer(norm = @Norm)";
    all.add(
        new AttentionOption(
            "residual",
            "LayerNorm before",
            "residual { norm; attention { heads 2 } }",
            block.formatted(norm + ", " + attention, "")));
    all.add(
        new AttentionOption(
            "residual",
            "LayerNorm after",
            "residual { attention { heads 2 } }; norm",
            block.formatted(attention, ", " + norm)));
    layer(all, "training", "dropout", "dropout 0.1", "dropout = @Dropout(0.1)");
    for (String function : new String[] {"relu", "gelu"}) {
      String constant = "Activation." + function.toUpperCase(Locale.ROOT);
      String annotation = "dense = @Dense(width = 13, activation = " + constant + ")";
      layer(all, "activation", function, "dense 13 " + function, annotation);
    }
  }

  private static void pools(List<AttentionOption> all) {
    for (String kind : new String[] {"mean", "max", "first", "attention"}) {
      String constant = kind.toUpperCase(Locale.ROOT);
      layer(all, "pooling", kind, "pool " + kind, "pool = @Pool(PoolKind." + constant + ")");
    }
  }

  private static void layer(
      List<AttentionOption> all, String group, String name, String text, String annotation) {
    String layers = "@Layers(@Layer(" + annotation + "))\n";
    all.add(new AttentionOption(group, name, text, layers));
  }

  /** Four heads, which every option of attention fits. */
  private static void attention(
      List<AttentionOption> all, String group, String name, String text, String annotation) {
    String members = annotation.isEmpty() ? "heads = 4" : "heads = 4, " + annotation;
    String layer = text.isEmpty() ? "heads 4" : "heads 4 " + text;
    layer(
        all, group, name, "attention { " + layer + " }", "attention = @Attention(" + members + ")");
  }

  /** A trainable model of the layers. */
  String model() {
    String model = Samples.text(20, 12, 3, text);
    return text.startsWith("pool") ? model.replace("label each", "label whole") : model;
  }

  /** The interface that says the same in annotations. */
  String source(int index) {
    String output = text.startsWith("pool") ? "labelWhole = @LabelWhole" : "labelEach = @LabelEach";
    return """
        package sample;
        import dev.heed.annotations.*;
        @AttentionModel
        @Trainable
        @Input(words = @Words(length = 64, vocabulary = 20, embed = 12))
        %s@Output(%s(Tags3.class))
        interface Sample%d {}
        """
        .formatted(annotations, output, index);
  }
}
