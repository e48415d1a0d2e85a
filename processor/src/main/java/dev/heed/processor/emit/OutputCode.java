package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The pieces of generated code that depend on the kind of output.
 *
 * @param modelFields fields of the model
 * @param initialise the statements that set those that are not constants
 * @param modelMethods how the model answers, through a new session
 * @param sessionMethods how a session answers, with {@code model}, {@code forward}, {@code batch}
 *     and {@code logits}
 * @param targets what training wants
 * @param decoder what finds the answer in the logits, where that takes memory
 * @param calibrate the statements that add {@code logits} and {@code targets} to {@code search},
 *     for outputs whose probabilities have a temperature
 */
record OutputCode(
    List<FieldSpec> modelFields,
    CodeBlock initialise,
    List<MethodSpec> modelMethods,
    List<MethodSpec> sessionMethods,
    TargetsCode targets,
    Optional<Decoder> decoder,
    Optional<CodeBlock> calibrate) {

  OutputCode {
    modelFields = List.copyOf(modelFields);
    modelMethods = List.copyOf(modelMethods);
    sessionMethods = List.copyOf(sessionMethods);
  }

  /** An output whose answer takes no memory to find, without a temperature. */
  OutputCode(
      List<FieldSpec> modelFields,
      CodeBlock initialise,
      List<MethodSpec> modelMethods,
      List<MethodSpec> sessionMethods,
      TargetsCode targets) {
    this(
        modelFields,
        initialise,
        modelMethods,
        sessionMethods,
        targets,
        Optional.empty(),
        Optional.empty());
  }

  /** The runtime's batch of targets. */
  ClassName targetsType() {
    return targets.type();
  }

  /** This output with what finds its answers. */
  OutputCode with(Decoder finder) {
    return with(Optional.of(finder), calibrate);
  }

  /** This output with a temperature. */
  OutputCode calibrated(CodeBlock statements) {
    return with(decoder, Optional.of(statements));
  }

  private OutputCode with(Optional<Decoder> finder, Optional<CodeBlock> statements) {
    return new OutputCode(
        modelFields, initialise, modelMethods, sessionMethods, targets, finder, statements);
  }

  /**
   * The field {@code decoder} of sessions and of training's workers, with {@code reserve(rows)} and
   * {@code bytes()}.
   *
   * @param type its class
   * @param arguments what it is made of, where {@code weights} stands for the weights
   * @param tables the weights among them that are matrices, by their names
   * @param vectors the weights among them that are vectors, by their names
   */
  record Decoder(ClassName type, String arguments, List<String> tables, List<String> vectors) {

    Decoder {
      tables = List.copyOf(tables);
      vectors = List.copyOf(vectors);
    }

    FieldSpec field() {
      return FieldSpec.builder(type, "decoder", Modifier.PRIVATE, Modifier.FINAL).build();
    }

    /** The statement that makes one, with the expression for the weights. */
    CodeBlock create(String weights) {
      return CodeBlock.builder()
          .addStatement("decoder = new $T($L)", type, arguments.replace("weights", weights))
          .build();
    }
  }
}
