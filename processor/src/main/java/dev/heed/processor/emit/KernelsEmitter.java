package dev.heed.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Kernel;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Step;
import dev.heed.processor.rule.Registry;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of kernels, each once however many steps call it. */
final class KernelsEmitter {

  private static final Registry<KernelEmitter<?>> EMITTERS = Registry.of(KernelEmitter.class);

  private KernelsEmitter() {}

  static TypeSpec emit(Plan plan, Names names) {
    Set<Kernel> kernels = new LinkedHashSet<>();
    for (FunctionPlan function : plan.functions()) {
      for (Step step : function.steps()) {
        collect(step.kernel(), kernels);
      }
    }
    KernelMethods methods = new KernelMethods();
    kernels.forEach(kernel -> emit(kernel, methods));
    return TypeSpec.classBuilder(names.kernels())
        .addModifiers(Modifier.FINAL)
        .addJavadoc(
            """
            The loops of {@link $T}, for exactly its widths. Rows are arrays of their own and loops
            share one index, which is the form that the JIT compiler turns into vector instructions;
            each element is summed in an order that does not depend on the number of rows.
            """,
            names.model())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethods(methods.methods())
        .build();
  }

  private static void collect(Kernel kernel, Set<Kernel> kernels) {
    if (kernels.add(kernel)) {
      kernel.parts().forEach(part -> collect(part, kernels));
    }
  }

  @SuppressWarnings("unchecked") // the registry finds the emitter by the kernel's class
  private static void emit(Kernel kernel, KernelMethods methods) {
    ((KernelEmitter<Kernel>) EMITTERS.forClassOf(kernel)).emit(kernel, methods);
  }
}
