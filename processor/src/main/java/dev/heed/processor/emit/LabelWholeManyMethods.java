package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.lang.model.element.Modifier;

/** The methods that label many inputs as a whole each, several inputs at a time. */
final class LabelWholeManyMethods {

  private static final String INPUTS = "inputs";

  private final ClassName label;
  private final int classes;
  private final InputCode input;
  private final TypeName inputs;
  private final TypeName answers;

  /**
   * The methods for one kind of label.
   *
   * @param label the enum
   * @param classes how many constants it has
   * @param input how the model takes an input
   */
  LabelWholeManyMethods(ClassName label, int classes, InputCode input) {
    this.label = label;
    this.classes = classes;
    this.input = input;
    ClassName list = ClassName.get(List.class);
    this.inputs = ParameterizedTypeName.get(list, input.argumentType().box());
    this.answers = ParameterizedTypeName.get(list, label);
  }

  /** How the model answers, through new sessions. */
  List<MethodSpec> ofModel() {
    return List.of(labelAll(), labelAllInParts(), rows());
  }

  /** How a session answers. */
  List<MethodSpec> ofSession() {
    return List.of(labelAllInto(), labelBatch());
  }

  private MethodSpec labelAll() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels many inputs on the calling thread, several at a time, which takes less time for each
            than {@link #label}. The labels are those of {@link #label}, and the inputs are not padded.

            @param inputs any number of them, each $L
            @return the label of each input, in the same order
            @throws IllegalArgumentException if an input is not so; the message begins with its index
            """,
            input.argumentDocumentation())
        .addParameter(inputs, INPUTS)
        .returns(answers)
        .addCode(
            """
            $1T[] labels = new $1T[inputs.size()];
            new Session(this).labelAll(inputs, labels);
            return $2T.of(labels);
            """,
            label,
            List.class)
        .build();
  }

  private MethodSpec labelAllInParts() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels many inputs on the calling thread and on an executor's. The labels do not depend on
            executor and parts. The calling thread works too, and waits for nothing that the executor has
            not begun: an executor with one thread, or without a free one, is no danger. Each thread takes
            the memory of a session while it works.

            @param inputs any number of them, which must not change meanwhile, each
                $L
            @param executor what the threads but the calling one come from
            @param parts how many threads work at most, the calling one among them, at least 1
            @return the label of each input, in the same order
            @throws IllegalArgumentException if an input is not so; the message begins with its index,
                the lowest of several
            @throws $T if the executor refuses a part; nothing works any
                more then
            """,
            input.argumentDocumentation(),
            RejectedExecutionException.class)
        .addParameter(inputs, INPUTS)
        .addParameter(Executor.class, "executor")
        .addParameter(TypeName.INT, "parts")
        .returns(answers)
        .addCode(
            """
            $1T copy = new $2T<>(inputs);
            $3T[] labels = new $3T[copy.size()];
            int[] starts = $4T.cut(rows(copy), FULL_BATCH, parts);
            $5T.run(
                starts.length - 1,
                parts,
                executor,
                () -> {
                  Session session = new Session(this);
                  return batch -> session.labelBatch(copy, starts[batch], starts[batch + 1], labels);
                });
            return $6T.of(labels);
            """,
            inputs,
            ArrayList.class,
            label,
            RuntimeTypes.INPUT_BATCHES,
            RuntimeTypes.PARTS,
            List.class)
        .build();
  }

  private MethodSpec rows() {
    return MethodSpec.methodBuilder("rows")
        .addModifiers(input.lengthModifiers())
        .addJavadoc(
            "The vectors of each input; none of an input that is null, which is refused later.\n")
        .addParameter(inputs, INPUTS)
        .returns(ArrayTypeName.of(TypeName.INT))
        .addCode(
            """
            int[] rows = new int[inputs.size()];
            int next = 0;
            for ($1T $2N : inputs) {
              rows[next++] = $2N == null ? 0 : $3L;
            }
            return rows;
            """,
            input.argumentType(),
            input.argument(),
            input.length())
        .build();
  }

  private MethodSpec labelAllInto() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels many inputs, several at a time, which takes less time for each than {@link #label};
            the labels are the same. The first call makes room for such batches, later ones allocate
            nothing. {@link #score} has no answer after it.

            @param inputs any number of them (a list without random access is copied), each
                $L
            @param labels where the label of each input goes, at least as long as there are inputs
            @throws IllegalArgumentException if an input is not so, whose index the message begins with,
                or {@code labels} is too short; labels of earlier inputs may be written
            """,
            input.argumentDocumentation())
        .addParameter(inputs, INPUTS)
        .addParameter(ArrayTypeName.of(label), "labels")
        .addCode(
            """
            $1T.checkRoom(labels, inputs.size());
            $2T indexed = inputs instanceof $3T ? inputs : new $4T<>(inputs);
            for (int first = 0; first < indexed.size(); first += batch.sequences()) {
              labelBatch(indexed, first, indexed.size(), labels);
            }
            batch.clear();
            """,
            RuntimeTypes.INPUT_BATCHES,
            inputs,
            RandomAccess.class,
            ArrayList.class)
        .build();
  }

  private MethodSpec labelBatch() {
    return MethodSpec.methodBuilder("labelBatch")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc(
            "Labels the inputs from {@code first} to before {@code end} that fill one batch.\n")
        .addParameter(inputs, INPUTS)
        .addParameter(TypeName.INT, "first")
        .addParameter(TypeName.INT, "end")
        .addParameter(ArrayTypeName.of(label), "labels")
        .addCode(
            """
            batch.clear();
            for (int input = first; input < end && batch.rows() < FULL_BATCH; input++) {
              try {
                $4L.append(inputs.get(input), batch);
              } catch (IllegalArgumentException e) {
                batch.clear();
                throw $1T.refused(input, e);
              }
            }
            logits = forward.run(batch);
            for (int sequence = 0; sequence < batch.sequences(); sequence++) {
              labels[first + sequence] =
                  LABELS[$2T.likeliest(logits.values()[sequence], $3L)];
            }
            """,
            RuntimeTypes.INPUT_BATCHES,
            RuntimeTypes.CLASS_SCORES,
            classes,
            input.sessionEncoder())
        .build();
  }
}
