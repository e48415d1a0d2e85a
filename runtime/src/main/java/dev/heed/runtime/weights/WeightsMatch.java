package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a file holds with what a model declares.
 *
 * @param source the file, for messages
 * @param modelName the model's name
 * @param digest the digest of the model's declaration
 */
record WeightsMatch(String source, String modelName, String digest) {

  /** Refuses a header of another declaration, with all differences in one message. */
  void check(Header header, List<ParameterDeclaration> declarations) throws WeightsException {
    List<String> differences = differences(header, declarations);
    String found = header.metadata().get(WeightsFile.DIGEST);
    if (found == null) {
      throw new WeightsException(
          String.format(
              "%s was not saved by a Heed model, its metadata have no %s%s",
              source, WeightsFile.DIGEST, tail("; for model " + modelName + ": ", differences)));
    }
    if (!found.equals(digest)) {
      String same =
          ": names and shapes of all tensors agree, so the labels, their order or layers without"
              + " weights differ";
      throw new WeightsException(
          String.format(
              "%s holds weights of %s (digest %s), not of %s (digest %s)%s",
              source,
              Listing.quoted(header.metadata().getOrDefault(WeightsFile.MODEL, "a nameless model")),
              Listing.quoted(found),
              modelName,
              digest,
              differences.isEmpty() ? same : tail(": ", differences)));
    }
    if (!differences.isEmpty()) {
      throw new WeightsException(
          source + " does not fit model " + modelName + ": " + Listing.of(differences));
    }
  }

  private static String tail(String introduction, List<String> differences) {
    return differences.isEmpty() ? "" : introduction + Listing.of(differences);
  }

  private static List<String> differences(Header header, List<ParameterDeclaration> declarations) {
    Map<String, TensorEntry> found = new HashMap<>();
    for (TensorEntry tensor : header.tensors()) {
      found.put(tensor.name(), tensor);
    }
    List<String> differences = new ArrayList<>();
    for (ParameterDeclaration declared : declarations) {
      TensorEntry tensor = found.remove(declared.name());
      if (tensor == null) {
        differences.add("missing tensor " + declared.name() + " " + declared.shape());
      } else if (!sameShape(tensor, declared)) {
        differences.add(
            String.format(
                "tensor %s has shape %s, must be %s",
                declared.name(), tensor.shape(), declared.shape()));
      } else if (!tensor.type().readable()) {
        differences.add(
            String.format(
                "tensor %s has dtype %s, must be F32, F16 or BF16",
                declared.name(), tensor.type()));
      }
    }
    for (TensorEntry tensor : header.tensors()) {
      if (found.containsKey(tensor.name())) {
        differences.add(
            "unexpected tensor " + Listing.quoted(tensor.name()) + " " + tensor.shape());
      }
    }
    return differences;
  }

  private static boolean sameShape(TensorEntry tensor, ParameterDeclaration declared) {
    List<Long> found = tensor.shape();
    List<Integer> wanted = declared.shape();
    boolean same = found.size() == wanted.size();
    for (int i = 0; same && i < wanted.size(); i++) {
      same = found.get(i) == (long) wanted.get(i);
    }
    return same;
  }
}
