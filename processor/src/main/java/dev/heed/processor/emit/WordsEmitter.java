package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.WordsSpec;
import dev.heed.processor.emit.InputCode.Codec;
import dev.heed.processor.emit.InputCode.CodecBuilder;
import dev.heed.processor.emit.InputCode.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words are given as a list of strings and read through a vocabulary. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WordsEmitter implements InputEmitter<WordsSpec> {

  @Override
  public Class<WordsSpec> subject() {
    return WordsSpec.class;
  }

  @Override
  public InputCode code(WordsSpec input) {
    NgramsSpec ngrams = input.ngrams().orElse(new NgramsSpec(1, 1, 0));
    List<TableColumn> sparseRows = new ArrayList<>();
    sparseRows.add(
        new TableColumn(
            "embedding.weight", CodeBlock.of("inputs.rows()"), CodeBlock.of("inputs.words()")));
    if (input.ngrams().isPresent()) {
      sparseRows.add(
          new TableColumn(
              "ngrams.weight",
              CodeBlock.of("inputs.ngramStarts()[inputs.rows()]"),
              CodeBlock.of("inputs.ngrams()")));
    }
    CodeBlock whole = CodeBlock.of("words.size()");
    return new InputCode(
        RuntimeTypes.WORD_BATCH,
        ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class)),
        "words",
        OverlongCode.range(input, "words") + ", none of them empty",
        OverlongCode.length(input, "words", whole),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.of(
            vocabulary(
                input.vocabulary(),
                input.minimum(),
                "A builder for the vocabulary, of the declared size: add every word of the training data.\n")),
        RuntimeTypes.WORD_ENCODER,
        CodeBlock.of(
            "new $T(vocabulary, $L, $L, $L, $L$L)",
            RuntimeTypes.WORD_ENCODER,
            input.length(),
            ngrams.shortest(),
            ngrams.longest(),
            ngrams.buckets(),
            OverlongCode.argument(input)),
        sparseRows,
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        OverlongCode.of(input, whole),
        input.oneHot() ? Optional.empty() : Optional.of("embedding.weight"));
  }

  /**
   * A vocabulary of what training data shows.
   *
   * @param rows how many rows the table has
   * @param minimum how often something must be shown
   * @param documentation of the method that makes a builder
   */
  static Codec vocabulary(int rows, int minimum, String documentation) {
    return new Codec(
        RuntimeTypes.VOCABULARY,
        "vocabulary",
        CodeBlock.of("vocabulary.encode()"),
        CodeBlock.of("$T.decode(text, $L)", RuntimeTypes.VOCABULARY, rows),
        "heed.vocabulary",
        Optional.of(
            new CodecBuilder(
                "newVocabulary",
                RuntimeTypes.VOCABULARY.nestedClass("Builder"),
                CodeBlock.of("$T.builder($L, $L)", RuntimeTypes.VOCABULARY, rows, minimum),
                documentation)));
  }
}
