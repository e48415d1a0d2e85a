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

/** Writes the class of the forward function. */
final class ForwardEmitter {

  private ForwardEmitter() {}

  static TypeSpec emit(Plan plan, Names names, InputCode input) {
    FunctionPlan function = plan.function("forward").orElseThrow();
    List<ParameterSpec> arguments =
        List.of(
            ParameterSpec.builder(input.batchType(), "batch").build(),
            ParameterSpec.builder(TypeName.INT, "n").build());
    FunctionEmitter emitter = new FunctionEmitter(plan, function, names, arguments);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.forward())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "The forward function of {@link $T}, with its buffers: one per thread.\n",
                names.model());
    emitter.addBuffers(type);
    CodeBlock calls = emitter.addSections(type);
    type.addMethod(
        MethodSpec.methodBuilder("run")
            .addJavadoc(
                """
                Computes the logits of all rows, [n, $L], which last until the next call.
                """,
                plan.program().function("forward").results().get(0).width())
            .addParameter(input.batchType(), "batch")
            .returns(RuntimeTypes.ROWS)
            .addStatement("int n = batch.rows()")
            .addStatement("reserve(n)")
            .addCode(calls)
            .addStatement("return $L", function.results().get(0))
            .build());
    return type.build();
  }
}
