package dev.heed.examples.benchmarks.peer;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Dimensions;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The encoder as an ONNX file for a padded batch: {@code words [batch · n]} and {@code mask [batch,
 * 1, 1, n]} to {@code logits [batch · n, labels]}. Heed's own export takes one sequence. Its
 * operators are those of the export.
 */
final class OnnxBatch {

  private static final int FLOAT = TensorProto.DataType.FLOAT.getNumber();
  private static final int INT64 = TensorProto.DataType.INT64.getNumber();

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("batch");
  private final Dimensions dimensions;
  private final int batch;
  private final int n;
  private int next;

  private OnnxBatch(Subject subject, Padded padded) {
    dimensions = subject.model().dimensions();
    batch = padded.batch();
    n = padded.longest();
  }

  /** Writes the file. */
  static void write(Path file, Subject subject, Padded padded) throws IOException {
    if (subject.model().activation() != Activation.RELU) {
      throw new IllegalArgumentException("batches are of models with ReLU, not " + subject.model());
    }
    OnnxBatch export = new OnnxBatch(subject, padded);
    export.weights(NamedWeights.of(subject));
    export.build();
    ModelProto model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
            .setGraph(export.graph)
            .build();
    try (OutputStream out = Files.newOutputStream(file)) {
      model.writeTo(out);
    }
  }

  private void weights(NamedWeights named) {
    for (String name : named.names()) {
      float[][] rows = named.rows(name);
      int width = rows[0].length;
      if (named.isVector(name)) {
        floats(name, rows, width);
      } else {
        floats(name, rows, rows.length, width);
      }
    }
  }

  private void build() {
    int d = dimensions.width();
    int heads = dimensions.heads();
    int rows = batch * n;
    graph.addInput(value("words", INT64, rows)).addInput(value("mask", FLOAT, batch, 1, 1, n));
    float[][] table = SinusoidalPositions.table(n, d);
    float[][] tiled = new float[rows][];
    Arrays.setAll(tiled, row -> table[row % n]);
    floats("positions", tiled, rows, d);
    floats("scale", new float[][] {{(float) (1 / Math.sqrt((double) d / heads))}}, 1);
    longs("split", batch, n, heads, d / heads);
    longs("joined", rows, d);
    String x = node("Gather", List.of("embedding.weight", "words"));
    x = node("Add", List.of(x, "positions"));
    for (int layer = 0; layer < dimensions.layers(); layer++) {
      String prefix = "layers." + layer + ".";
      String mixed = attention(prefix + "attention.", norm(prefix + "norm1.", x));
      x = node("Add", List.of(x, mixed));
      String inner = linear(prefix + "dense1.", norm(prefix + "norm2.", x));
      inner = node("Relu", List.of(inner));
      x = node("Add", List.of(x, linear(prefix + "dense2.", inner)));
    }
    String logits = linear("output.", norm("norm.", x));
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(logits).addOutput("logits"));
    graph.addOutput(value("logits", FLOAT, rows, Tag.values().length));
  }

  private String attention(String prefix, String x) {
    String query = heads(linear(prefix + "query.", x), 0, 2, 1, 3);
    String key = heads(linear(prefix + "key.", x), 0, 2, 3, 1);
    String value = heads(linear(prefix + "value.", x), 0, 2, 1, 3);
    String scores = node("Mul", List.of(node("MatMul", List.of(query, key)), "scale"));
    scores = node("Add", List.of(scores, "mask"));
    String weights = node("Softmax", List.of(scores), integer("axis", -1));
    String collected = node("MatMul", List.of(weights, value));
    collected = node("Transpose", List.of(collected), integers("perm", 0, 2, 1, 3));
    return linear(prefix + "output.", node("Reshape", List.of(collected, "joined")));
  }

  private String heads(String x, long... order) {
    String split = node("Reshape", List.of(x, "split"));
    return node("Transpose", List.of(split), integers("perm", order));
  }

  private String linear(String prefix, String x) {
    List<String> inputs = List.of(x, prefix + "weight", prefix + "bias");
    return node("Gemm", inputs, integer("transB", 1));
  }

  private String norm(String prefix, String x) {
    return node("LayerNormalization", List.of(x, prefix + "weight", prefix + "bias"));
  }

  private String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String output = "v" + next++;
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(Arrays.asList(attributes)));
    return output;
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static AttributeProto integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private void floats(String name, float[][] rows, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putFloat(value);
      }
    }
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(FLOAT);
    for (long dimension : shape) {
      tensor.addDims(dimension);
    }
    graph.addInitializer(tensor.setRawData(ByteString.copyFrom(bytes.flip())));
  }

  private void longs(String name, long... values) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(INT64);
    for (long value : values) {
      tensor.addInt64Data(value);
    }
    graph.addInitializer(tensor.addDims(values.length));
  }

  private static ValueInfoProto value(String name, int type, long... shape) {
    TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
    for (long dimension : shape) {
      dims.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dimension));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type).setShape(dims)))
        .build();
  }
}
