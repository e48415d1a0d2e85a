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

/** The methods that find the label sequences of many inputs, several inputs at a time. */
final class LabelCtcManyMethods {

  private static final String INPUTS = "inputs";

  private final ClassName label;
  private final InputCode input;
  private final TypeName inputs;
  private final TypeName answers;

  /**
   * The methods for one kind of label.
   *
   * @param label the enum
   * @param input how the model takes an input
   */
  LabelCtcManyMethods(ClassName label, InputCode input) {
    this.label = label;
    this.input = input;
    ClassName list = ClassName.get(List.class);
    this.inputs = ParameterizedTypeName.get(list, input.argumentType());
    this.answers = ParameterizedTypeName.get(list, ParameterizedTypeName.get(list, label));
  }

  /** How the model answers, through new sessions. */
  List<MethodSpec> ofModel() {
    return List.of(labelAll(), labelAllInParts(), room(), ManyMethods.rows(input));
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
            Finds the labels of many inputs on the calling thread, several inputs at a time, which
            takes less time for each than {@link #label}. The labels are those of {@link #label}, and
            the inputs are not padded.

            @param inputs any number of them, each $L
            @return for each input, in the same order, its labels
            @throws IllegalArgumentException if an input is not so; the message begins with its index
            """,
            input.argumentDocumentation())
        .addParameter(inputs, INPUTS)
        .returns(answers)
        .addCode(
            """
            $T[][] labels = room(inputs);
            int[] counts = new int[labels.length];
            new Session(this).labelAll(inputs, labels, counts);
            return $T.lists(labels, counts);
            """,
            label,
            RuntimeTypes.INPUT_BATCHES)
        .build();
  }

  private MethodSpec labelAllInParts() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Finds the labels of many inputs on the calling thread and on an executor's. The labels do
            not depend on executor and parts. The calling thread works too, and waits for nothing that
            the executor has not begun: an executor with one thread, or without a free one, is no
            danger. Each thread takes the memory of a session while it works.

            @param inputs any number of them, which must not change meanwhile, each
                $L
            @param executor what the threads but the calling one come from
            @param parts how many threads work at most, the calling one among them, at least 1
            @return for each input, in the same order, its labels
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
            $3T[][] labels = room(copy);
            int[] counts = new int[labels.length];
            int[] starts = $4T.cut(rows(copy), FULL_BATCH, parts);
            $5T.run(
                starts.length - 1,
                parts,
                executor,
                () -> {
                  Session session = new Session(this);
                  return batch -> session.labelBatch(
                      copy, starts[batch], starts[batch + 1], labels, counts);
                });
            return $4T.lists(labels, counts);
            """,
            inputs,
            ArrayList.class,
            label,
            RuntimeTypes.INPUT_BATCHES,
            RuntimeTypes.PARTS)
        .build();
  }

  private MethodSpec room() {
    return MethodSpec.methodBuilder("room")
        .addModifiers(input.lengthModifiers())
        .addJavadoc("A place for each label that there may be; none for an input that is null.\n")
        .addParameter(inputs, INPUTS)
        .returns(ArrayTypeName.of(ArrayTypeName.of(label)))
        .addCode(
            """
            $1T[][] labels = new $1T[inputs.size()][];
            int next = 0;
            for ($2T $3N : inputs) {
              labels[next++] = new $1T[$3N == null ? 0 : $4L];
            }
            return labels;
            """,
            label,
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
            Finds the labels of many inputs, several inputs at a time, which takes less time for each
            than {@link #label}; the labels are the same. The first call makes room for such batches,
            later ones allocate nothing. {@link #best} has no answer after it.

            @param inputs any number of them (a list without random access is copied), each
                $L
            @param labels for each input the array where its labels go, at least as long as the input
            @param counts where it goes how many labels each input has, at least as long as there are inputs
            @return how many labels there are in all
            @throws IllegalArgumentException if an input is not so or an array too short; the message
                begins with its index, and labels of earlier inputs may be written
            """,
            input.argumentDocumentation())
        .addParameter(inputs, INPUTS)
        .addParameter(ArrayTypeName.of(ArrayTypeName.of(label)), "labels")
        .addParameter(ArrayTypeName.of(TypeName.INT), "counts")
        .returns(TypeName.INT)
        .addCode(
            """
            $1T.checkPlaces(inputs.size(), Math.min(labels.length, counts.length));
            $2T indexed =$Winputs instanceof $3T ? inputs : new $4T<>(inputs);
            int count = 0;
            for (int first = 0; first < indexed.size(); first += batch.sequences()) {
              labelBatch(indexed, first, indexed.size(), labels, counts);
              for (int sequence = 0; sequence < batch.sequences(); sequence++) {
                count += counts[first + sequence];
              }
            }
            batch.clear();
            return count;
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
        .addParameter(ArrayTypeName.of(ArrayTypeName.of(label)), "labels")
        .addParameter(ArrayTypeName.of(TypeName.INT), "counts")
        .addCode(
            """
            batch.clear();
            for (int input = first; input < end && batch.rows() < FULL_BATCH; input++) {
              int start = batch.rows();
              try {
                $2L.append(inputs.get(input), batch);
                $1T.checkRoom(labels[input], batch.rows() - start);
              } catch (IllegalArgumentException e) {
                batch.clear();
                throw $1T.refused(input, e);
              }
            }
            logits = forward.run(batch);
            for (int sequence = 0; sequence < batch.sequences(); sequence++) {
              counts[first + sequence] = decode(sequence, labels[first + sequence]);
            }
            """,
            RuntimeTypes.INPUT_BATCHES,
            input.sessionEncoder())
        .build();
  }
}
