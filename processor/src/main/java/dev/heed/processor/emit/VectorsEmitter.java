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
    CodeBlock whole = CodeBlock.of("vectors.length");
    return new InputCode(
        RuntimeTypes.VECTOR_BATCH,
        ArrayTypeName.of(ArrayTypeName.of(TypeName.FLOAT)),
        "vectors",
        OverlongCode.range(input, "vectors") + " of " + input.width() + " finite elements each",
        OverlongCode.length(input, "vectors", whole),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.empty(),
        RuntimeTypes.VECTOR_ENCODER,
        CodeBlock.of(
            "new $T($L, $L$L)",
            RuntimeTypes.VECTOR_ENCODER,
            input.length(),
            input.width(),
            OverlongCode.argument(input)),
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        OverlongCode.of(input, whole),
        Optional.empty());
  }
}
