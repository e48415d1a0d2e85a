package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * The operators that Tribuo's own list lacks, as ONNX's operator set 17 defines them; those it has
 * ({@link ONNXOperators}, of set 13) have not changed since.
 */
enum Operator implements ONNXOperator {
  ABS("Abs", 1, 0),
  AND("And", 2, 0),
  EQUAL("Equal", 2, 0),
  ERF("Erf", 1, 0),
  EXPAND("Expand", 2, 0),
  IDENTITY("Identity", 1, 0),
  LAYER_NORMALIZATION(
      "LayerNormalization",
      2,
      1,
      optional("axis", AttributeType.INT),
      optional("epsilon", AttributeType.FLOAT)),
  MAT_MUL("MatMul", 2, 0),
  MAX("Max", ONNXAttribute.VARIADIC_INPUT, 0),
  MIN("Min", ONNXAttribute.VARIADIC_INPUT, 0),
  OR("Or", 2, 0),
  PAD("Pad", 2, 1, optional("mode", AttributeType.STRING)),
  RANGE("Range", 3, 0),
  REDUCE_MAX(
      "ReduceMax",
      1,
      0,
      optional("axes", AttributeType.INTS),
      optional("keepdims", AttributeType.INT)),
  REDUCE_MEAN(
      "ReduceMean",
      1,
      0,
      optional("axes", AttributeType.INTS),
      optional("keepdims", AttributeType.INT)),
  RELU("Relu", 1, 0),
  RESHAPE("Reshape", 2, 0, optional("allowzero", AttributeType.INT)),
  SHAPE("Shape", 1, 0, optional("start", AttributeType.INT), optional("end", AttributeType.INT)),
  SIGMOID("Sigmoid", 1, 0),
  SLICE("Slice", 3, 2),
  SQRT("Sqrt", 1, 0),
  SQUEEZE("Squeeze", 1, 1),
  TANH("Tanh", 1, 0),
  TRANSPOSE("Transpose", 1, 0, optional("perm", AttributeType.INTS));

  /** LayerNormalization came with set 17, of 2022. */
  static final int SET = 17;

  private final String operatorName;
  private final int inputs;
  private final int optionalInputs;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, of immutable entries
  private final Map<String, ONNXAttribute> attributes;

  Operator(String operatorName, int inputs, int optionalInputs, ONNXAttribute... attributes) {
    this.operatorName = operatorName;
    this.inputs = inputs;
    this.optionalInputs = optionalInputs;
    Map<String, ONNXAttribute> named = new LinkedHashMap<>();
    Arrays.stream(attributes).forEach(attribute -> named.put(attribute.getName(), attribute));
    this.attributes = Collections.unmodifiableMap(named);
  }

  private static ONNXAttribute optional(String name, AttributeType type) {
    return new ONNXAttribute(name, type, false);
  }

  @Override
  public String getOpName() {
    return operatorName;
  }

  @Override
  public int getNumInputs() {
    return inputs;
  }

  @Override
  public int getNumOptionalInputs() {
    return optionalInputs;
  }

  @Override
  public int getNumOutputs() {
    return 1;
  }

  @Override
  public Map<String, ONNXAttribute> getAttributes() {
    return attributes;
  }

  @Override
  public Set<String> getMandatoryAttributeNames() {
    return attributes.values().stream()
        .filter(ONNXAttribute::isMandatory)
        .map(ONNXAttribute::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int getOpVersion() {
    return SET;
  }

  @Override
  public String getOpDomain() {
    // the standard operators live in the domain without a name
    return "";
  }
}
