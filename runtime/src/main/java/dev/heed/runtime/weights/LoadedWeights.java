package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.Parameters;
import java.util.Map;
import java.util.function.Function;

/**
 * What a weights file held.
 *
 * @param parameters the weights, all finite, in the order of the model's declarations
 * @param metadata the texts beside them by their keys, immutable
 */
public record LoadedWeights(Parameters parameters, Map<String, String> metadata) {

  /** The same with metadata of its own. */
  public LoadedWeights {
    metadata = Map.copyOf(metadata);
  }

  /**
   * Reads one text of the metadata.
   *
   * @param <T> what the text stands for
   * @param key the text's key, such as {@link WeightsFile#VOCABULARY}
   * @param reader reads it, and refuses it by an {@link IllegalArgumentException}
   * @throws WeightsException if there is no such text, or the reader refuses it
   */
  public <T> T read(String key, Function<String, T> reader) throws WeightsException {
    String text = metadata.get(key);
    if (text == null) {
      throw new WeightsException(
          "the weights file has no " + key + " in its metadata; it was not saved by this model");
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException refused) {
      throw new WeightsException(
          "the weights file's metadata " + key + " is damaged: " + refused.getMessage(), refused);
    }
  }

  /**
   * The temperature that a calibration found, 1 where there was none.
   *
   * @throws WeightsException if it is no number above 0
   */
  public float temperature() throws WeightsException {
    return metadata.containsKey(WeightsFile.TEMPERATURE)
        ? read(WeightsFile.TEMPERATURE, LoadedWeights::temperature)
        : 1f;
  }

  private static float temperature(String text) {
    float temperature = Float.parseFloat(text);
    if (!(temperature > 0) || Float.isInfinite(temperature)) {
      throw new IllegalArgumentException(text + " is no finite number above 0");
    }
    return temperature;
  }
}
