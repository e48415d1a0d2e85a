package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.emit.InputCode.CodecBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the public class that trains the model. */
final class TrainerEmitter {

  private final Names names;
  private final InputCode input;
  private final OutputCode output;
  private final List<FormCode> forms;
  private final Codecs codecs;
  private final Optional<CodeBlock> vectorTable;
  private final ClassName examples;

  TrainerEmitter(
      Names names,
      InputCode input,
      OutputCode output,
      List<FormCode> forms,
      Codecs codecs,
      Optional<CodeBlock> vectorTable) {
    this.names = names;
    this.input = input;
    this.output = output;
    this.forms = forms;
    this.codecs = codecs;
    this.vectorTable = vectorTable;
    this.examples = names.trainer().nestedClass("Examples");
  }

  TypeSpec emit() {
    return TypeSpec.classBuilder(names.trainer())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(
            """
            Trains {@link $T} from nothing or further. One thread at a time; {@link #train} itself
            uses as many as its options say.
            """,
            names.model())
        .addField(names.training(), "training", Modifier.PRIVATE, Modifier.FINAL)
        .addFields(codecs.fields())
        .addFields(temperature())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.PARAMETERS, "parameters")
                .addParameters(codecs.parameters())
                .addStatement("training = new $T(parameters)", names.training())
                .addCode(codecs.keep())
                .build())
        .addMethods(
            codecs.all().stream()
                .flatMap(codec -> codec.builder().stream())
                .map(TrainerEmitter::newCodec)
                .toList())
        .addMethod(create())
        .addMethods(vectorTable.map(this::createFromVectors).stream().toList())
        .addMethod(of())
        .addMethod(
            MethodSpec.methodBuilder("newExamples")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Examples to fill, for training or evaluation.\n")
                .returns(examples)
                .addStatement(
                    "return new $T($L)",
                    examples,
                    codecs.all().stream().map(Codec::name).collect(Collectors.joining(", ")))
                .build())
        .addMethod(train())
        .addMethod(evaluate())
        .addMethods(calibrate())
        .addMethod(
            MethodSpec.methodBuilder("model")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    "The model as it is now: a copy, which further training does not change.\n")
                .returns(names.model())
                .addStatement(
                    "return new $T(training.parameters().copy()$L$L)",
                    names.model(),
                    codecs.arguments("codec"),
                    Temperature.argument(output, "temperature"))
                .build())
        .addType(examples())
        .build();
  }

  private List<FieldSpec> temperature() {
    return output.calibrate().stream()
        .map(
            unused ->
                FieldSpec.builder(TypeName.FLOAT, "temperature", Modifier.PRIVATE)
                    .initializer("1")
                    .build())
        .toList();
  }

  private List<MethodSpec> calibrate() {
    return output.calibrate().stream()
        .map(
            unused ->
                MethodSpec.methodBuilder("calibrate")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(
                        """
                        Finds the temperature at which probabilities come true best on examples that were not
                        learned from; {@link #model} has it from now on, until the next training.

                        @param development such examples
                        @throws IllegalArgumentException if no target of them is known
                        """)
                    .addParameter(examples, "development")
                    .returns(RuntimeTypes.CALIBRATION)
                    .addStatement(
                        "$T calibration = training.calibrate(development.inputs,"
                            + " development.targets)",
                        RuntimeTypes.CALIBRATION)
                    .addStatement("temperature = calibration.temperature()")
                    .addStatement("return calibration")
                    .build())
        .toList();
  }

  private static MethodSpec newCodec(CodecBuilder builder) {
    return MethodSpec.methodBuilder(builder.method())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(builder.documentation())
        .returns(builder.type())
        .addStatement("return $L", builder.expression())
        .build();
  }

  private MethodSpec create() {
    return MethodSpec.methodBuilder("create")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            A trainer whose weights are drawn at random.

            $L@param seed decides the weights
            """,
            codecs.all().stream()
                .map(
                    codec ->
                        "@param "
                            + codec.name()
                            + " what the model "
                            + codecs.use(codec, input)
                            + " with\n")
                .collect(Collectors.joining()))
        .addParameters(codecs.parameters())
        .addParameter(TypeName.LONG, "seed")
        .returns(names.trainer())
        .addStatement(
            "return new $T($T.initialised($T.DECLARATIONS, seed)$L)",
            names.trainer(),
            RuntimeTypes.PARAMETERS,
            names.weights(),
            codecs.arguments("codec"))
        .build();
  }

  private MethodSpec createFromVectors(CodeBlock table) {
    return MethodSpec.methodBuilder("create")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            A trainer whose table of words begins with vectors from a file, where a word has one; all
            other weights are drawn at random.

            @param vocabulary what the model reads inputs with, perhaps that of the vectors
            @param vectors as wide as the model's
            @param seed decides the weights
            @throws IllegalArgumentException if the vectors have another width
            """)
        .addParameters(codecs.parameters())
        .addParameter(RuntimeTypes.WORD_VECTORS, "vectors")
        .addParameter(TypeName.LONG, "seed")
        .returns(names.trainer())
        .addStatement(
            "$1T parameters = $1T.initialised($2T.DECLARATIONS, seed)",
            RuntimeTypes.PARAMETERS,
            names.weights())
        .addStatement("vectors.fill(vocabulary, parameters.values($L))", table)
        .addStatement("return new $T(parameters$L)", names.trainer(), codecs.arguments("codec"))
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            A trainer that goes on from the weights of a model, which itself stays as it is.

            @param model where training begins
            """)
        .addParameter(names.model(), "model")
        .returns(names.trainer())
        .addCode(further())
        .build();
  }

  /** The temperature goes with the weights until they change. */
  private CodeBlock further() {
    CodeBlock trainer =
        CodeBlock.of(
            "new $T(model.weights.parameters.copy()$L)",
            names.trainer(),
            codecs.arguments("model.codec()"));
    if (output.calibrate().isEmpty()) {
      return CodeBlock.builder().addStatement("return $L", trainer).build();
    }
    return CodeBlock.builder()
        .addStatement("$T trainer = $L", names.trainer(), trainer)
        .addStatement("trainer.temperature = model.temperature()")
        .addStatement("return trainer")
        .build();
  }

  private MethodSpec train() {
    return MethodSpec.methodBuilder("train")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Trains, and keeps the weights of the epoch that was best on the development examples.

            @param train what is learned from
            @param development what decides which epoch was best, and when to stop; may be empty
            @param options how to train
            @param listener is told of the progress
            @throws IOException if a checkpoint cannot be written, or read
            """)
        .addParameter(examples, "train")
        .addParameter(examples, "development")
        .addParameter(RuntimeTypes.TRAINING_OPTIONS, "options")
        .addParameter(RuntimeTypes.TRAINING_LISTENER, "listener")
        .addException(IOException.class)
        .returns(RuntimeTypes.TRAINING_REPORT)
        .addCode(output.calibrate().isPresent() ? "temperature = 1;\n" : "")
        .addCode(
            """
            return new $1T<>(training, options)
                .run(train.$2L, train.targets, development.$2L, development.targets, listener);
            """,
            RuntimeTypes.TRAINING_LOOP,
            inputs())
        .build();
  }

  private MethodSpec evaluate() {
    return MethodSpec.methodBuilder("evaluate")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("What the weights achieve as they are now.\n")
        .addParameter(examples, "examples")
        .returns(RuntimeTypes.SCORE)
        .addStatement(
            "return $T.evaluate(training, examples.$L, examples.targets, 1)",
            RuntimeTypes.TRAINING_LOOP,
            inputs())
        .build();
  }

  /** What training takes as inputs: sequences that go on alone are inputs and targets in one. */
  private String inputs() {
    return input.isGiven() ? "inputs" : "targets";
  }

  private TypeSpec examples() {
    TypeSpec.Builder type =
        input.isGiven()
            ? examplesWithoutAdding().addMethod(add(input, output))
            : sequencesWithoutAdding().addMethod(addSequence());
    forms.forEach(form -> type.addMethod(add(form.input(), form.output())));
    return type.addMethods(output.targets().methods())
        .addMethod(
            MethodSpec.methodBuilder("size")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("How many examples there are.\n")
                .returns(TypeName.INT)
                .addStatement("return $L.sequences()", inputs())
                .build())
        .build();
  }

  /** Without that of the input, which the encoder has. */
  private Codecs answerCodecs() {
    return new Codecs(
        codecs.all().stream()
            .filter(codec -> input.codec().filter(codec::equals).isEmpty())
            .toList());
  }

  private TypeSpec.Builder examplesWithoutAdding() {
    return TypeSpec.classBuilder(examples)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "Inputs with the wanted answers, already encoded. Not safe for several threads.\n")
        .addField(input.encoderType(), "encoder", Modifier.PRIVATE, Modifier.FINAL)
        .addFields(answerCodecs().fields())
        .addField(field(input.batchType(), "inputs", CodeBlock.of("new $T()", input.batchType())))
        .addField(field(output.targetsType(), "targets", output.targets().created()))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameters(codecs.parameters())
                .addStatement("encoder = $L", input.newEncoder(names.model()))
                .addCode(answerCodecs().keep())
                .build());
  }

  private TypeSpec.Builder sequencesWithoutAdding() {
    return TypeSpec.classBuilder(examples)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Wanted sequences, already encoded. Not safe for several threads.\n")
        .addFields(codecs.fields())
        .addField(field(output.targetsType(), "targets", output.targets().created()))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameters(codecs.parameters())
                .addCode(codecs.keep())
                .build());
  }

  private MethodSpec addSequence() {
    return MethodSpec.methodBuilder("add")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Adds an example.

            @param $L $L
            @throws IllegalArgumentException if it is not so; then nothing is added
            """,
            output.targets().answer(),
            output.targets().answerDocumentation())
        .addParameter(output.targets().answerType(), output.targets().answer())
        .addCode(output.targets().add())
        .addStatement("targets.add(wanted)")
        .build();
  }

  private MethodSpec add(InputCode input, OutputCode output) {
    return MethodSpec.methodBuilder("add")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Adds an example.

            $L
            @param $L $L
            @throws IllegalArgumentException if either is not so; then nothing is added
            """,
            input.parameterDocumentation(),
            output.targets().answer(),
            output.targets().answerDocumentation())
        .addParameters(input.parameters())
        .addParameter(output.targets().answerType(), output.targets().answer())
        .addCode(output.targets().add())
        .addStatement("encoder.append($L, inputs)", input.names())
        .addCode(targets(input))
        .build();
  }

  /** The targets of an input, or of each of its windows where it has several. */
  private CodeBlock targets(InputCode input) {
    return output.targets().each() && input.overlong().isPresent()
        ? CodeBlock.of(
            """
            int windows = $1T.OVERLONG.count($2L, $1T.LONGEST);
            for (int window = 0; window < windows; window++) {
              targets.add($1T.OVERLONG.part(wanted, $2L, window, $1T.LONGEST));
            }
            """,
            names.model(),
            input.whole())
        : CodeBlock.of("targets.add(wanted);\n");
  }

  private static FieldSpec field(ClassName type, String name, CodeBlock created) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer(created)
        .build();
  }
}
