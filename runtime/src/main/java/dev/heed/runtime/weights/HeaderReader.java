package dev.heed.runtime.weights;

import dev.heed.runtime.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the text of a header into a {@link Header}, or says what is wrong with it. Without lambda
 * expressions and streams, and so is all that loads a model: setting up the first ones took more
 * than reading a header.
 */
final class HeaderReader {

  /** PyTorch's tensors have up to 5 dimensions in practice. */
  private static final int MOST_DIMENSIONS = 8;

  private final String source;
  private final JsonReader<WeightsException> json;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<TensorEntry> tensors = new ArrayList<>();

  private HeaderReader(String source, String text) {
    this.source = source;
    this.json =
        new JsonReader<>(text) {
          @Override
          protected WeightsException failure(String place, String problem) {
            return new WeightsException(
                source + " is no sound safetensors file: header, " + place + ": " + problem);
          }
        };
  }

  static Header read(String source, String text) throws WeightsException {
    HeaderReader reader = new HeaderReader(source, text);
    reader.readAll();
    return reader.header();
  }

  private void readAll() throws WeightsException {
    Set<String> keys = new HashSet<>();
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      String key = json.key();
      if (!keys.add(key)) {
        throw json.error("the key " + Listing.quoted(key) + " stands there twice");
      }
      if (key.equals(Header.METADATA)) {
        readMetadata();
      } else {
        readTensor(key);
      }
    }
    json.end();
  }

  private void readMetadata() throws WeightsException {
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      String key = json.key();
      if (metadata.put(key, json.string()) != null) {
        throw json.error("the metadata " + Listing.quoted(key) + " stand there twice");
      }
    }
  }

  private void readTensor(String name) throws WeightsException {
    Map<String, List<Long>> numbers = new LinkedHashMap<>();
    List<String> types = new ArrayList<>();
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      String key = json.key();
      boolean repeated =
          switch (key) {
            case "dtype" -> !types.isEmpty() || !types.add(json.string());
            case "shape", "data_offsets" -> numbers.put(key, integers()) != null;
            default ->
                throw json.error(
                    tensor(name)
                        + " has the key "
                        + Listing.quoted(key)
                        + ", must be dtype, shape or data_offsets");
          };
      if (repeated) {
        throw json.error(tensor(name) + " has " + key + " twice");
      }
    }
    List<Long> shape = numbers.get("shape");
    List<Long> offsets = numbers.get("data_offsets");
    if (types.isEmpty() || shape == null || offsets == null || offsets.size() != 2) {
      throw json.error(tensor(name) + " must have dtype, shape and two data_offsets");
    }
    tensors.add(entry(name, types.get(0), shape, offsets.get(0), offsets.get(1)));
  }

  private List<Long> integers() throws WeightsException {
    List<Long> integers = new ArrayList<>();
    for (boolean more = json.beginArray(); more; more = json.nextElement()) {
      integers.add(json.integer());
      if (integers.size() > MOST_DIMENSIONS) {
        throw json.error("there are more than " + MOST_DIMENSIONS + " numbers in an array");
      }
    }
    return integers;
  }

  private TensorEntry entry(String name, String typeName, List<Long> shape, long begin, long end)
      throws WeightsException {
    Optional<ElementType> type = ElementType.of(typeName);
    if (type.isEmpty()) {
      throw json.error(tensor(name) + " has the unknown dtype " + Listing.quoted(typeName));
    }
    long bytes = type.get().bytes;
    try {
      for (long dimension : shape) {
        bytes = Math.multiplyExact(bytes, dimension);
      }
    } catch (ArithmeticException overflow) {
      throw json.error(tensor(name) + " has shape " + shape + ", which is beyond 2⁶³ bytes");
    }
    if (end < begin || end - begin != bytes) {
      throw json.error(
          String.format(
              "%s has data_offsets [%d, %d], its shape %s of %s needs %d bytes",
              tensor(name), begin, end, shape, typeName, bytes));
    }
    return new TensorEntry(name, type.get(), shape, begin, end);
  }

  private Header header() throws WeightsException {
    Collections.sort(tensors);
    long end = 0;
    for (TensorEntry tensor : tensors) {
      if (tensor.begin() != end) {
        throw new WeightsException(
            String.format(
                "%s is no sound safetensors file: %s begins at byte %d of the data, must begin at %d"
                    + " where the one before ends",
                source, tensor(tensor.name()), tensor.begin(), end));
      }
      end = tensor.end();
    }
    return new Header(metadata, tensors, end);
  }

  private static String tensor(String name) {
    return "tensor " + Listing.quoted(name);
  }
}
