package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.lang.model.element.Modifier;

/** The methods that label many inputs, several at a time. */
final class ManyMethods {

  private static final String INPUTS = "inputs";

  private static final String EACH =
      """
      $1T indexed =$Winputs instanceof $2T ? inputs : new $3T<>(inputs);
      int count = 0;
      for (int first = 0; first < indexed.size(); first += batch.sequences()) {
        labelBatch(indexed, first, indexed.size(), $4N);
        count += batch.rows();
      }
      batch.clear();
      return count;
      """;

  private static final String WHOLE =
      """
      $1T indexed =$Winputs instanceof $2T ? inputs : new $3T<>(inputs);
      for (int first = 0; first < indexed.size(); first += batch.sequences()) {
        labelBatch(indexed, first, indexed.size(), $4N);
      }
      batch.clear();
      """;

  private final Places places;
  private final InputCode input;
  private final TypeName inputs;
  private final String labels;
  private final String what;

  /**
   * The methods for one kind of answer.
   *
   * @param places where the answers go
   * @param input how the model takes an input
   */
  ManyMethods(Places places, InputCode input) {
    this.places = places;
    this.input = input;
    this.inputs = ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType().box());
    this.labels = places.name();
    this.what = places.each() ? "each vector of many inputs" : "many inputs";
  }

  /** How the model answers, through new sessions. */
  List<MethodSpec> ofModel() {
    List<MethodSpec> methods = new ArrayList<>(List.of(labelAll(), labelAllInParts()));
    places.roomMethod().ifPresent(methods::add);
    methods.add(rows(input));
    return methods;
  }

  /** How a session answers. */
  List<MethodSpec> ofSession() {
    return List.of(labelAllInto(), labelBatch());
  }

  private String answered() {
    return places.each()
        ? "for each input, in the same order, the " + labels + " of each of its vectors"
        : "the answer to each input, in the same order";
  }

  private MethodSpec labelAll() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels $L on the calling thread, several inputs at a time, which takes less time for each
            than {@link #label}. The answers are those of {@link #label}, and the inputs are not padded.

            @param inputs any number of them, each $L
            @return $L
            @throws IllegalArgumentException if an input is not so; the message begins with its index
            """,
            what,
            input.argumentDocumentation(),
            answered())
        .addParameter(inputs, INPUTS)
        .returns(places.answers())
        .addStatement("$T $N = $L", places.made(), labels, places.room().apply(INPUTS))
        .addStatement("new Session(this).labelAll(inputs, $N)", labels)
        .addStatement("return $L", places.result())
        .build();
  }

  private MethodSpec labelAllInParts() {
    return MethodSpec.methodBuilder("labelAll")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Labels $L on the calling thread and on an executor's. The answers do not depend on executor
            and parts. The calling thread works too, and waits for nothing that the executor has not
            begun: an executor with one thread, or without a free one, is no danger. Each thread takes the
            memory of a session while it works.

            @param inputs any number of them, which must not change meanwhile, each
                $L
            @param executor what the threads but the calling one come from
            @param parts how many threads work at most, the calling one among them, at least 1
            @return $L
            @throws IllegalArgumentException if an input is not so; the message begins with its index,
                the lowest of several
            @throws $T if the executor refuses a part; nothing works any
                more then
            """,
            what,
            input.argumentDocumentation(),
            answered(),
            RejectedExecutionException.class)
        .addParameter(inputs, INPUTS)
        .addParameter(Executor.class, "executor")
        .addParameter(TypeName.INT, "parts")
        .returns(places.answers())
        .addCode(
            """
            $1T copy = new $2T<>(inputs);
            $3T $4N = $5L;
            int[] starts = $6T.cut(rows(copy), FULL_BATCH, parts);
            $7T.run(
                starts.length - 1,
                parts,
                executor,
                () -> {
                  Session session = new Session(this);
                  return batch -> session.labelBatch(copy, starts[batch], starts[batch + 1], $4N);
                });
            return $8L;
            """,
            inputs,
            ArrayList.class,
            places.made(),
            labels,
            places.room().apply("copy"),
            RuntimeTypes.INPUT_BATCHES,
            RuntimeTypes.PARTS,
            places.result())
        .build();
  }

  /** The method that counts the vectors of many inputs. */
  static MethodSpec rows(InputCode input) {
    TypeName inputs =
        ParameterizedTypeName.get(ClassName.get(List.class), input.argumentType().box());
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
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("labelAll")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Labels $L, several inputs at a time, which takes less time for each than {@link #label};
                the answers are the same. The first call makes room for such batches, later ones allocate
                nothing. What a session tells about the input that was labelled last it does not tell after
                this.

                @param inputs any number of them (a list without random access is copied), each
                    $L
                @param $L $L
                """,
                what,
                input.argumentDocumentation(),
                labels,
                places.givenDocumentation());
    if (places.each()) {
      method.addJavadoc("@return how many vectors were labelled in all\n").returns(TypeName.INT);
    }
    return method
        .addJavadoc(
            """
            @throws IllegalArgumentException if an input or its place is not so, whose index the message
                begins with, or there are too few places; answers to earlier inputs may be written
            """)
        .addParameter(inputs, INPUTS)
        .addParameter(places.given(), labels)
        .addCode(places.checkAll())
        .addCode(places.each() ? EACH : WHOLE, inputs, RandomAccess.class, ArrayList.class, labels)
        .build();
  }

  private MethodSpec labelBatch() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("batch.clear()")
            .beginControlFlow(
                "for (int input = first; input < end && batch.rows() < FULL_BATCH; input++)");
    if (places.each()) {
      code.addStatement("int start = batch.rows()");
    }
    code.beginControlFlow("try")
        .addStatement("$L.append(inputs.get(input), batch)", input.sessionEncoder())
        .add(places.checkOne())
        .nextControlFlow("catch (IllegalArgumentException e)")
        .addStatement("batch.clear()")
        .addStatement("throw $T.refused(input, e)", RuntimeTypes.INPUT_BATCHES)
        .endControlFlow()
        .endControlFlow()
        .addStatement("logits = forward.run(batch)")
        .beginControlFlow("for (int sequence = 0; sequence < batch.sequences(); sequence++)")
        .add(places.decode())
        .endControlFlow();
    return MethodSpec.methodBuilder("labelBatch")
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc(
            "Labels the inputs from {@code first} to before {@code end} that fill one batch.\n")
        .addParameter(inputs, INPUTS)
        .addParameter(TypeName.INT, "first")
        .addParameter(TypeName.INT, "end")
        .addParameter(places.given(), labels)
        .addCode(code.build())
        .build();
  }
}
