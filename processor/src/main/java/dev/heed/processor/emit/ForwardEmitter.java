package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.plan.Extent;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Operand;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Slot;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class of the forward function. */
final class ForwardEmitter {

  private ForwardEmitter() {}

  static TypeSpec emit(Plan plan, Names names, InputCode input) {
    FunctionPlan function = plan.function("forward").orElseThrow();
    Value logits = plan.program().function("forward").results().get(0);
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
    type.addMethod(reserve(function));
    type.addMethod(bytes(function));
    CodeBlock calls = emitter.addSections(type);
    type.addMethod(
        MethodSpec.methodBuilder("run")
            .addJavadoc(
                """
                Computes the logits of all rows, [$L, $L], which last until the next call.
                """,
                logits.rows().symbol(),
                logits.width())
            .addParameter(input.batchType(), "batch")
            .returns(RuntimeTypes.ROWS)
            .addCode(emitter.reserveForBatch())
            .addCode(calls)
            .addStatement("return $L", function.results().get(0))
            .build());
    return type.build();
  }

  private static MethodSpec reserve(FunctionPlan function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc("Makes room for n rows in all, in sequences of up to longest rows.\n")
            .addParameter(TypeName.INT, "n")
            .addParameter(TypeName.INT, "longest")
            .addStatement("reserve(n)");
    if (function.pools()) {
      method.addStatement("reserveSequences(1)");
    }
    if (function.scratchSizes().isEmpty()) {
      return method.build();
    }
    List<Operand.Scratch> sizes =
        function.scratchSizes().stream().filter(scratch -> !scratch.isUnreserved()).toList();
    sizes.stream().filter(Operand.Scratch::always).forEach(scratch -> reserve(scratch, method));
    if (sizes.stream().allMatch(Operand.Scratch::always)) {
      return method.build();
    }
    method.beginControlFlow("if ($T.AVAILABLE)", RuntimeTypes.SIMD);
    for (Operand.Scratch scratch : sizes) {
      if (!scratch.vectors().equals(Extent.of(0))) {
        method.addStatement("scratch$L.flat($L)", scratch.index(), extent(scratch.vectors()));
      }
    }
    method.addStatement("return");
    method.endControlFlow();
    sizes.stream()
        .filter(scratch -> !scratch.always())
        .forEach(scratch -> reserve(scratch, method));
    return method.build();
  }

  private static void reserve(Operand.Scratch scratch, MethodSpec.Builder method) {
    method.addStatement(
        "scratch$L.atLeast($L, $L)",
        scratch.index(),
        extent(scratch.rows()),
        extent(scratch.columns()));
  }

  private static String extent(Extent extent) {
    if (extent.perRow() == 0) {
      return Integer.toString(extent.fixed());
    }
    String counted =
        extent.most() == Integer.MAX_VALUE ? "longest" : "Math.min(longest, " + extent.most() + ")";
    String rows = extent.perRow() == 1 ? counted : extent.perRow() + " * " + counted;
    return extent.fixed() == 0 ? rows : rows + " + " + extent.fixed();
  }

  private static MethodSpec bytes(FunctionPlan function) {
    CodeBlock buffers =
        Stream.concat(
                function.slots().stream().map(Slot::toString),
                function.scratches().stream().map(index -> "scratch" + index))
            .map(buffer -> CodeBlock.of("$L.bytes()", buffer))
            .collect(CodeBlock.joining("$W+ "));
    return MethodSpec.methodBuilder("bytes")
        .addJavadoc("The bytes of heap that the buffers take now.\n")
        .returns(TypeName.LONG)
        .addStatement("return $L", buffers)
        .build();
  }
}
