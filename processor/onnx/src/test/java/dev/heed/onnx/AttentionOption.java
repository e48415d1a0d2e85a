package dev.heed.onnx;

import dev.heed.processor.generated.Samples;
import dev.heed.processor.generated.SequenceSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may stand between input and output, and the outputs, in text and in annotations.
 *
 * @param group what it is an option of
 * @param name the field's word for it
 * @param text layers of vectors of width 12, a decoder's attention over the input, or an output
 * @param annotations the same as annotations of the interface
 */
record AttentionOption(String group, String name, String text, String annotations) {

  private static final String OUTPUT = "output ";
  private static final String OVER_INPUT = "attention over input";
  private static final String SEQUENCE = OUTPUT + "sequence";
  private static final String GRAPH = "edges|edge bias|distance bias";

  /** All of them in order. */
  static List<AttentionOption> all() {
    List<AttentionOption> all = new ArrayList<>();
    layers(all);
    scores(all);
    heads(all);
    crossAttention(all);
    masks(all);
    positions(all);
    surroundings(all);
    pools(all);
    outputs(all);
    sequences(all);
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
    String gated = "gated = @Gated(width = 9, activation = Activation.SILU)";
    layer(all, group, "gated feed-forward", "gated 9 silu", gated);
    all.add(
        new AttentionOption(
            group,
            "repeats that share weights",
            "repeat 3 shared { attention { heads 2 } }",
            "@Layers(@Layer(attention = @Attention(heads = 2), repeat = 3, shared = true))\n"));
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

  private static void crossAttention(List<AttentionOption> all) {
    over(all, "padding: any n and m up to the longest", "", "");
    over(all, "multi-head, output projection", "output on", "output = true");
    over(all, "no output projection", "output off", "output = false");
    over(all, "grouped-query", "groups 2", "groups = 2");
    over(all, "multi-query", "groups 1", "groups = 1");
    over(all, "own query and key width", "head width 5", "headWidth = 5");
    over(all, "own value width", "value width 7", "valueWidth = 7");
    over(all, "no biases", "bias off", "bias = false");
    over(
        all,
        "biases per projection",
        "query bias off key bias off value bias on output bias off",
        "queryBias = false, keyBias = false, valueBias = true, outputBias = false");
    over(all, "dot-product", "score dot", "score = Score.DOT");
    over(all, "own scale", "scale 0.3", "scale = 0.3");
    over(all, "additive", "score additive", "score = Score.ADDITIVE");
    over(all, "soft cap", "soft cap 0.7", "softCap = 0.7");
  }

  private static void masks(List<AttentionOption> all) {
    attention(all, "mask", "padding: any n up to the longest", "", "");
    attention(all, "mask", "causal", "causal", "causal = true");
    attention(all, "mask", "local window", "reach 3", "reach = 3");
    attention(all, "mask", "local, back and ahead", "back 7 ahead 2", "back = 7, ahead = 2");
    attention(all, "mask", "edges", "over edges", "overEdges = true");
    attention(all, "score edit", "edge bias", "edge bias", "edgeBias = true");
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
    attention(all, group, "graph distance", "distance bias 3", "distanceBias = 3");
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
    all.add(
        new AttentionOption(
            "residual",
            "RMSNorm before",
            "residual { norm rms; attention { heads 2 } }",
            block.formatted("@Layer(norm = @Norm(NormKind.RMS)), " + attention, "")));
    layer(all, "training", "dropout", "dropout 0.1", "dropout = @Dropout(0.1)");
    for (String function : new String[] {"relu", "gelu", "gelu_tanh", "silu", "tanh", "sigmoid"}) {
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

  private static void outputs(List<AttentionOption> all) {
    for (String of : new String[] {"each", "whole"}) {
      String kind = "label " + of;
      String member =
          "labelEach = @LabelEach".replace("Each", of.equals("each") ? "Each" : "Whole");
      output(all, "class, of " + of, kind + " of Tags3", member + "(Tags3.class)");
      String smoothed = member + "(value = Tags3.class, smoothing = 0.1)";
      output(all, "smoothed, of " + of, kind + " of Tags3 smoothing 0.1", smoothed);
      String several = kind + " several of Tags3";
      output(all, "several yes/no, of " + of, several, member + "Several(Tags3.class)");
      output(all, "numbers, of " + of, kind + " numbers 3", member + "Numbers(3)");
    }
    String chain = "labelEach = @LabelEach(value = Tags3.class, crf = true)";
    output(all, "chain (CRF)", "label each of Tags3 crf", chain);
    String tied = "labelEach = @LabelEach(value = Tags20.class, tied = true)";
    output(all, "class, of each, tied to the input", "label each of Tags20 tied", tied);
    String plain = "labelEach = @LabelEach(value = Tags3.class, bias = false)";
    output(all, "class, of each, no bias", "label each of Tags3 bias off", plain);
    output(all, "CTC", "label ctc of Tags3", "labelCtc = @LabelCtc(Tags3.class)");
  }

  private static void sequences(List<AttentionOption> all) {
    sequence(all, "sequence", "", "");
    sequence(all, "sequence, tied", "tied", ", tied = true");
    String scaled = "tied logit scale 0.5 bias off";
    String members = ", tied = true, logitScale = 0.5, bias = false";
    sequence(all, "sequence, tied, scaled, no bias", scaled, members);
    sequence(all, "sequence, tied to the input", "tied input", ", tiedInput = true");
    String both = ", tiedInput = true, tied = true";
    sequence(all, "sequence, all tied", "tied input tied", both);
  }

  /** Attention over the input in a decoder, of four heads, which every option fits. */
  private static void over(List<AttentionOption> all, String name, String text, String annotation) {
    String options = text.isEmpty() ? "heads 4" : "heads 4 " + text;
    String members = annotation.isEmpty() ? "heads = 4" : "heads = 4, " + annotation;
    all.add(
        new AttentionOption(
            "cross-attention", name, OVER_INPUT + " { " + options + " }", decoder(members, "")));
  }

  /** An output of 20 symbols, as there are words. */
  private static void sequence(
      List<AttentionOption> all, String name, String text, String annotation) {
    String own = text.isEmpty() ? SEQUENCE : SEQUENCE + " " + text;
    all.add(new AttentionOption("output", name, own, decoder("heads = 4", annotation)));
  }

  private static String decoder(String attention, String output) {
    return """
        @Block(name = "decoder", layers = @Layer(attentionOverInput = @AttentionOverInput(%s)))
        @Output(sequence = @Sequence(vocabulary = 20, length = 50, decoder = "decoder"%s))
        """
        .formatted(attention, output);
  }

  /** Members of {@code labelEachSeveral} and {@code labelEachNumbers} are called as their types. */
  private static void output(
      List<AttentionOption> all, String name, String text, String annotation) {
    String type = annotation.substring(annotation.indexOf('@') + 1, annotation.indexOf('('));
    String member = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    String output = member + annotation.substring(annotation.indexOf(" = @"));
    all.add(new AttentionOption("output", name, OUTPUT + text, "@Output(" + output + ")\n"));
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

  /** A trainable model of it. */
  String model() {
    if (text.startsWith(OVER_INPUT)) {
      return SequenceSamples.text(12, "", 20, "", text);
    }
    if (isOfSequences()) {
      String own = text.substring(SEQUENCE.length());
      return SequenceSamples.text(12, "", 20, own, OVER_INPUT + " { heads 4 }");
    }
    if (!text.startsWith(OUTPUT)) {
      return framed(Samples.text(20, 12, 3, text));
    }
    String layers = isWhole() ? "dense 12; pool mean" : "dense 12";
    return Samples.text(20, 12, 3, layers)
        .replaceAll("output .*", text.replace("Tags", "sample.Tags"));
  }

  private String framed(String model) {
    String input =
        model.replaceAll("words \\{.*? embed 12 }", "graph { nodes 64  edges 3  width 12 }");
    String framed = isOfGraphs() ? input : model;
    return isWhole() ? framed.replace("label each", "label whole") : framed;
  }

  private boolean isOfGraphs() {
    return Pattern.compile(GRAPH).matcher(text).find();
  }

  /** Whether the answer is as many symbols as the model decides. */
  boolean isOfSequences() {
    return text.startsWith(OVER_INPUT) || text.startsWith(SEQUENCE);
  }

  private boolean isWhole() {
    return text.startsWith("pool") || text.startsWith(OUTPUT + "label whole");
  }

  /** The interface that says the same in annotations. */
  String source(int index) {
    int longest = isOfSequences() ? 40 : 64;
    String words = "words = @Words(length = " + longest + ", vocabulary = 20, embed = 12)";
    String graph = "graph = @Graph(nodes = 64, edges = 3, width = 12)";
    String pool = isWhole() ? ", @Layer(pool = @Pool(PoolKind.MEAN))" : "";
    if (isOfSequences()) {
      return source(words, "", index);
    }
    String rest =
        text.startsWith(OUTPUT)
            ? "@Layers({@Layer(dense = @Dense(width = 12))" + pool + "})\n"
            : "@Output(label%1$s = @Label%1$s(Tags3.class))\n"
                .formatted(isWhole() ? "Whole" : "Each");
    return source(isOfGraphs() ? graph : words, rest, index);
  }

  private String source(String input, String rest, int index) {
    return """
        package sample;
        import dev.heed.annotations.*;
        @AttentionModel
        @Trainable
        @Input(%s)
        %s%sinterface Sample%d {}
        """
        .formatted(input, annotations, rest, index);
  }
}
