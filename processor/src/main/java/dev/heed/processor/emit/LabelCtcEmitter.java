package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.processor.emit.OutputCode.Decoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Label sequences that are shorter than their inputs: lists, or an array that a session fills. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelCtcEmitter implements OutputEmitter<LabelCtcSpec> {

  @Override
  public Class<LabelCtcSpec> subject() {
    return LabelCtcSpec.class;
  }

  @Override
  public OutputCode code(LabelCtcSpec output, LabelSet labels, Names names, InputCode input) {
    ClassName label = ClassCode.className(labels);
    int classes = labels.constants().size();
    LabelCtcManyMethods many = new LabelCtcManyMethods(label, input);
    ScoreMethods scores = scores(label, classes, input);
    BestMethods best = new BestMethods(label, input);
    List<MethodSpec> modelMethods = new ArrayList<>();
    modelMethods.add(label(label, input));
    modelMethods.add(labelBest(label, input, best));
    modelMethods.addAll(many.ofModel());
    modelMethods.addAll(scores.ofModel());
    modelMethods.addAll(
        WarmUpMethods.of(
            CodeBlock.builder().addStatement("$1T[] labels = new $1T[LONGEST]", label).build(),
            CodeBlock.of("session.label($L, labels)", input.synthetic())));
    List<MethodSpec> sessionMethods = new ArrayList<>();
    sessionMethods.add(labelInto(label, input));
    sessionMethods.addAll(many.ofSession());
    sessionMethods.add(decode(label));
    sessionMethods.addAll(scores.ofSession());
    sessionMethods.add(
        RunMethod.of(input, CodeBlock.of("decoder.label(logits, 0, batch.rows());\n")));
    sessionMethods.add(best.logProbability());
    sessionMethods.add(sessionBest(best));
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
                "its labels in order; equal neighbours take one vector more",
                addTargets(label, input),
                CodeBlock.of("return $T.countTargets(targets, sequence);\n", RuntimeTypes.CTC_LOSS),
                CodeBlock.of("decoder.evaluate(logits, inputs, targets, score);\n"),
                List.of()))
        .with(
            new Decoder(RuntimeTypes.CTC_DECODER, Integer.toString(classes), List.of(), List.of()))
        .calibrated(CodeBlock.of("decoder.calibrate(logits, inputs, targets, search);\n"));
  }

  private static MethodSpec label(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The labels of one input, as many as the model decides: those of the likeliest class of each
            vector, runs taken once and blanks left out (greedy). {@link #labelBest} searches further.

            $L
            @return its labels in order, perhaps none
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as declared
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), label))
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument())
        .addStatement("$T[] labels = new $T[$L]", label, label, input.length())
        .addStatement("int count = new Session(this).label($L, labels)", input.names())
        .addStatement("return $T.of($T.copyOf(labels, count))", List.class, Arrays.class)
        .build();
  }

  private static MethodSpec labelInto(ClassName label, InputCode input) {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The labels of one input, as many as the model decides, without allocating (greedy).

            $L
            @param labels where the labels go, at least as long as the input
            @return how many labels there are, at most as many as vectors
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as
                declared, or {@code labels} is too short; then no label is written
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .addParameter(ArrayTypeName.of(label), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            batch.clear();
            $L.append($L, batch);
            int n = batch.rows();
            if (labels.length < n) {
              batch.clear();
              throw new IllegalArgumentException(
                  "there is room for " + labels.length + " labels, must be for at least " + n);
            }
            logits = forward.run(batch);
            return decode(0, labels);
            """,
            input.sessionEncoder(),
            input.names())
        .build();
  }

  private static MethodSpec decode(ClassName label) {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc("Writes the labels of one input, and returns how many there are.\n")
        .addParameter(TypeName.INT, "sequence")
        .addParameter(ArrayTypeName.of(label), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            int start = batch.start(sequence);
            int count = decoder.label(logits, start, batch.start(sequence + 1) - start);
            for (int i = 0; i < count; i++) {
              labels[i] = LABELS[decoder.labels()[i]];
            }
            return count;
            """)
        .build();
  }

  private static ScoreMethods scores(ClassName label, int labels, InputCode input) {
    return new ScoreMethods(
        label,
        labels,
        ClassCode.probability(labels + 1),
        ClassCode.probabilities(labels + 1, labels),
        "the softmax over all labels and the blank, which has what they lack to 1",
        true,
        input);
  }

  private static MethodSpec sessionBest(BestMethods best) {
    return best.ofSession(
        """
        The likeliest label sequences of the input that was labelled last by prefix beam search, the
        likeliest first, each with the probability of all ways to spread it over the vectors.

        @param beam how many label sequences are kept after each vector, at least 1
        @param count how many are wanted at most, at least 1; there are no more than {@code beam}
        """,
        List.of("beam", "count"),
        CodeBlock.of("decoder.best(beam, count)"));
  }

  private static MethodSpec labelBest(ClassName label, InputCode input, BestMethods best) {
    return best.ofModel(
        """
        The likeliest label sequences of one input by prefix beam search, the likeliest first, each
        with the probability of all ways to spread it over the vectors.

        $L
        @param beam how many label sequences are kept after each vector, at least 1
        @param count how many are wanted at most, at least 1; there are no more than {@code beam}
        """,
        List.of("beam", "count"),
        CodeBlock.of("session.label($L, new $T[$L])", input.names(), label, input.length()));
  }

  private static CodeBlock addTargets(ClassName label, InputCode input) {
    return CodeBlock.of(
        """
        int[] wanted = new int[labels.size()];
        for (int i = 0; i < wanted.length; i++) {
          $1T label = labels.get(i);
          if (label == null) {
            throw new IllegalArgumentException(
                "label " + i + " of example " + size() + " is null, must be known");
          }
          wanted[i] = label.ordinal();
        }
        $2T.checkFits(size(), wanted, $3L);
        """,
        label,
        RuntimeTypes.CTC_LOSS,
        input.length());
  }
}
