package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Constants and the descriptions of inputs and outputs in ONNX's terms. */
final class Tensors {

  private Tensors() {}

  /** Numbers as F32. */
  static TensorProto floats(String name, List<Integer> shape, float[][] rows) {
    ByteBuffer bytes = buffer(shape, Float.BYTES);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putFloat(value);
      }
    }
    return tensor(name, TensorProto.DataType.FLOAT, shape, bytes);
  }

  /** Whole numbers, as the operators take shapes and places. */
  static TensorProto longs(String name, List<Integer> shape, long... values) {
    ByteBuffer bytes = buffer(shape, Long.BYTES);
    for (long value : values) {
      bytes.putLong(value);
    }
    return tensor(name, TensorProto.DataType.INT64, shape, bytes);
  }

  private static ByteBuffer buffer(List<Integer> shape, int elementBytes) {
    int size = elementBytes;
    for (int dimension : shape) {
      size = Math.multiplyExact(size, dimension);
    }
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static TensorProto tensor(
      String name, TensorProto.DataType type, List<Integer> shape, ByteBuffer bytes) {
    if (bytes.hasRemaining()) {
      throw new IllegalStateException(name + " has fewer elements than its shape " + shape);
    }
    // nobody else holds the buffer: wrapping saves a copy of every weight
    ByteString data = UnsafeByteOperations.unsafeWrap(bytes.flip());
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber()).setRawData(data);
    shape.forEach(tensor::addDims);
    return tensor.build();
  }

  /**
   * What goes in or comes out.
   *
   * @param dimensions numbers, or symbols of what is known only when the model runs
   */
  static ValueInfoProto described(String name, TensorProto.DataType type, Object... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (Object dimension : dimensions) {
      TensorShapeProto.Dimension.Builder one = shape.addDimBuilder();
      if (dimension instanceof Integer number) {
        one.setDimValue(number);
      } else {
        one.setDimParam(dimension.toString());
      }
    }
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
