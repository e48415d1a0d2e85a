package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.parameter.Parameters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * The ONNX graph of one function while its nodes are written. Inputs and parameters keep their
 * names; what is computed is named with a slash before, so that the two never meet: the value
 * {@code ngrams} becomes {@code /ngrams}, a step to it {@code /ngrams/mask}. One thread at a time.
 */
public final class GraphBuilder {

  private final Parameters parameters;
  private final Value result;
  private final Set<Value> made = new HashSet<>();
  private final Set<Columns> apart = new HashSet<>();
  private final Set<String> steps = new HashSet<>();
  private final ONNXContext context = new ONNXContext();
  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Map<String, ValueInfoProto> inputs = new LinkedHashMap<>();
  private final Map<String, ValueInfoProto> outputs = new LinkedHashMap<>();
  private final Map<String, TensorProto> constants = new LinkedHashMap<>();

  GraphBuilder(Function function, Parameters parameters) {
    this.parameters = parameters;
    this.result = function.results().get(0);
    for (Operation operation : function.operations()) {
      made.addAll(operation.node().outputs());
    }
  }

  /** The tensor of a value; one that no operation makes becomes an input {@code [n, width]}. */
  String tensor(Value value) {
    if (apart.stream().anyMatch(columns -> columns.of().equals(value))) {
      throw new IllegalStateException(value + " is read as a whole, but its columns are apart");
    }
    if (value.equals(result)) {
      return FunctionExport.OUTPUT;
    }
    if (made.contains(value)) {
      return "/" + value.name();
    }
    inputs.computeIfAbsent(
        value.name(),
        name ->
            Tensors.described(
                name, TensorProto.DataType.FLOAT, value.rows().symbol(), value.width()));
    return value.name();
  }

  /** The tensor of columns that one operator made, or of a whole value. */
  String tensor(Columns columns) {
    if (isWhole(columns)) {
      return tensor(columns.of());
    }
    if (!apart.contains(columns)) {
      throw new IllegalStateException(columns + " are not columns that an operator made");
    }
    return name(columns);
  }

  private static boolean isWhole(Columns columns) {
    return columns.width() == columns.of().width();
  }

  private static String name(Columns columns) {
    return "/" + columns.of().name() + "/" + columns.first();
  }

  /**
   * An input of whole numbers.
   *
   * @param column its name
   * @param symbols a symbol for each dimension
   */
  String indices(String column, Object... symbols) {
    inputs.computeIfAbsent(
        column, name -> Tensors.described(name, TensorProto.DataType.INT64, symbols));
    return column;
  }

  /**
   * An input of numbers.
   *
   * @param column its name
   * @param dimensions a symbol or a number for each dimension
   */
  String numbers(String column, Object... dimensions) {
    inputs.computeIfAbsent(
        column, name -> Tensors.described(name, TensorProto.DataType.FLOAT, dimensions));
    return column;
  }

  /**
   * An output of numbers beside the result, which an operator of the same name makes.
   *
   * @param dimensions a symbol or a number for each dimension
   */
  void output(String name, Object... dimensions) {
    outputs.put(name, Tensors.described(name, TensorProto.DataType.FLOAT, dimensions));
  }

  /** Two tensors joined along their second dimension, under a name of its own. */
  String join(String name, String first, String second) {
    add(name, ONNXOperators.CONCAT, Map.of("axis", 1), first, second);
    return name;
  }

  /** The first dimension of a value: one row where there is one for each sequence. */
  static Object rows(Value value) {
    return value.rows().equals(Length.SEQUENCES) ? 1 : value.rows().symbol();
  }

  /** The tensor of a parameter, with its weights. */
  String parameter(ParameterId id) {
    List<Integer> shape = parameters.declarations().get(id.index()).shape();
    constants.computeIfAbsent(
        id.name(), name -> Tensors.floats(name, shape, parameters.values(id.index())));
    return id.name();
  }

  /** A list of whole numbers {@code [values]}; the same values share one tensor. */
  String list(long... values) {
    StringBuilder name = new StringBuilder("/list");
    for (long value : values) {
      name.append('/').append(value);
    }
    List<Integer> shape = List.of(values.length);
    constants.computeIfAbsent(name.toString(), text -> Tensors.longs(text, shape, values));
    return name.toString();
  }

  /** A single number without dimensions; the same number shares one tensor. */
  String number(float value) {
    String name = "/number/" + value;
    constants.computeIfAbsent(
        name, text -> Tensors.floats(text, List.of(), new float[][] {{value}}));
    return name;
  }

  /** A single whole number without dimensions; the same number shares one tensor. */
  String whole(long value) {
    String name = "/whole/" + value;
    constants.computeIfAbsent(name, text -> Tensors.longs(text, List.of(), value));
    return name;
  }

  /** A table {@code [rows, width]} that is computed when it is first needed under its name. */
  String table(String name, Supplier<float[][]> rows) {
    String path = "/" + name;
    if (!constants.containsKey(path)) {
      float[][] values = rows.get();
      List<Integer> shape = List.of(values.length, values[0].length);
      constants.put(path, Tensors.floats(path, shape, values));
    }
    return path;
  }

  /** A tensor that is computed when it is first needed under its name. */
  String constant(String name, List<Integer> shape, Supplier<float[][]> rows) {
    String path = "/" + name;
    if (!constants.containsKey(path)) {
      constants.put(path, Tensors.floats(path, shape, rows.get()));
    }
    return path;
  }

  /** The name of a step on the way to a value. */
  String name(Value towards, String part) {
    return "/" + towards.name() + "/" + part;
  }

  /** Whether there is a step already. */
  boolean has(Value towards, String part) {
    return steps.contains(name(towards, part));
  }

  /** A step on the way to a value, named after it. */
  String step(Value towards, String part, ONNXOperator operator, String... read) {
    return step(towards, part, operator, Map.of(), read);
  }

  /** A step on the way to a value, named after it, with attributes. */
  String step(
      Value towards,
      String part,
      ONNXOperator operator,
      Map<String, Object> attributes,
      String... read) {
    String name = name(towards, part);
    add(name, operator, attributes, read);
    return name;
  }

  /** The operator that makes a value. */
  void make(Value value, ONNXOperator operator, String... read) {
    make(value, operator, Map.of(), read);
  }

  /** The operator that makes a value, with attributes. */
  void make(Value value, ONNXOperator operator, Map<String, Object> attributes, String... read) {
    add(tensor(value), operator, attributes, read);
  }

  /** The operator that makes columns of a value, which stay a tensor of their own. */
  void make(
      Columns columns, ONNXOperator operator, Map<String, Object> attributes, String... read) {
    if (isWhole(columns)) {
      make(columns.of(), operator, attributes, read);
    } else {
      apart.add(columns);
      add(name(columns), operator, attributes, read);
    }
  }

  private void add(
      String name, ONNXOperator operator, Map<String, Object> attributes, String... read) {
    steps.add(name);
    // sorted: the order of an immutable map changes from one virtual machine to the next
    NodeProto node = operator.build(context, read, name, new TreeMap<>(attributes));
    graph.addNode(node.toBuilder().setName(name));
  }

  GraphProto build(String name) {
    graph.setName(name);
    inputs.values().forEach(graph::addInput);
    constants.values().forEach(graph::addInitializer);
    graph.addOutput(
        Tensors.described(
            tensor(result), TensorProto.DataType.FLOAT, rows(result), result.width()));
    outputs.values().forEach(graph::addOutput);
    return graph.build();
  }
}
