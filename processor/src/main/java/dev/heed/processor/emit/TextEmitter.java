package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.TextSpec;
import dev.heed.processor.emit.InputCode.Argument;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.emit.InputCode.Form;
import dev.heed.processor.emit.InputCode.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text is given as a string, and as bytes where these are its symbols. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class TextEmitter implements InputEmitter<TextSpec> {

  @Override
  public Class<TextSpec> subject() {
    return TextSpec.class;
  }

  @Override
  public InputCode code(TextSpec input) {
    String range = OverlongCode.range(input, input.symbols().name().toLowerCase(Locale.ROOT));
    return new InputCode(
        RuntimeTypes.WORD_BATCH,
        ClassName.get(String.class),
        "text",
        "a text of " + range,
        CodeBlock.of("encoder.length(text)"),
        CodeBlock.of("encoder.synthetic(n)"),
        codec(input),
        RuntimeTypes.SYMBOL_ENCODER,
        encoder(input),
        List.of(
            new TableColumn(
                "embedding.weight", CodeBlock.of("inputs.rows()"), CodeBlock.of("inputs.words()"))),
        forms(input, range),
        true,
        Optional.empty(),
        List.of(),
        OverlongCode.of(input, CodeBlock.of("encoder.symbols(text)")),
        Optional.empty());
  }

  private static CodeBlock encoder(TextSpec input) {
    CodeBlock overlong = OverlongCode.value(input.overlong());
    return switch (input.symbols()) {
      case CHARACTERS ->
          CodeBlock.of(
              "$T.characters(vocabulary, $L, $L)",
              RuntimeTypes.SYMBOL_ENCODER,
              input.length(),
              overlong);
      case BYTES ->
          CodeBlock.of("$T.bytes($L, $L)", RuntimeTypes.SYMBOL_ENCODER, input.length(), overlong);
      case SUBWORDS ->
          CodeBlock.of(
              "$T.pieces(subwords, $L, $L, $L, $L)",
              RuntimeTypes.SYMBOL_ENCODER,
              input.vocabulary(),
              input.enclosed(),
              input.length(),
              overlong);
    };
  }

  private static Optional<Codec> codec(TextSpec input) {
    return switch (input.symbols()) {
      case CHARACTERS ->
          Optional.of(
              WordsEmitter.vocabulary(
                  input.vocabulary(),
                  input.minimum(),
                  """
                  A builder for the vocabulary, of the declared size: add every character of the training
                  data, see {@link dev.heed.runtime.encode.text.CharacterEncoder#count}.
                  """));
      case BYTES -> Optional.empty();
      case SUBWORDS ->
          Optional.of(
              new Codec(
                  RuntimeTypes.SUBWORDS,
                  "subwords",
                  CodeBlock.of("subwords.encode()"),
                  CodeBlock.of("$T.decode(text)", RuntimeTypes.SUBWORDS),
                  "heed.subwords",
                  Optional.empty()));
    };
  }

  private static List<Form> forms(TextSpec input, String range) {
    return input.symbols() == TextSpec.Symbols.BYTES
        ? List.of(
            new Form(
                List.of(new Argument(ArrayTypeName.of(TypeName.BYTE), "bytes", range)),
                CodeBlock.of("encoder.length(bytes)"),
                CodeBlock.of("bytes.length")))
        : List.of();
  }
}
