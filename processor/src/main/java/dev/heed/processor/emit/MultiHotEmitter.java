package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.MultiHotSpec;
import dev.heed.processor.emit.InputCode.TableColumn;
import java.util.List;
import java.util.Optional;

/** Vectors of zeros and few ones are given as the columns of the ones. */
@AutoService(InputEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class MultiHotEmitter implements InputEmitter<MultiHotSpec> {

  @Override
  public Class<MultiHotSpec> subject() {
    return MultiHotSpec.class;
  }

  @Override
  public InputCode code(MultiHotSpec input, List<LayerSpec> layers) {
    return code(input, ((DenseSpec) layers.get(0)).bias());
  }

  @Override
  public InputCode code(MultiHotSpec input) {
    return code(input, false);
  }

  private static InputCode code(MultiHotSpec input, boolean constant) {
    CodeBlock whole = CodeBlock.of("ones.length");
    return new InputCode(
        RuntimeTypes.MULTI_HOT_BATCH,
        ArrayTypeName.of(ArrayTypeName.of(TypeName.INT)),
        "ones",
        String.format(
            "the columns of the ones, ascending, of %s of %,d columns",
            OverlongCode.range(input, "vectors"), input.columns()),
        OverlongCode.length(input, "ones", whole),
        CodeBlock.of("encoder.synthetic(n)"),
        Optional.empty(),
        RuntimeTypes.MULTI_HOT_ENCODER,
        CodeBlock.of(
            "new $T($L, $L, $L, $L)",
            RuntimeTypes.MULTI_HOT_ENCODER,
            input.length(),
            input.columns(),
            constant,
            OverlongCode.value(input.overlong())),
        List.of(
            new TableColumn(
                "embedding.weight",
                CodeBlock.of("inputs.columnStarts()[inputs.rows()]"),
                CodeBlock.of("inputs.columns()"))),
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        OverlongCode.of(input, whole),
        Optional.empty());
  }
}
