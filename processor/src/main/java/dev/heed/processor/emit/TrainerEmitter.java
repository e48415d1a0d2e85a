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
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the public class that trains the model. */
final class TrainerEmitter {

  private final Names names;
  private final InputCode input;
  private final OutputCode output;
  private final Codecs codecs;
  private final ClassName examples;

  TrainerEmitter(Names names, InputCode input, OutputCode output, Codecs codecs) {
    this.names = names;
    this.input = input;
    this.output = output;
    this.codecs = codecs;
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
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.PARAMETERS, "parameters")
                .addParameters(codecs.parameters())
                .addStatement("training = new $T(parameters)", names.training())
                .addCode(codecs.keep())
                .build())
        .addMethods(codecs.all().stream().map(codec -> newCodec(codec.builder())).toList())
        .addMethod(create())
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
        .addMethod(
            MethodSpec.methodBuilder("model")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    "The model as it is now: a copy, which further training does not change.\n")
                .returns(names.model())
                .addStatement(
                    "return new $T(training.parameters().copy()$L)",
                    names.model(),
                    codecs.arguments("codec"))
                .build())
        .addType(examples())
        .build();
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
                    codec -> "@param " + codec.name() + " what the model " + use(codec) + " with\n")
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

  private String use(Codec codec) {
    return input.codec().filter(codec::equals).isPresent() ? "reads inputs" : "writes answers";
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
        .addStatement(
            "return new $T(model.weights.parameters.copy()$L)",
            names.trainer(),
            codecs.arguments("model.codec()"))
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
        .addCode(
            """
            return new $T<>(training, options)
                .run(train.inputs, train.targets, development.inputs, development.targets, listener);
            """,
            RuntimeTypes.TRAINING_LOOP)
        .build();
  }

  private MethodSpec evaluate() {
    return MethodSpec.methodBuilder("evaluate")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The loss and the hits of the weights as they are now.\n")
        .addParameter(examples, "examples")
        .returns(RuntimeTypes.SCORE)
        .addStatement(
            "return $T.evaluate(training, examples.inputs, examples.targets, 1)",
            RuntimeTypes.TRAINING_LOOP)
        .build();
  }

  private TypeSpec examples() {
    return TypeSpec.classBuilder(examples)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            "Inputs with the wanted answers, already encoded. Not safe for several threads.\n")
        .addField(input.encoderType(), "encoder", Modifier.PRIVATE, Modifier.FINAL)
        .addFields(answerCodecs().fields())
        .addField(field(input.batchType(), "inputs"))
        .addField(field(output.targetsType(), "targets"))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameters(codecs.parameters())
                .addStatement("encoder = $L", input.newEncoder())
                .addCode(answerCodecs().keep())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("add")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                    """
                    Adds an example.

                    @param $L $L
                    @param $L $L
                    @throws IllegalArgumentException if either is not so; then nothing is added
                    """,
                    input.argument(),
                    input.argumentDocumentation(),
                    output.answer(),
                    output.answerDocumentation())
                .addParameter(input.argumentType(), input.argument())
                .addParameter(output.answerType(), output.answer())
                .addCode(output.addTargets())
                .addStatement("encoder.append($N, inputs)", input.argument())
                .addStatement("targets.add(classes)")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("size")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("How many examples there are.\n")
                .returns(TypeName.INT)
                .addStatement("return inputs.sequences()")
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

  private static FieldSpec field(ClassName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer(CodeBlock.of("new $T()", type))
        .build();
  }
}
