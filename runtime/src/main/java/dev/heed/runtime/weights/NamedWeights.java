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

  /**
   * A term of a parameter.
   *
   * @param parameter which one
   * @param part the tensor or its rows
   * @param everyRow whether it is one row, which is added to all of the parameter's
   */
  private record Use(int parameter, NamedTensor part, boolean everyRow) {}

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
        add(rows, use, parameters.values(use.parameter()));
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
      String name = declarations.get(i).name();
      List<NamedTensor> parts = names.tensorsOf(name).orElse(List.of());
      if (parts.isEmpty()) {
        problems.add("no line names the tensor of " + name);
      }
      for (int term = 0; term < parts.size(); term++) {
        String tensor = parts.get(term).name();
        if (!tensors.containsKey(tensor)) {
          problems.add("there is no tensor " + tensor + " for " + name);
        } else {
          use(i, parts.get(term), term > 0, tensors.get(tensor), problems);
        }
      }
    }
    for (String name : tensors.keySet()) {
      if (!uses.containsKey(name) && !names.isUnused(name)) {
        problems.add("tensor " + Listing.quoted(name) + " is used by no line, nor called unused");
      }
    }
    return problems;
  }

  /** Takes a tensor as a term of a parameter, if it fits. */
  private void use(
      int parameter, NamedTensor part, boolean added, TensorEntry tensor, List<String> problems) {
    ParameterDeclaration declared = declarations.get(parameter);
    List<Use> ofTensor = uses.computeIfAbsent(part.name(), name -> new ArrayList<>());
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
    boolean ofElements = shape.size() == 1 || columns == 1; // a table of one row, [1, d], has rows
    int found = vector && ofElements && part.to() != NamedTensor.ALL ? rows * columns : rows;
    if (part.to() > found) {
      problems.add(part + " ends behind row " + found + ", the last of shape " + shape);
      return;
    }
    long elements = part.to() == NamedTensor.ALL ? size : (long) part.count(found) * (size / found);
    boolean everyRow = added && elements == declared.columns();
    boolean fits = elements == declared.size() && (vector || columns == declared.columns());
    ofTensor.add(new Use(parameter, part, everyRow));
    if (!fits && !everyRow) {
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

  private static void add(float[][] rows, Use use, float[][] to) {
    NamedTensor part = use.part();
    boolean matrix = rows.length > 1 && rows[0].length > 1;
    for (int row = 0; row < to.length; row++) {
      int source = use.everyRow() ? 0 : row;
      boolean vector = to.length == 1 || use.everyRow() || rows.length == 1;
      for (int column = 0; column < to[row].length; column++) {
        to[row][column] +=
            vector && !(part.transposed() && matrix)
                ? element(rows, part, source * to[row].length + column)
                : element(rows, part, source, column);
      }
    }
  }

  private static float element(float[][] rows, NamedTensor part, int row, int column) {
    int from = part.from() + row;
    return part.transposed() ? rows[column][from] : rows[from][column];
  }

  /** A vector's rows are its elements; it may lie as one row or as one column. */
  private static float element(float[][] rows, NamedTensor part, int index) {
    int columns = rows[0].length;
    int place = part.from() * (rows.length == 1 ? 1 : columns) + index;
    return rows[place / columns][place % columns];
  }
}
