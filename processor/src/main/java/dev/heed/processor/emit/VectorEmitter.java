package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.VectorSpec;
import java.util.List;
import java.util.Optional;

/** One vector is given as an array. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class VectorEmitter implements InputEmitter<VectorSpec> {

  @Override
  public Class<VectorSpec> subject() {
    return VectorSpec.class;
  }

  @Override
  public InputCode code(VectorSpec input) {
    return new InputCode(
        RuntimeTypes.VECTOR_BATCH,
        ArrayTypeName.of(TypeName.FLOAT),
        "vector",
        input.width() + " finite elements",
        CodeBlock.of("1"),
        CodeBlock.of("encoder.syntheticVector(n)"),
        Optional.empty(),
        RuntimeTypes.VECTOR_ENCODER,
        CodeBlock.of("new $T($L, $L)", RuntimeTypes.VECTOR_ENCODER, input.length(), input.width()),
        List.of());
  }
}
