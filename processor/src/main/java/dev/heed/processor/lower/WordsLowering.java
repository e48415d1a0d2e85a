package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.WordsSpec;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;

/** Words: a row of the word table, plus the mean of the rows of the word's n-grams. */
@AutoService(InputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WordsLowering implements InputLowering<WordsSpec> {

  /** The batch's column of word rows. */
  public static final String WORDS = "words";

  /** The batch's bags of n-gram buckets. */
  public static final String NGRAMS = "ngrams";

  @Override
  public Class<WordsSpec> subject() {
    return WordsSpec.class;
  }

  @Override
  public Value lower(WordsSpec input, Scope scope) {
    LayerStack stack = scope.stack();
    Length rows = new Length("n", input.length());
    Initial initial = new Initial.Normal(1 / Math.sqrt(input.embed()));
    Value words =
        lookUp(stack.scope("embedding"), rows, initial, input.vocabulary(), input.embed());
    if (input.ngrams().isEmpty()) {
      return words;
    }
    NgramsSpec ngrams = input.ngrams().get();
    Scope place = stack.scope("ngrams");
    ParameterId table = place.table("weight", initial, ngrams.buckets(), input.embed());
    Value spelling = place.value(rows, input.embed());
    place.add(new BagMean(NGRAMS, table, spelling));
    Value sum = place.value("sum", rows, input.embed());
    place.add(new Add(words, spelling, sum));
    return sum;
  }

  private static Value lookUp(
      Scope place, Length rows, Initial initial, int vocabulary, int width) {
    ParameterId table = place.table("weight", initial, vocabulary, width);
    Value words = place.value(rows, width);
    place.add(new LookUp(WORDS, table, words));
    return words;
  }
}
