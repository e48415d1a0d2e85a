package dev.heed.dsl.spec;

import java.util.List;
import java.util.OptionalInt;

/**
 * As many symbols as the model decides, one after the other: each by softmax, given the input, if
 * there is one, and the symbols before it.
 *
 * @param vocabulary the symbols, of which the first is the boundary that starts and stops a
 *     sequence, at least 2
 * @param length the longest sequence in symbols, without the boundary
 * @param embed the width of a symbol's vector, that the decoder begins with; empty for the width of
 *     the layers before, which a model without an input lacks
 * @param tiedInput whether the table of symbols is the input's too, of words of one vocabulary
 * @param logits how the decoder's vectors become scores; tied to the table of symbols
 * @param decoder the layers between a symbol's vector and the scores of the next symbol
 */
public record SequenceSpec(
    int vocabulary,
    int length,
    OptionalInt embed,
    boolean tiedInput,
    LogitsSpec logits,
    List<LayerSpec> decoder)
    implements OutputSpec {

  public SequenceSpec {
    decoder = List.copyOf(decoder);
  }

  @Override
  public boolean tiesInput() {
    return tiedInput;
  }

  /** The width of a symbol's vector behind layers that make vectors of some width. */
  public int embedWithin(int vectors) {
    return embed.orElse(vectors);
  }

  /** Whether the decoder considers the input, so that there must be one. */
  public boolean considersInput() {
    return considersInput(decoder);
  }

  private static boolean considersInput(List<LayerSpec> layers) {
    return layers.stream()
        .anyMatch(
            layer ->
                layer instanceof AttentionOverInputSpec
                    || (layer instanceof RepeatSpec repeat && considersInput(repeat.layers()))
                    || (layer instanceof ResidualSpec residual
                        && considersInput(residual.layers())));
  }

  /** The most steps that decoding takes: every symbol, and the boundary behind the last. */
  public int steps() {
    return length + 1;
  }
}
