package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.heed.processor.emit.InputCode.Codec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What a model keeps beside its weights: what it reads inputs with, and what it writes answers
 * with.
 *
 * @param all in the order in which methods take them
 * @param agreement the statement that demands of them what the model relies on; mostly empty
 */
record Codecs(List<Codec> all, CodeBlock agreement) {

  Codecs {
    all = List.copyOf(all);
  }

  /** Codecs of which nothing is demanded. */
  Codecs(List<Codec> all) {
    this(all, CodeBlock.of(""));
  }

  /**
   * Those of a model.
   *
   * @param tied whether the rows of both are those of one table
   */
  static Codecs of(Optional<Codec> input, Optional<Codec> output, boolean tied) {
    List<Codec> all = Stream.of(input, output).flatMap(Optional::stream).toList();
    boolean vocabularies =
        all.size() == 2
            && all.stream().allMatch(codec -> codec.type().equals(RuntimeTypes.VOCABULARY));
    return tied && vocabularies
        ? new Codecs(
            all,
            CodeBlock.of(
                "$T.requireSame($N, $N);\n",
                RuntimeTypes.SYMBOLS,
                all.get(0).name(),
                all.get(1).name()))
        : new Codecs(all);
  }

  /** What a model does with one of them. */
  String use(Codec codec, InputCode input) {
    return input.codec().filter(codec::equals).isPresent() ? "reads inputs" : "writes answers";
  }

  /** A field for each. */
  List<FieldSpec> fields() {
    return all.stream()
        .map(
            codec ->
                FieldSpec.builder(codec.type(), codec.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build())
        .toList();
  }

  /** The parameters of a method that takes them. */
  List<ParameterSpec> parameters() {
    return all.stream()
        .map(codec -> ParameterSpec.builder(codec.type(), codec.name()).build())
        .toList();
  }

  /** Them as arguments behind others, each an expression in which {@code codec} is its name. */
  String arguments(String expression) {
    return all.stream()
        .map(codec -> ", " + expression.replace("codec", codec.name()))
        .collect(Collectors.joining());
  }

  /** The statements that keep them. */
  CodeBlock keep() {
    CodeBlock.Builder code = CodeBlock.builder().add(agreement);
    all.forEach(codec -> code.addStatement("this.$1N = $1N", codec.name()));
    return code.build();
  }
}
