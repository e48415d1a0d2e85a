package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Saves and loads weights as safetensors: PyTorch's layout, one tensor per parameter under its
 * name, and texts beside them. Files are not trusted: everything is checked before memory is taken
 * for it. Stateless, so thread-safe.
 */
public final class WeightsFile {

  /** The metadata key of the model's name, for messages only. */
  public static final String MODEL = "heed.model";

  /** The metadata key of the declaration's digest, which must be that of the loading model. */
  public static final String DIGEST = "heed.digest";

  /** The metadata key of the vocabulary. */
  public static final String VOCABULARY = "heed.vocabulary";

  /** The metadata key of the temperature that a calibration found. */
  public static final String TEMPERATURE = "heed.temperature";

  private WeightsFile() {}

  /**
   * Writes a file of the weights as F32, in the declarations' order, beside its place, and moves it
   * there when it is whole. The same weights and metadata give the same bytes.
   *
   * @param file where to, replaced if it exists
   * @param metadata texts to keep beside the weights, with {@link #MODEL} and {@link #DIGEST}
   * @param parameters the weights
   * @throws WeightsException if a weight is not finite, or the metadata exceed 32 MiB
   * @throws IllegalArgumentException if the metadata hold half of a surrogate pair
   * @throws IOException if the file cannot be written
   */
  public static void save(Path file, Map<String, String> metadata, Parameters parameters)
      throws IOException {
    save(file, metadata, parameters, Storage.F32);
  }

  /**
   * Writes a file of the weights, rounded to what the storage has, in the declarations' order,
   * beside its place, and moves it there when it is whole. The same weights and metadata give the
   * same bytes.
   *
   * @param file where to, replaced if it exists
   * @param metadata texts to keep beside the weights, with {@link #MODEL} and {@link #DIGEST}
   * @param parameters the weights
   * @param storage how they lie in the file
   * @throws WeightsException if a weight is not finite, or larger than what the storage holds, or
   *     the metadata exceed 32 MiB
   * @throws IllegalArgumentException if the metadata hold half of a surrogate pair
   * @throws IOException if the file cannot be written
   */
  public static void save(
      Path file, Map<String, String> metadata, Parameters parameters, Storage storage)
      throws IOException {
    WeightsWriter.write(file, metadata, parameters, storage);
  }

  /**
   * Reads a file of weights for a model.
   *
   * @param file where from
   * @param modelName the model's name, for messages
   * @param digest the digest of the model's declaration
   * @param declarations the parameters that the model has
   * @throws WeightsException if the file is damaged, of another declaration, or holds a weight that
   *     is not finite
   * @throws IOException if the file cannot be read
   */
  public static LoadedWeights load(
      Path file, String modelName, String digest, List<ParameterDeclaration> declarations)
      throws IOException {
    try (WeightsInput input = WeightsInput.open(file)) {
      return load(input, modelName, digest, declarations);
    }
  }

  /**
   * Reads a stream of weights for a model, to its end; the caller closes it.
   *
   * @param stream where from
   * @param modelName the model's name, for messages
   * @param digest the digest of the model's declaration
   * @param declarations the parameters that the model has
   * @throws WeightsException if the stream is damaged, of another declaration, or holds a weight
   *     that is not finite
   * @throws IOException if the stream cannot be read
   */
  public static LoadedWeights load(
      InputStream stream, String modelName, String digest, List<ParameterDeclaration> declarations)
      throws IOException {
    WeightsInput input = WeightsInput.of("the weights stream of " + modelName, stream);
    return load(input, modelName, digest, declarations);
  }

  private static LoadedWeights load(
      WeightsInput input, String modelName, String digest, List<ParameterDeclaration> declarations)
      throws IOException {
    Header header = input.header();
    new WeightsMatch(input.name(), modelName, digest).check(header, declarations);
    return new LoadedWeights(input.parameters(header, declarations), header.metadata());
  }

  /**
   * Reads a file that Heed did not write, such as PyTorch's {@code state_dict} as safetensors, for
   * a model. Dimensions of 1 before the others are left out, and those behind the first are
   * flattened.
   *
   * @param file where from
   * @param modelName the model's name, for messages
   * @param names how the tensors are called there
   * @param declarations the parameters that the model has
   * @return the weights, all finite, in the order of the declarations
   * @throws WeightsException if the file is damaged, a tensor is missing, of another shape or not
   *     accounted for, or a weight is not finite
   * @throws IOException if the file cannot be read
   */
  public static Parameters load(
      Path file, String modelName, WeightNames names, List<ParameterDeclaration> declarations)
      throws IOException {
    try (WeightsInput input = WeightsInput.open(file)) {
      return new NamedWeights(input, modelName, names, declarations).read();
    }
  }

  /**
   * Reads the texts beside the weights, without the weights.
   *
   * @param file where from
   * @throws WeightsException if the file's header is damaged or does not fit its size
   * @throws IOException if the file cannot be read
   */
  public static Map<String, String> metadata(Path file) throws IOException {
    try (WeightsInput input = WeightsInput.open(file)) {
      return input.header().metadata();
    }
  }

  /**
   * Reads the shapes of a file's tensors by their names, in the order of their data, without the
   * weights.
   *
   * @param file where from
   * @throws WeightsException if the file's header is damaged or does not fit its size
   * @throws IOException if the file cannot be read
   */
  public static Map<String, List<Long>> shapes(Path file) throws IOException {
    try (WeightsInput input = WeightsInput.open(file)) {
      Map<String, List<Long>> shapes = new LinkedHashMap<>();
      for (TensorEntry tensor : input.header().tensors()) {
        shapes.put(tensor.name(), tensor.shape());
      }
      return Collections.unmodifiableMap(shapes);
    }
  }
}
