package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods that tell the labels of a model, and how probable each is. */
final class ScoreMethods {

  private static final String ANSWERED = "answered";

  private final ClassName label;
  private final int count;
  private final CodeBlock probability;
  private final CodeBlock probabilities;
  private final String meaning;
  private final boolean each;
  private final boolean fromLogits;
  private final InputCode input;

  /**
   * The methods for one enum.
   *
   * @param label the enum
   * @param count how many constants it has
   * @param probability the expression for that of {@code label}; if it has {@code answered}, that
   *     is a row of logits; with {@code position} where there are labels of each vector
   * @param probabilities the statement that writes those of all labels to {@code scores}
   * @param meaning how it does
   * @param each whether there are labels of each vector, and not of the whole input
   * @param input how the model takes an input
   */
  ScoreMethods(
      ClassName label,
      int count,
      CodeBlock probability,
      CodeBlock probabilities,
      String meaning,
      boolean each,
      InputCode input) {
    this.label = label;
    this.count = count;
    this.probability = probability;
    this.fromLogits = probability.toString().contains(ANSWERED);
    this.probabilities = probabilities;
    this.meaning = meaning;
    this.each = each;
    this.input = input;
  }

  /** What the model tells, through a new session. */
  List<MethodSpec> ofModel() {
    return List.of(labels(), scoresOfInput(), topOfInput());
  }

  /** What a session tells of the input that was labelled last. */
  List<MethodSpec> ofSession() {
    List<MethodSpec> methods = new ArrayList<>(List.of(score(), scoresInto(), top()));
    if (fromLogits) {
      methods.add(answered());
    }
    return methods;
  }

  private MethodSpec labels() {
    return MethodSpec.methodBuilder("labels")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("All labels, in the order of {@link Session#scores}.\n")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), label))
        .addStatement("return $T.of(LABELS)", List.class)
        .build();
  }

  private MethodSpec scoresOfInput() {
    TypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), label, TypeName.FLOAT.box());
    return ofInput(
            "scores",
            map,
            "The probability of each label, 0 to 1: " + meaning + ".",
            each ? "the probabilities of all labels for each vector" : "those of all labels")
        .addCode(
            each
                ? CodeBlock.of(
                    """
                    $1T<$2T> scores = new $3T<>();
                    float[] ofOne = new float[$4L];
                    for (int position = 0; position < session.batch.rows(); position++) {
                      session.scores(position, ofOne);
                      scores.add($5T.map(LABELS, ofOne));
                    }
                    return $6T.unmodifiableList(scores);
                    """,
                    List.class,
                    map,
                    ArrayList.class,
                    count,
                    RuntimeTypes.SCORED,
                    Collections.class)
                : CodeBlock.of(
                    """
                    float[] scores = new float[$L];
                    session.scores(scores);
                    return $T.map(LABELS, scores);
                    """,
                    count,
                    RuntimeTypes.SCORED))
        .build();
  }

  private MethodSpec topOfInput() {
    TypeName list = topType();
    return ofInput(
            "top",
            list,
            "The most probable labels with their probabilities.",
            (each ? "for each vector " : "") + "at most so many labels, the most probable first")
        .addParameter(TypeName.INT, "most")
        .addCode(
            each
                ? CodeBlock.of(
                    """
                    $1T<$2T> labels = new $3T<>();
                    for (int position = 0; position < session.batch.rows(); position++) {
                      labels.add(session.top(position, most));
                    }
                    return $4T.unmodifiableList(labels);
                    """,
                    List.class,
                    list,
                    ArrayList.class,
                    Collections.class)
                : CodeBlock.of("return session.top(most);\n"))
        .build();
  }

  private TypeName topType() {
    return ParameterizedTypeName.get(
        ClassName.get(List.class), ParameterizedTypeName.get(RuntimeTypes.SCORED, label));
  }

  private MethodSpec.Builder ofInput(
      String name, TypeName type, String documentation, String returned) {
    String most = name.equals("top") ? "@param most how many, at least 1\n" : "";
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            $L

            $L
            $L@return $L
            @throws IllegalArgumentException if the input is empty, too long or otherwise not as
                declared
            """,
            documentation,
            input.parameterDocumentation(),
            most,
            returned)
        .addParameters(input.parameters())
        .returns(each ? ParameterizedTypeName.get(ClassName.get(List.class), type) : type)
        .addStatement(
            "$T.requireNonNull($N, $S)", Objects.class, input.argument(), input.argument())
        .addStatement("Session session = new Session(this)")
        .addStatement("session.run($L)", input.names());
  }

  private MethodSpec score() {
    return told("score", "The probability of a label", "label any label")
        .addParameter(label, "label")
        .returns(TypeName.FLOAT)
        .addCode(answer())
        .addStatement("return $L", probability)
        .build();
  }

  private MethodSpec scoresInto() {
    return told(
            "scores",
            "Writes the probabilities of all labels",
            "scores where they go, in the order of the labels, at least as long")
        .addParameter(ArrayTypeName.of(TypeName.FLOAT), "scores")
        .addCode(answer())
        .addStatement("$L", probabilities)
        .build();
  }

  private MethodSpec top() {
    return told("top", "The most probable labels", "most how many, at least 1")
        .addParameter(TypeName.INT, "most")
        .returns(topType())
        .addStatement("float[] scores = new float[$L]", count)
        .addCode(answer())
        .addStatement("$L", probabilities)
        .addStatement("return $T.top(LABELS, scores, most)", RuntimeTypes.SCORED)
        .build();
  }

  private MethodSpec.Builder told(String name, String documentation, String parameter) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    if (each) {
      return method
          .addJavadoc(
              """
              $L at a position of the input that was labelled last, 0 to 1: $L.

              @param position 0 to below the number of vectors of that input
              @param $L
              @throws IndexOutOfBoundsException if there is no such position
              """,
              documentation,
              meaning,
              parameter)
          .addParameter(TypeName.INT, "position");
    }
    return method.addJavadoc(
        """
        $L of the input that was labelled last, 0 to 1: $L.

        @param $L
        @throws IllegalStateException if the last call was not {@link #label}, or refused its input
        """,
        documentation,
        meaning,
        parameter);
  }

  private CodeBlock answer() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (fromLogits) {
      code.addStatement("float[] $N = $N($L)", ANSWERED, ANSWERED, each ? "position" : "");
    } else {
      code.addStatement("$T.checkIndex(position, batch.rows())", Objects.class);
    }
    return code.build();
  }

  private MethodSpec answered() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(ANSWERED)
            .addModifiers(Modifier.PRIVATE)
            .returns(ArrayTypeName.of(TypeName.FLOAT));
    if (each) {
      return method
          .addJavadoc("The logits at a position of the input that was labelled last.\n")
          .addParameter(TypeName.INT, "position")
          .addStatement("$T.checkIndex(position, batch.rows())", Objects.class)
          .addStatement("return logits.values()[position]")
          .build();
    }
    return method
        .addJavadoc("The logits of the input that was labelled last.\n")
        .addCode(
            """
            if (batch.sequences() != 1) {
              throw new IllegalStateException("no input is labelled yet; call label first");
            }
            return logits.values()[0];
            """)
        .build();
  }
}
