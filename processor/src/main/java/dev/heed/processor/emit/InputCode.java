package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The pieces of generated code that depend on the kind of input.
 *
 * @param batchType the runtime's batch, which has {@code bytes()}
 * @param argumentType the Java type that a user gives
 * @param argument its name
 * @param argumentDocumentation its Javadoc
 * @param length the expression for how many vectors an argument has
 * @param synthetic the expression for a made-up argument of {@code n} vectors
 * @param codec what a model keeps to read inputs, if anything
 * @param encoderType the class that fills batches, with {@code append} and {@code reserve}
 * @param newEncoder the expression that makes one, from the codec if there is one
 * @param sparseRows the statements that tell {@code visitor} which rows of tables {@code inputs}
 *     read
 * @param forms the other ways in which a user may give an input
 * @param own whether each session and each set of examples has an encoder of its own, since it
 *     keeps state
 * @param part what an encoder of its own consists of, which applications may use too
 * @param more further arguments behind the first
 * @param overlong what becomes of longer inputs; empty where they are an error
 * @param vectorTable the table that may begin with word vectors from a file, if there is one
 */
record InputCode(
    ClassName batchType,
    TypeName argumentType,
    String argument,
    String argumentDocumentation,
    CodeBlock length,
    CodeBlock synthetic,
    Optional<Codec> codec,
    ClassName encoderType,
    CodeBlock newEncoder,
    List<TableColumn> sparseRows,
    List<Form> forms,
    boolean own,
    Optional<Part> part,
    List<Argument> more,
    Optional<Overlong> overlong,
    Optional<String> vectorTable) {

  /** An input that is given in one way, whose encoder all threads share. */
  InputCode(
      ClassName batchType,
      TypeName argumentType,
      String argument,
      String argumentDocumentation,
      CodeBlock length,
      CodeBlock synthetic,
      Optional<Codec> codec,
      ClassName encoderType,
      CodeBlock newEncoder,
      List<TableColumn> sparseRows) {
    this(
        batchType,
        argumentType,
        argument,
        argumentDocumentation,
        length,
        synthetic,
        codec,
        encoderType,
        newEncoder,
        sparseRows,
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** No input: what training learns from are its targets alone. */
  static InputCode none() {
    CodeBlock nothing = CodeBlock.of("");
    return new InputCode(
        RuntimeTypes.SEQUENCE_TARGETS,
        TypeName.VOID,
        "",
        "",
        nothing,
        nothing,
        Optional.empty(),
        RuntimeTypes.SEQUENCE_TARGETS,
        nothing,
        List.of());
  }

  /** Whether there is an input. */
  boolean isGiven() {
    return !argument.isEmpty();
  }

  /** The batch of inputs as the parameter of a function; none where there is no input. */
  List<ParameterSpec> batch() {
    return isGiven() ? List.of(ParameterSpec.builder(batchType, "batch").build()) : List.of();
  }

  /** The same input, given in another way. */
  InputCode in(Form form) {
    Argument first = form.arguments().get(0);
    return new InputCode(
        batchType,
        first.type(),
        first.name(),
        first.documentation(),
        form.length(),
        synthetic,
        codec,
        encoderType,
        newEncoder,
        sparseRows,
        List.of(),
        own,
        part,
        form.arguments().subList(1, form.arguments().size()),
        overlong.map(one -> new Overlong(one.value(), one.windows(), form.whole())),
        vectorTable);
  }

  /** The arguments as parameters of a method. */
  List<ParameterSpec> parameters() {
    return arguments().stream()
        .map(one -> ParameterSpec.builder(one.type(), one.name()).build())
        .toList();
  }

  /** The arguments as those of a call. */
  String names() {
    return arguments().stream().map(Argument::name).collect(Collectors.joining(", "));
  }

  /** The Javadoc of the arguments. */
  String parameterDocumentation() {
    return arguments().stream()
        .map(one -> "@param " + one.name() + " " + one.documentation())
        .collect(Collectors.joining("\n"));
  }

  private List<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument(argumentType, argument, argumentDocumentation));
    all.addAll(more);
    return all;
  }

  /** The expression that makes an encoder, within any class of the model. */
  CodeBlock newEncoder(ClassName model) {
    return part.map(
            one ->
                CodeBlock.of("new $T($T.$N(), $L)", encoderType, model, one.method(), newEncoder))
        .orElse(newEncoder);
  }

  /** The modifiers of a method that counts vectors, which an encoder may be needed for. */
  Modifier[] lengthModifiers() {
    return length.toString().contains("encoder.")
        ? new Modifier[] {Modifier.PRIVATE}
        : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC};
  }

  /** How many vectors an input has, as a session counts them. */
  CodeBlock sessionLength() {
    return CodeBlock.of("$L", length.toString().replace("encoder.", sessionEncoder() + "."));
  }

  /** How many vectors an input has before the declared length counts. */
  CodeBlock whole() {
    return overlong.map(Overlong::whole).orElse(length);
  }

  /** Whether longer inputs are taken as several windows. */
  boolean windows() {
    return overlong.isPresent() && overlong.get().windows();
  }

  /** What knows in a session which rows of logits are whose: the batch, or what joins windows. */
  String answered() {
    return windows() ? "joined" : "batch";
  }

  /** The statements that empty a session's batch. */
  CodeBlock clear() {
    return CodeBlock.of(windows() ? "batch.clear();\njoined.clear();\n" : "batch.clear();\n");
  }

  /** The statements that append the argument to a session's batch. */
  CodeBlock append() {
    CodeBlock append = CodeBlock.of("$L.append($L, batch);\n", sessionEncoder(), names());
    return windows() ? CodeBlock.of("$Ljoined.add($L);\n", append, sessionLength()) : append;
  }

  /** The statement that computes the logits of a session's batch. */
  CodeBlock run() {
    return CodeBlock.of(
        windows()
            ? "logits = joined.join(forward.run(batch));\n"
            : "logits = forward.run(batch);\n");
  }

  /** The encoder as a session knows it. */
  String sessionEncoder() {
    return own ? "encoder" : "model.encoder";
  }

  /**
   * What a model keeps to read inputs or write answers, and saves beside its weights (a
   * vocabulary).
   *
   * @param type its class
   * @param name its name
   * @param toText the expression that turns it into the text for the weights file
   * @param fromText the expression that turns {@code text} back into it
   * @param metadataKey the text's key in weights files
   * @param builder what builds one for the declared sizes; empty where applications bring it
   */
  record Codec(
      ClassName type,
      String name,
      CodeBlock toText,
      CodeBlock fromText,
      String metadataKey,
      Optional<CodecBuilder> builder) {}

  /**
   * How a codec is built from training data.
   *
   * @param method the name of the method that offers it
   * @param type the builder's type
   * @param expression the expression that makes one
   * @param documentation the method's Javadoc
   */
  record CodecBuilder(String method, TypeName type, CodeBlock expression, String documentation) {}

  /**
   * Another way to give an input.
   *
   * @param arguments its arguments, which the encoder's {@code append} takes too, in this order
   * @param length the expression for how many vectors they have, as {@code InputCode.length}
   * @param whole the expression for how many there are before the declared length counts
   */
  record Form(List<Argument> arguments, CodeBlock length, CodeBlock whole) {}

  /**
   * What becomes of longer inputs.
   *
   * @param value the expression for it
   * @param windows whether they are taken as several windows
   * @param whole the expression for how many vectors an argument has before the declared length
   *     counts
   */
  record Overlong(CodeBlock value, boolean windows, CodeBlock whole) {}

  /**
   * An argument of a method.
   *
   * @param type its Java type
   * @param name its name
   * @param documentation its Javadoc
   */
  record Argument(TypeName type, String name, String documentation) {}

  /**
   * What an encoder consists of; behind it come the arguments of {@code newEncoder}.
   *
   * @param method the name of the model's method that makes one
   * @param type its class
   * @param expression the expression that makes one
   * @param documentation the method's Javadoc
   */
  record Part(String method, ClassName type, CodeBlock expression, String documentation) {}

  /**
   * Which indices of a batch read which table.
   *
   * @param parameter the table's name
   * @param count the expression for how many indices {@code inputs} has
   * @param indices the expression for their array
   */
  record TableColumn(String parameter, CodeBlock count, CodeBlock indices) {}
}
