package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of the loss function: forward, loss and backward. */
final class LossEmitter {

  private LossEmitter() {}

  static TypeSpec emit(
      Plan plan, FunctionPlan function, Names names, InputCode input, OutputCode output) {
    List<ParameterSpec> given = new ArrayList<>(input.batch());
    given.add(ParameterSpec.builder(output.targetsType(), "targets").build());
    given.add(ParameterSpec.builder(TypeName.FLOAT, "scale").build());
    given.add(ParameterSpec.builder(TypeName.LONG, "dropoutSeed").build());
    given.add(ParameterSpec.builder(RuntimeTypes.GRADIENTS, "gradients").build());
    List<ParameterSpec> arguments = new ArrayList<>(given);
    arguments.addAll(FunctionEmitter.counts(function));
    FunctionEmitter emitter = new FunctionEmitter(plan, function, names, arguments);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.loss())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "The loss of {@link $T} and its gradients, with buffers: one per thread.\n",
                names.model());
    emitter.addBuffers(type);
    type.addField(TypeName.DOUBLE, "loss", Modifier.PRIVATE);
    CodeBlock calls = emitter.addSections(type);
    type.addMethod(
        MethodSpec.methodBuilder("run")
            .addJavadoc(
                """
                Adds the gradients of scale · (the sum of all targets' losses), and returns that sum, in
                nats and not scaled.
                """)
            .addParameters(given)
            .returns(TypeName.DOUBLE)
            .addCode(emitter.reserveForBatch())
            .addCode(calls)
            .addStatement("return loss")
            .build());
    return type.build();
  }
}
