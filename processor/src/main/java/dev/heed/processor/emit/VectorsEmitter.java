package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.VectorsSpec;
import java.util.List;
import java.util.Optional;

/** Vectors are given as rows of an array. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class VectorsEmitter implements InputEmitter<VectorsSpec> {

  @Override
  public Class<VectorsSpec> subject() {
    return VectorsSpec.class;
  }

  @Override
  public InputCode code(VectorsSpec input) {
    return new InputCode(
        RuntimeTypes.VECTOR_BATCH,
        ArrayTypeName.of(ArrayTypeName.of(TypeName.FLOAT)),
        "vectors",
        "1 to " + input.length() + " vectors of " + input.width() + " finite elements each",
        CodeBlock.of("vectors.length"),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.empty(),
        RuntimeTypes.VECTOR_ENCODER,
        CodeBlock.of("new $T($L, $L)", RuntimeTypes.VECTOR_ENCODER, input.length(), input.width()),
        List.of());
  }
}
