package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Plan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of the encode function: all that depends on the input alone. */
final class EncodeEmitter {

  private EncodeEmitter() {}

  static TypeSpec emit(Plan plan, Names names, InputCode input) {
    FunctionPlan function = plan.function("encode").orElseThrow();
    List<ParameterSpec> arguments =
        List.of(
            ParameterSpec.builder(input.batchType(), "batch").build(),
            ParameterSpec.builder(TypeName.INT, "n").build());
    FunctionEmitter emitter = new FunctionEmitter(plan, function, names, arguments);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.encode())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                """
                The encoder of {@link $T}, and what its decoder reads of the input: keys and values, once
                for all symbols. One per thread.
                """,
                names.model());
    emitter.addFields(type);
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(names.weights(), "weights")
            .addStatement("this.weights = weights")
            .build());
    emitter.addReserving(type);
    type.addMethod(ForwardEmitter.reserve(function));
    type.addMethod(ForwardEmitter.bytes(function));
    CodeBlock calls = emitter.addSections(type);
    type.addMethod(
        MethodSpec.methodBuilder("run")
            .addJavadoc("Computes what steps read, which lasts until the next call.\n")
            .addParameter(input.batchType(), "batch")
            .addCode(emitter.reserveForBatch())
            .addCode(calls)
            .build());
    return type.build();
  }
}
