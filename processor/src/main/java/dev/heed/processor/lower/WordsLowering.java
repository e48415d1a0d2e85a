package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.WordsSpec;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.List;

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

  private static Value embedded(WordsSpec input, Scope scope) {
    LayerStack stack = scope.stack();
    Length rows = new Length("n", input.length());
    Initial initial = new Initial.Normal(1 / Math.sqrt(input.embed()));
    Value words = lookUp(stack, rows, input.vocabulary(), input.embed());
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

  @Override
  public int layers(WordsSpec input) {
    return input.oneHot() ? 1 : 0;
  }

  /**
   * A dense layer behind one-hot vectors: the product with its weights is a row of them, of which
   * its bias is a part, since each word has a row of its own.
   */
  @Override
  public Value lower(WordsSpec input, List<LayerSpec> layers, Scope scope) {
    if (!input.oneHot()) {
      return embedded(input, scope);
    }
    DenseSpec dense = (DenseSpec) layers.get(0);
    LayerStack stack = scope.stack();
    Length rows = new Length("n", input.length());
    Value words = lookUp(stack, rows, input.vocabulary(), dense.width());
    if (dense.activation() == Activation.NONE) {
      return words;
    }
    Scope place = stack.scope("embedding");
    Value output = place.value("activated", rows, dense.width());
    return DenseLowering.activate(words, dense.activation(), output, place);
  }

  /** Looks words up in a table of their own. */
  static Value lookUp(LayerStack stack, Length rows, int vocabulary, int width) {
    Scope place = stack.scope("embedding");
    Initial initial = new Initial.Normal(1 / Math.sqrt(width));
    // an output that shares it touches every row
    ParameterId table =
        stack.tiesInput()
            ? place.smallTable("weight", initial, vocabulary, width)
            : place.table("weight", initial, vocabulary, width);
    Value words = place.value(rows, width);
    place.add(new LookUp(WORDS, table, words));
    return words;
  }
}
