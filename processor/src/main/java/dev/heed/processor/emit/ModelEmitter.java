package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the public class of the model, with its session. */
final class ModelEmitter {

  private static final String METADATA = "metadata";

  private final CheckedModel model;
  private final Plan plan;
  private final Names names;
  private final InputCode input;
  private final OutputCode output;
  private final List<FormCode> forms;
  private final Codecs codecs;
  private final SessionCode sessions;
  private final String digest;

  /**
   * An emitter.
   *
   * @param sessions how sessions come to an answer
   */
  ModelEmitter(
      CheckedModel model,
      Plan plan,
      Names names,
      InputCode input,
      OutputCode output,
      List<FormCode> forms,
      Codecs codecs,
      SessionCode sessions,
      String digest) {
    this.model = model;
    this.plan = plan;
    this.names = names;
    this.input = input;
    this.output = output;
    this.forms = forms;
    this.codecs = codecs;
    this.sessions = sessions;
    this.digest = digest;
  }

  TypeSpec emit() {
    ClassName session = names.model().nestedClass("Session");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.model())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "$L", ModelDocumentation.of(model, names.modelName(), sessions.documentation()))
            .addFields(longest())
            .addField(
                constant(TypeName.LONG, "PARAMETERS", "$LL", plan.program().size())
                    .addJavadoc("How many numbers the model has learned.\n")
                    .build())
            .addField(
                constant(ClassName.get(String.class), "DIGEST", "$S", digest)
                    .addJavadoc(
                        """
                        The digest of architecture, dimensions and labels, which weights files carry too:
                        weights of another declaration are refused.
                        """)
                    .build())
            .addFields(sessions.constants())
            .addFields(overlong())
            .addFields(output.modelFields())
            .addStaticBlock(
                CodeBlock.builder()
                    .addStatement(
                        "$T.check($L, $S)",
                        RuntimeTypes.GENERATED_CODE,
                        RuntimeTypes.CONTRACT,
                        names.modelName())
                    .build())
            .addField(names.weights(), "weights", Modifier.FINAL)
            .addFields(codecs.fields())
            .addFields(Temperature.field(output))
            .addMethod(constructor());
    if (input.isGiven()) {
      type.addField(input.encoderType(), "encoder", Modifier.PRIVATE, Modifier.FINAL);
    }
    addLoading(type);
    type.addMethod(save());
    type.addMethod(saveRounded());
    codecs.all().forEach(codec -> type.addMethod(accessor(codec)));
    type.addMethods(Temperature.accessor(output));
    type.addMethods(output.modelMethods());
    forms.forEach(form -> type.addMethods(form.modelMethods()));
    input.part().ifPresent(part -> type.addMethod(part(part)));
    type.addMethod(
        MethodSpec.methodBuilder("newSession")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                A session with room for the longest $L, whose calls allocate nothing, the first one
                neither. Sessions share the weights; each is for one thread at a time.
                """,
                input.isGiven() ? "input" : "sequence")
            .returns(session)
            .addStatement("$1T session = new $1T(this)", session)
            .addStatement("session.reserve()")
            .addStatement("return session")
            .build());
    type.addMethods(sessions.figures());
    return type.addType(sessions.session()).build();
  }

  private List<FieldSpec> longest() {
    return input.isGiven()
        ? List.of(
            constant(TypeName.INT, "LONGEST", "$L", model.spec().input().length())
                .addJavadoc("The most vectors of one input.\n")
                .build())
        : List.of();
  }

  private List<FieldSpec> overlong() {
    return input.overlong().stream()
        .map(
            overlong ->
                FieldSpec.builder(
                        RuntimeTypes.OVERLONG, "OVERLONG", Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("What becomes of inputs of more than {@link #LONGEST} vectors.\n")
                    .initializer("$L", overlong.value())
                    .build())
        .toList();
  }

  private MethodSpec accessor(Codec codec) {
    return MethodSpec.methodBuilder(codec.name())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("What the model $L with; it is saved beside the weights.\n", use(codec))
        .returns(codec.type())
        .addStatement("return $N", codec.name())
        .build();
  }

  private String use(Codec codec) {
    return codecs.use(codec, input);
  }

  private static MethodSpec part(InputCode.Part part) {
    return MethodSpec.methodBuilder(part.method())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(part.documentation())
        .returns(part.type())
        .addStatement("return $L", part.expression())
        .build();
  }

  private static FieldSpec.Builder constant(
      TypeName type, String name, String format, Object value) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(format, value);
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.PARAMETERS, "parameters")
            .addParameters(codecs.parameters())
            .addParameters(Temperature.parameter(output))
            .addStatement("this.weights = new $T(parameters)", names.weights())
            .addCode(codecs.keep())
            .addCode(Temperature.keep(output));
    if (input.isGiven()) {
      constructor.addStatement("this.encoder = $L", input.newEncoder(names.model()));
    }
    return constructor.addCode(output.initialise()).build();
  }

  private void addLoading(TypeSpec.Builder type) {
    type.addMethod(
        load("Loads weights that {@link #save} wrote.\n")
            .addParameter(Path.class, "file")
            .addStatement(
                "return of($T.load(file, $S, DIGEST, $T.DECLARATIONS))",
                RuntimeTypes.WEIGHTS_FILE,
                names.modelName(),
                names.weights())
            .build());
    type.addMethod(
        load("Loads weights from a stream, which the caller closes.\n")
            .addParameter(InputStream.class, "stream")
            .addStatement(
                "return of($T.load(stream, $S, DIGEST, $T.DECLARATIONS))",
                RuntimeTypes.WEIGHTS_FILE,
                names.modelName(),
                names.weights())
            .build());
    type.addMethod(
        load("Loads weights that are packed in the same jar as a class.\n")
            .addJavadoc(
                """

                @param beside the class in whose package, or under whose class path's root, the resource lies
                @param resource its name, as {@link Class#getResourceAsStream} takes it
                """)
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(Class.class),
                    com.palantir.javapoet.WildcardTypeName.subtypeOf(Object.class)),
                "beside")
            .addParameter(String.class, "resource")
            .addCode(
                """
                try (InputStream stream = beside.getResourceAsStream(resource)) {
                  if (stream == null) {
                    throw new $T("no resource " + resource + " beside " + beside.getName());
                  }
                  return load(stream);
                }
                """,
                java.io.FileNotFoundException.class)
            .build());
    type.addMethod(loadNamed());
    type.addMethod(of());
    codecs.all().forEach(codec -> type.addMethod(read(codec)));
  }

  private MethodSpec loadNamed() {
    MethodSpec.Builder method =
        load("Loads weights that another program wrote, under names of its own.\n")
            .addJavadoc(
                """

                @param file a file in the safetensors format, such as the {@code state_dict} of a PyTorch module
                @param names which tensor is which parameter
                """);
    codecs
        .all()
        .forEach(
            codec ->
                method.addJavadoc("@param $L what the model $L with\n", codec.name(), use(codec)));
    return method
        .addParameter(Path.class, "file")
        .addParameter(RuntimeTypes.WEIGHT_NAMES, "names")
        .addParameters(codecs.parameters())
        .addStatement(
            "return new $T(\n$T.load(file, $S, names, $T.DECLARATIONS)$L$L)",
            names.model(),
            RuntimeTypes.WEIGHTS_FILE,
            names.modelName(),
            names.weights(),
            codecs.arguments("codec"),
            Temperature.argument(output, "1"))
        .build();
  }

  private MethodSpec.Builder load(String documentation) {
    return MethodSpec.methodBuilder("load")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(documentation)
        .returns(names.model())
        .addException(IOException.class);
  }

  private MethodSpec of() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.LOADED_WEIGHTS, "loaded")
            .returns(names.model());
    if (!codecs.all().isEmpty() || output.calibrate().isPresent()) {
      method.addException(IOException.class);
    }
    StringBuilder read = new StringBuilder();
    codecs.all().forEach(codec -> read.append(", ").append(reading(codec)).append("(loaded)"));
    return method
        .addStatement(
            "return new $T(loaded.parameters()$L$L)",
            names.model(),
            read,
            Temperature.argument(output, "loaded.temperature()"))
        .build();
  }

  private static String reading(Codec codec) {
    return "read"
        + codec.name().substring(0, 1).toUpperCase(Locale.ROOT)
        + codec.name().substring(1);
  }

  private MethodSpec read(Codec codec) {
    return MethodSpec.methodBuilder(reading(codec))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeTypes.LOADED_WEIGHTS, "loaded")
        .returns(codec.type())
        .addException(IOException.class)
        .addCode(
            """
            String text = loaded.metadata().get($S);
            if (text == null) {
              throw new $T(
                  "the weights of $L lack the metadata $L, which holds the $L");
            }
            try {
              return $L;
            } catch (IllegalArgumentException e) {
              throw new $T(
                  "the $L in the weights of $L is damaged: " + e.getMessage());
            }
            """,
            codec.metadataKey(),
            RuntimeTypes.WEIGHTS_EXCEPTION,
            names.modelName(),
            codec.metadataKey(),
            codec.name(),
            codec.fromText(),
            RuntimeTypes.WEIGHTS_EXCEPTION,
            codec.name(),
            names.modelName())
        .build();
  }

  private MethodSpec save() {
    return MethodSpec.methodBuilder("save")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Writes weights$L to one file in the safetensors format, beside and then moved
            into place.

            @param file where it goes; a file that is there is replaced
            """,
            codecs.all().stream()
                .map(codec -> " and " + codec.name())
                .collect(Collectors.joining()))
        .addParameter(Path.class, "file")
        .addException(IOException.class)
        .addStatement("save(file, $T.F32)", RuntimeTypes.STORAGE)
        .build();
  }

  private MethodSpec saveRounded() {
    TypeName metadata = ParameterizedTypeName.get(Map.class, String.class, String.class);
    return MethodSpec.methodBuilder("save")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            As {@link #save(Path)}, with weights of 32 bits or rounded to 16, which halves the file.
            {@link #load} reads either, and computes with 32 bits.

            @param file where it goes; a file that is there is replaced
            @param storage how weights lie in the file
            @throws $T if the storage holds no weight as large as one of the model
            """,
            RuntimeTypes.WEIGHTS_EXCEPTION)
        .addParameter(Path.class, "file")
        .addParameter(RuntimeTypes.STORAGE, "storage")
        .addException(IOException.class)
        .addStatement("$T $N = new $T<>()", metadata, METADATA, TreeMap.class)
        .addStatement("$N.put($S, $S)", METADATA, "heed.model", names.modelName())
        .addStatement("$N.put($S, DIGEST)", METADATA, "heed.digest")
        .addCode(metadataOfCodec())
        .addCode(Temperature.metadata(output))
        .addStatement(
            "$T.save(file, $N, weights.parameters, storage)", RuntimeTypes.WEIGHTS_FILE, METADATA)
        .build();
  }

  private CodeBlock metadataOfCodec() {
    CodeBlock.Builder code = CodeBlock.builder();
    codecs
        .all()
        .forEach(
            codec ->
                code.addStatement("$N.put($S, $L)", METADATA, codec.metadataKey(), codec.toText()));
    return code.build();
  }
}
