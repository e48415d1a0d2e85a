package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.processor.emit.OutputCode.Decoder;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A label for each vector where labels depend on each other: what differs from independent labels
 * is how they are found, and that whole label sequences have probabilities.
 */
final class ChainCode {

  private final LabelSet labels;
  private final ClassName label;
  private final InputCode input;
  private final BestMethods best;

  /**
   * The code for one kind of label.
   *
   * @param labels the enum
   * @param input how the model takes an input
   */
  ChainCode(LabelSet labels, InputCode input) {
    this.labels = labels;
    this.label = ClassCode.className(labels);
    this.input = input;
    this.best = new BestMethods(label, input);
  }

  OutputCode code() {
    ManyMethods many = new ManyMethods(LabelEachEmitter.places(label, input), input);
    ScoreMethods scores = scores();
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(LabelEachEmitter.label(label, input));
    modelMethods.add(labelBest());
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder().addStatement("$1T[] labels = new $1T[LONGEST]", label).build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(
        EachMethods.labelInto(
            input,
            ArrayTypeName.of(label),
            "labels",
            "where the labels go, at least as long as the input",
            CodeBlock.of("labels.length"),
            CodeBlock.of("decode(0, labels);\n")));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(decode());
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(
        RunMethod.of(input, CodeBlock.of("decoder.label(logits, 0, batch.rows());\n")));
    sessionMethods.add(best.logProbability());
    sessionMethods.add(sessionBest());
    return new OutputCode(
            List.of(ClassCode.constants(labels)),
            CodeBlock.of(""),
            modelMethods,
            sessionMethods,
            new TargetsCode(
                RuntimeTypes.EACH_TARGETS,
                CodeBlock.of("new $T()", RuntimeTypes.EACH_TARGETS),
                ParameterizedTypeName.get(ClassName.get(List.class), label),
                "labels",
                "as many labels, null where one is not known",
                LabelEachEmitter.addTargets(label, input),
                CodeBlock.of("return targets.known(sequence);\n"),
                CodeBlock.of("decoder.evaluate(logits, targets, score);\n"),
                List.of()))
        .with(decoder())
        .calibrated(CodeBlock.of("decoder.calibrate(logits, targets, search);\n"));
  }

  private static Decoder decoder() {
    return new Decoder(
        RuntimeTypes.CHAIN_DECODER,
        "weights.output.transitions, weights.output.start, weights.output.end",
        List.of("output.transitions"),
        List.of("output.start", "output.end"));
  }

  private MethodSpec decode() {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Writes the best label sequence of one input.\n")
        .addParameter(TypeName.INT, "sequence")
        .addParameter(ArrayTypeName.of(label), "labels")
        .addCode(
            """
            int start = batch.start(sequence);
            int n = batch.start(sequence + 1) - start;
            int[] best = decoder.label(logits, start, n);
            for (int row = 0; row < n; row++) {
              labels[row] = LABELS[best[row]];
            }
            """)
        .build();
  }

  /** The first of them after a labelling takes about as long as finding the labels. */
  private ScoreMethods scores() {
    int count = labels.constants().size();
    return new ScoreMethods(
        label,
        count,
        CodeBlock.of("decoder.probability(position, label.ordinal())"),
        CodeBlock.of("decoder.probabilities(position, scores)"),
        "the share of all label sequences that have it there",
        true,
        input);
  }

  private MethodSpec sessionBest() {
    return best.ofSession(
        """
        The best label sequences of the input that was labelled last, the best first. The labels of
        {@link #label} are the first.

        @param count how many at most, 1 to 10,000; fewer where there are fewer
        """,
        List.of("count"),
        CodeBlock.of("decoder.best(count)"));
  }

  private MethodSpec labelBest() {
    return best.ofModel(
        """
        The best label sequences of one input, with their probabilities, the best first.

        $L
        @param count how many at most, 1 to 10,000; fewer where there are fewer
        """,
        List.of("count"),
        CodeBlock.of("session.label($L, new $T[$L])", input.names(), label, input.length()));
  }
}
