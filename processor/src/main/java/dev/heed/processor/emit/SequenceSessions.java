package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Sessions that decide on symbols one by one: the input, if there is one, is encoded once, then
 * step by step.
 */
final class SequenceSessions implements SessionCode {

  private final Plan plan;
  private final Names names;
  private final InputCode input;
  private final OutputCode output;
  private final List<FormCode> forms;
  private final int longest;

  /**
   * Their code.
   *
   * @param longest the most symbols of an answer
   */
  SequenceSessions(
      Plan plan,
      Names names,
      InputCode input,
      OutputCode output,
      List<FormCode> forms,
      int longest) {
    this.plan = plan;
    this.names = names;
    this.input = input;
    this.output = output;
    this.forms = forms;
    this.longest = longest;
  }

  @Override
  public String documentation() {
    return input.isGiven()
        ? """


        <p>Immutable and safe for any number of threads. {@link #decode} answers one input with the
        symbols that the model decides on; {@link #newSession} does so without allocating.
        """
        : """


        <p>Immutable and safe for any number of threads. {@link #decode} goes on with a sequence, with
        the symbols that the model decides on; {@link #newSession} does so without allocating.
        """;
  }

  @Override
  public List<FieldSpec> constants() {
    return List.of(
        FieldSpec.builder(
                TypeName.INT, "LONGEST_ANSWER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                input.isGiven()
                    ? "The most symbols of one answer.\n"
                    : "The most symbols of one answer, its prefix counted.\n")
            .initializer("$L", longest)
            .build());
  }

  @Override
  public List<MethodSpec> figures() {
    List<MethodSpec> methods = new ArrayList<>();
    if (plan.function("align").isPresent()) {
      methods.add(alignment());
    }
    methods.add(FigureMethods.sessionBytes());
    return methods;
  }

  @Override
  public List<TypeSpec> functions() {
    List<TypeSpec> types = new ArrayList<>();
    if (plan.function("loss").isPresent()) {
      types.add(ForwardEmitter.emit(plan, names, input));
    }
    if (input.isGiven()) {
      types.add(EncodeEmitter.emit(plan, names, input));
    }
    types.add(new StepEmitter(plan, names, input, longest).emit());
    if (plan.function("align").isPresent()) {
      types.add(ForwardEmitter.emitAlign(plan, names, input));
    }
    return types;
  }

  @Override
  public TypeSpec session() {
    TypeSpec.Builder type = fields();
    type.addMethod(input.isGiven() ? constructor() : constructorAlone())
        .addMethods(output.sessionMethods());
    forms.forEach(form -> type.addMethods(form.sessionMethods()));
    return type.addMethod(bytes()).addMethod(reserve()).build();
  }

  private TypeSpec.Builder fields() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Session")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Answers with memory of its own. One thread at a time.\n");
    if (input.isGiven()) {
      type.addField(names.model(), "model", Modifier.PRIVATE, Modifier.FINAL)
          .addField(names.encode(), "encode", Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addField(names.step(), "step", Modifier.PRIVATE, Modifier.FINAL)
        .addField(RuntimeTypes.SEQUENCE_SEARCH, "search", Modifier.PRIVATE, Modifier.FINAL);
    if (input.isGiven()) {
      type.addField(
          FieldSpec.builder(input.batchType(), "batch", Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", input.batchType())
              .build());
    }
    if (input.own()) {
      type.addField(input.encoderType(), "encoder", Modifier.PRIVATE, Modifier.FINAL);
    }
    return type;
  }

  private MethodSpec bytes() {
    return MethodSpec.methodBuilder("bytes")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
                    The bytes of heap that the session's arrays take now, as HotSpot lays them out below
                    32 GiB; beside them are a few objects of less than 40 bytes, one for each buffer.
                    """)
        .returns(TypeName.LONG)
        .addStatement(
            input.isGiven()
                ? "return encode.bytes() + step.bytes() + search.bytes() + batch.bytes()"
                : "return step.bytes() + search.bytes()")
        .build();
  }

  private MethodSpec reserve() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("reserve").addModifiers(Modifier.PRIVATE);
    if (!input.isGiven()) {
      return method
          .addJavadoc("Makes room for the longest sequence.\n")
          .addStatement("step.reserve(1, LONGEST_ANSWER + 1)")
          .build();
    }
    return method
        .addJavadoc("Makes room for the longest input and its longest answer.\n")
        .addStatement("$L.reserve(LONGEST, batch)", input.sessionEncoder())
        .addStatement("encode.reserve(LONGEST, LONGEST)")
        .addStatement("step.reserve(1, Math.max(LONGEST, LONGEST_ANSWER + 1))")
        .build();
  }

  private MethodSpec alignment() {
    return MethodSpec.methodBuilder("alignment")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            """
            Which vectors of an input the decoder considers for each symbol of a sequence, by the weights
            of its last attention over the input, the mean over heads.

            $L
            @param sequence symbols, up to $L of those that the model knows
            @return for each symbol, and for the boundary behind the last, the weights of all vectors,
                whose sum is 1
            @throws IllegalArgumentException if either is not so
            """,
            input.parameterDocumentation(),
            longest)
        .addParameters(input.parameters())
        .addParameter(ParameterizedTypeName.get(List.class, String.class), "sequence")
        .returns(ArrayTypeName.of(ArrayTypeName.of(TypeName.FLOAT)))
        .addCode(
            """
            $1T batch = new $1T();
            $7L.append($2L, batch);
            $3T targets = new $3T();
            targets.add($4T.rows(sequence, symbols, LONGEST_ANSWER));
            $5T rows = new $6T(weights).run(batch, targets);
            return $4T.copy(rows, targets.rows(), batch.rows());
            """,
            input.batchType(),
            input.names(),
            RuntimeTypes.SEQUENCE_TARGETS,
            RuntimeTypes.SYMBOLS,
            RuntimeTypes.ROWS,
            names.align(),
            input.own() ? input.newEncoder(names.model()) : CodeBlock.of("encoder"))
        .build();
  }

  private MethodSpec constructorAlone() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(names.model(), "model")
        .addStatement("this.step = new $T(model.weights, model.symbols.size())", names.step())
        .addStatement("this.search = new $T(step, model.symbols)", RuntimeTypes.SEQUENCE_SEARCH)
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(names.model(), "model")
            .addStatement("this.model = model")
            .addStatement("this.encode = new $T(model.weights)", names.encode())
            .addStatement(
                "this.step = new $T(model.weights, encode, batch, model.symbols.size())",
                names.step())
            .addStatement(
                "this.search = new $T(step, model.symbols)", RuntimeTypes.SEQUENCE_SEARCH);
    if (input.own()) {
      constructor.addStatement("this.encoder = $L", input.newEncoder(names.model()));
    }
    return constructor.build();
  }
}
