package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.SequenceSpec;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.emit.InputCode.CodecBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** As many symbols as the model decides, strings of a vocabulary. */
@AutoService(OutputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SequenceEmitter implements OutputEmitter<SequenceSpec> {

  private static final TypeName STRINGS =
      ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));

  @Override
  public Class<SequenceSpec> subject() {
    return SequenceSpec.class;
  }

  @Override
  public OutputCode code(SequenceSpec output, LabelSet labels, Names names, InputCode input) {
    AnswerMethods answers =
        input.isGiven()
            ? new DecodeMethods(input, output.length())
            : new ContinueMethods(output.length());
    TargetsCode targets =
        new TargetsCode(
            RuntimeTypes.SEQUENCE_TARGETS,
            CodeBlock.of("new $T()", RuntimeTypes.SEQUENCE_TARGETS),
            STRINGS,
            "sequence",
            "its symbols, up to " + output.length() + " of those that the model knows",
            CodeBlock.of(
                "int[] wanted = $T.rows(sequence, symbols, $L);\n",
                RuntimeTypes.SYMBOLS,
                output.length()),
            CodeBlock.of("return targets.start(sequence + 1) - targets.start(sequence);\n"),
            CodeBlock.of(
                "$T.evaluate(logits, $L, targets, score);\n",
                RuntimeTypes.SYMBOLS,
                output.vocabulary()),
            List.of());
    return new OutputCode(
        List.of(), CodeBlock.of(""), answers.ofModel(), answers.ofSession(), targets);
  }

  @Override
  public Optional<Codec> codec(SequenceSpec output) {
    CodecBuilder builder =
        new CodecBuilder(
            "newSymbols",
            RuntimeTypes.VOCABULARY.nestedClass("Builder"),
            CodeBlock.of("$T.builder($L, 1)", RuntimeTypes.VOCABULARY, output.vocabulary()),
            "A builder for the symbols of answers, of the declared size: add every symbol of the training data.\n");
    return Optional.of(
        new Codec(
            RuntimeTypes.VOCABULARY,
            "symbols",
            CodeBlock.of("symbols.encode()"),
            CodeBlock.of("$T.decode(text, $L)", RuntimeTypes.VOCABULARY, output.vocabulary()),
            "heed.symbols",
            Optional.of(builder)));
  }

  @Override
  public OptionalInt sequence(SequenceSpec output) {
    return OptionalInt.of(output.length());
  }
}
