package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The pieces of generated code that depend on the kind of output.
 *
 * @param modelFields constants of the model
 * @param modelMethods how the model answers, through a new session
 * @param sessionMethods how a session answers, with {@code model}, {@code forward}, {@code batch}
 *     and {@code logits}
 * @param targetsType the runtime's batch of targets
 * @param answerType the Java type of a wanted answer
 * @param answer its name
 * @param answerDocumentation its Javadoc
 * @param addTargets the statements that check {@code answer} and add it to {@code targets}
 * @param countTargets the statements that count the targets of {@code sequence}
 * @param evaluate the statements that add {@code logits} and {@code targets} to {@code score}
 * @param decoder what finds the answer in the logits, where that takes memory
 * @param calibrate the statements that add {@code logits} and {@code targets} to {@code search},
 *     for outputs whose probabilities have a temperature
 */
record OutputCode(
    List<FieldSpec> modelFields,
    List<MethodSpec> modelMethods,
    List<MethodSpec> sessionMethods,
    ClassName targetsType,
    TypeName answerType,
    String answer,
    String answerDocumentation,
    CodeBlock addTargets,
    CodeBlock countTargets,
    CodeBlock evaluate,
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
      List<MethodSpec> modelMethods,
      List<MethodSpec> sessionMethods,
      ClassName targetsType,
      TypeName answerType,
      String answer,
      String answerDocumentation,
      CodeBlock addTargets,
      CodeBlock countTargets,
      CodeBlock evaluate) {
    this(
        modelFields,
        modelMethods,
        sessionMethods,
        targetsType,
        answerType,
        answer,
        answerDocumentation,
        addTargets,
        countTargets,
        evaluate,
        Optional.empty(),
        Optional.empty());
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
        modelFields,
        modelMethods,
        sessionMethods,
        targetsType,
        answerType,
        answer,
        answerDocumentation,
        addTargets,
        countTargets,
        evaluate,
        finder,
        statements);
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
