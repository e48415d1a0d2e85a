package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import javax.lang.model.element.Modifier;

/**
 * How a session labels each vector where longer inputs are taken as several windows: all windows of
 * an input go through the model together, and each vector has its label from one of them.
 */
final class LabelEachWindowMethods {

  private final ClassName label;
  private final int classes;
  private final InputCode input;
  private final TypeName inputs;

  /**
   * The methods for one kind of label.
   *
   * @param label the enum
   * @param classes how many constants it has
   * @param input how the model takes an input
   */
  LabelEachWindowMethods(ClassName label, int classes, InputCode input) {
    this.label = label;
    this.classes = classes;
    this.input = input;
    this.inputs = ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType());
  }

  List<MethodSpec> ofSession() {
    return List.of(labelInto(), labelAllInto(), labelBatch(), decode(), score());
  }

  private MethodSpec labelInto() {
    return MethodSpec.methodBuilder("label")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of one input at once, without allocating once there is room for as many
            windows.

            $L
            @param labels where the labels go, at least as long as the input
            @return how many labels there are
            @throws IllegalArgumentException if the input is empty or otherwise not as declared, or
                {@code labels} is too short; then no label is written
            """,
            input.parameterDocumentation())
        .addParameters(input.parameters())
        .addParameter(ArrayTypeName.of(label), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            batch.clear();
            length = 0;
            $1L.append($2L, batch);
            int n = $3L;
            $4T.checkRoom(labels, n);
            logits = forward.run(batch);
            decode(0, n, labels);
            length = n;
            return n;
            """,
            input.sessionEncoder(),
            input.names(),
            input.sessionLength(),
            RuntimeTypes.INPUT_BATCHES)
        .build();
  }

  private MethodSpec labelAllInto() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels each vector of many inputs, several inputs at a time, which takes less time for each
            than {@link #label}; the labels are the same. The first call makes room for such batches,
            later ones allocate nothing. {@link #score} has no answer after it.

            @param inputs any number of them (a list without random access is copied), each
                $L
            @param labels for each input the array where its labels go, at least as long as the input
            @return how many labels there are in all
            @throws IllegalArgumentException if an input is not so or its array too short; the message
                begins with its index, and labels of earlier inputs may be written
            """,
            input.argumentDocumentation())
        .addParameter(inputs, "inputs")
        .addParameter(ArrayTypeName.of(ArrayTypeName.of(label)), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            $1T.checkArrays(inputs.size(), labels.length);
            $2T indexed = inputs instanceof $3T ? inputs : new $4T<>(inputs);
            length = 0;
            int count = 0;
            for (int first = 0; first < indexed.size(); ) {
              int end = labelBatch(indexed, first, indexed.size(), labels);
              for (; first < end; first++) {
                $5T $6N = indexed.get(first);
                count += $7L;
              }
            }
            batch.clear();
            return count;
            """,
            RuntimeTypes.INPUT_BATCHES,
            inputs,
            RandomAccess.class,
            ArrayList.class,
            input.argumentType(),
            input.argument(),
            input.sessionLength())
        .build();
  }

  private MethodSpec labelBatch() {
    return MethodSpec.methodBuilder("labelBatch")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc(
            """
            Labels the inputs from {@code first} to before {@code end} that fill one batch, and returns
            the input behind them.
            """)
        .addParameter(inputs, "inputs")
        .addParameter(TypeName.INT, "first")
        .addParameter(TypeName.INT, "end")
        .addParameter(ArrayTypeName.of(ArrayTypeName.of(label)), "labels")
        .returns(TypeName.INT)
        .addCode(
            """
            batch.clear();
            int next = first;
            for (int filled = 0; next < end && filled < FULL_BATCH; next++) {
              try {
                $1T $2N = inputs.get(next);
                $3L.append($2N, batch);
                int n = $4L;
                $5T.checkRoom(labels[next], n);
                filled += n;
              } catch (IllegalArgumentException e) {
                batch.clear();
                throw $5T.refused(next, e);
              }
            }
            logits = forward.run(batch);
            int row = 0;
            for (int input = first; input < next; input++) {
              $1T $2N = inputs.get(input);
              int n = $4L;
              decode(row, n, labels[input]);
              row += OVERLONG.rows(n, LONGEST);
            }
            return next;
            """,
            input.argumentType(),
            input.argument(),
            input.sessionEncoder(),
            input.sessionLength(),
            RuntimeTypes.INPUT_BATCHES)
        .build();
  }

  private MethodSpec decode() {
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc(
            "Writes the likeliest label of each vector of an input, whose windows begin at a row.\n")
        .addParameter(TypeName.INT, "first")
        .addParameter(TypeName.INT, "n")
        .addParameter(ArrayTypeName.of(label), "labels")
        .addCode(
            """
            for (int vector = 0; vector < n; vector++) {
              int row = first + OVERLONG.row(vector, n, LONGEST);
              labels[vector] = LABELS[$T.likeliest(logits.values()[row], $L)];
            }
            """,
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }

  private MethodSpec score() {
    return MethodSpec.methodBuilder("score")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            The probability of a label at a position of the input that was labelled last, 0 to 1: the
            softmax over all labels.

            @param position 0 to below the number of labels that {@link #label} returned
            @param label any label
            @throws IndexOutOfBoundsException if there is no such position
            """)
        .addParameter(TypeName.INT, "position")
        .addParameter(label, "label")
        .returns(TypeName.FLOAT)
        .addCode(
            """
            $T.checkIndex(position, length);
            int row = OVERLONG.row(position, length, LONGEST);
            return $T.probability(logits.values()[row], $L, label.ordinal());
            """,
            Objects.class,
            RuntimeTypes.CLASS_SCORES,
            classes)
        .build();
  }
}
