package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the parameters of a model in the tensors of a file by their names. */
final class NamedWeights {

  private record Use(int parameter, NamedTensor part) {}

  private final WeightsInput input;
  private final String model;
  private final WeightNames names;
  private final List<ParameterDeclaration> declarations;

  /** The uses of each tensor, by its name. */
  private final Map<String, List<Use>> uses = new HashMap<>();

  NamedWeights(
      WeightsInput input,
      String model,
      WeightNames names,
      List<ParameterDeclaration> declarations) {
    this.input = input;
    this.model = model;
    this.names = names;
    this.declarations = declarations;
  }

  /** Reads the parameters; all that does not fit is told in one message before memory is taken. */
  Parameters read() throws IOException {
    Header header = input.header();
    List<String> problems = problems(header);
    if (!problems.isEmpty()) {
      throw new WeightsException(
          "%s does not fit model %s by %s: %s"
              .formatted(input.name(), model, names.source(), Listing.of(problems)));
    }
    Parameters parameters = Parameters.zeros(declarations);
    for (TensorEntry tensor : header.tensors()) {
      List<Use> wanted = uses.get(tensor.name());
      if (wanted == null) {
        input.skip(tensor);
        continue;
      }
      float[][] rows = new float[rows(tensor.shape())][columns(tensor.shape())];
      input.read(tensor, rows);
      for (Use use : wanted) {
        copy(rows, use.part(), parameters.values(use.parameter()));
      }
    }
    input.requireEnd();
    return parameters;
  }

  private List<String> problems(Header header) {
    Map<String, TensorEntry> tensors = new LinkedHashMap<>();
    header.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < declarations.size(); i++) {
      ParameterDeclaration declared = declarations.get(i);
      NamedTensor part = names.tensorOf(declared.name()).orElse(null);
      if (part == null) {
        problems.add("no line names the tensor of " + declared.name());
      } else if (!tensors.containsKey(part.name())) {
        problems.add("there is no tensor " + part.name() + " for " + declared.name());
      } else {
        mismatch(declared, part, tensors.get(part.name()), problems);
        uses.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(new Use(i, part));
      }
    }
    for (String name : tensors.keySet()) {
      if (!uses.containsKey(name) && !names.isUnused(name)) {
        problems.add("tensor " + Listing.quoted(name) + " is used by no line, nor called unused");
      }
    }
    return problems;
  }

  private static void mismatch(
      ParameterDeclaration declared, NamedTensor part, TensorEntry tensor, List<String> problems) {
    if (!tensor.type().readable()) {
      problems.add(part.name() + " is " + tensor.type() + ", must be F32, F16 or BF16");
      return;
    }
    List<Long> shape = tensor.shape();
    long size = shape.stream().reduce(1L, Math::multiplyExact);
    if (size == 0 || size > Integer.MAX_VALUE) {
      problems.add(part.name() + " has shape " + shape + ", which is empty or too large");
      return;
    }
    int rows = part.transposed() ? columns(shape) : rows(shape);
    int columns = part.transposed() ? rows(shape) : columns(shape);
    boolean vector = rows == 1 || (declared.shape().size() == 1 && columns == 1);
    int found = vector && part.to() != NamedTensor.ALL ? rows * columns : rows;
    if (part.to() > found) {
      problems.add(part + " ends behind row " + found + ", the last of shape " + shape);
      return;
    }
    long elements = part.to() == NamedTensor.ALL ? size : (long) part.count(found) * (size / found);
    long wanted = declared.columns();
    boolean fits = elements == declared.size() && (vector || columns == wanted);
    if (!fits) {
      problems.add(
          "%s of shape %s gives not the shape %s of %s"
              .formatted(part, shape, declared.shape(), declared.name()));
    }
  }

  /** The first dimension that is not 1, of those before the last; a tensor of one is one row. */
  private static int rows(List<Long> shape) {
    int first = first(shape);
    return shape.size() - first < 2 ? 1 : Math.toIntExact(shape.get(first));
  }

  /** What is behind the rows, flattened: a convolution's kernels are rows of a matrix. */
  private static int columns(List<Long> shape) {
    int first = first(shape);
    int from = shape.size() - first < 2 ? first : first + 1;
    return Math.toIntExact(
        shape.subList(from, shape.size()).stream().reduce(1L, Math::multiplyExact));
  }

  /** Leading dimensions of 1 are left out, as of a table of positions {@code [1, n, d]}. */
  private static int first(List<Long> shape) {
    int first = 0;
    while (first < shape.size() - 1 && shape.get(first) == 1) {
      first++;
    }
    return first;
  }

  private static void copy(float[][] rows, NamedTensor part, float[][] to) {
    boolean matrix = rows.length > 1 && rows[0].length > 1;
    if ((to.length == 1 || rows.length == 1) && !(part.transposed() && matrix)) {
      copyVector(rows, part, to);
      return;
    }
    for (int row = 0; row < to.length; row++) {
      int source = part.from() + row;
      for (int column = 0; column < to[row].length; column++) {
        to[row][column] = part.transposed() ? rows[column][source] : rows[source][column];
      }
    }
  }

  /** A vector's rows are its elements; it may lie as one row or as one column. */
  private static void copyVector(float[][] rows, NamedTensor part, float[][] to) {
    int width = to[0].length;
    for (int i = 0; i < to.length * width; i++) {
      int place = part.from() * (rows.length == 1 ? 1 : rows[0].length) + i;
      to[i / width][i % width] = rows[place / rows[0].length][place % rows[0].length];
    }
  }
}
