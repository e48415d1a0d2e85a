package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class of the forward function. */
final class ForwardEmitter {

  private ForwardEmitter() {}

  static TypeSpec emit(Plan plan, Names names, InputCode input) {
    return emit(
        "forward",
        names.forward(),
        "The forward function of {@link $T}, with its buffers: one per thread.\n",
        "Computes the logits of all rows, [$L, $L], which last until the next call.\n",
        plan,
        names,
        input);
  }

  /** The class of the function that tells what a decoder considers. */
  static TypeSpec emitAlign(Plan plan, Names names, InputCode input) {
    return emit(
        "align",
        names.align(),
        "Which vectors of the input the decoder of {@link $T} considers. One per thread.\n",
        "Computes the weight of each vector for each symbol, [$L, $L], until the next call.\n",
        plan,
        names,
        input);
  }

  private static TypeSpec emit(
      String name,
      ClassName type,
      String documentation,
      String what,
      Plan plan,
      Names names,
      InputCode input) {
    FunctionPlan function = plan.function(name).orElseThrow();
    Value result = plan.program().function(name).results().get(0);
    List<ParameterSpec> given = new ArrayList<>(input.batch());
    if (function.hasSymbols()) {
      given.add(ParameterSpec.builder(RuntimeTypes.SEQUENCE_TARGETS, "targets").build());
    }
    List<ParameterSpec> arguments = new ArrayList<>(given);
    arguments.addAll(FunctionEmitter.counts(function));
    FunctionEmitter emitter = new FunctionEmitter(plan, function, names, arguments);
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(documentation, names.model());
    emitter.addBuffers(code);
    if (!function.hasSymbols()) {
      // sessions of models with symbols have the functions encode and step instead
      code.addMethod(reserve(function));
      code.addMethod(bytes(function));
    }
    CodeBlock calls = emitter.addSections(code);
    code.addMethod(
        MethodSpec.methodBuilder("run")
            .addJavadoc(what, result.rows().symbol(), result.width())
            .addParameters(given)
            .returns(RuntimeTypes.ROWS)
            .addCode(emitter.reserveForBatch())
            .addCode(calls)
            .addStatement("return $L", function.results().get(0))
            .build());
    return code.build();
  }

  /** The method that makes room for all that a session computes at once. */
  static MethodSpec reserve(FunctionPlan function) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc("Makes room for n rows in all, in sequences of up to longest rows.\n")
            .addParameter(TypeName.INT, "n")
            .addParameter(TypeName.INT, "longest")
            .addStatement("reserve(n)");
    if (function.pools()) {
      method.addStatement("reserveSequences(1)");
    }
    reserveScratch(function, method);
    return method.build();
  }

  /** The statements that make room for kernels, given {@code longest}. */
  static void reserveScratch(FunctionPlan function, MethodSpec.Builder method) {
    List<Operand.Scratch> sizes =
        function.scratchSizes().stream().filter(scratch -> !scratch.isUnreserved()).toList();
    sizes.stream().filter(Operand.Scratch::always).forEach(scratch -> reserve(scratch, method));
    if (sizes.stream().allMatch(Operand.Scratch::always)) {
      return;
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

  /** The method that tells the bytes of all buffers. */
  static MethodSpec bytes(FunctionPlan function) {
    CodeBlock buffers =
        Stream.of(
                function.slots().stream().map(Slot::toString),
                function.scratches().stream().map(index -> "scratch" + index),
                function.caches().stream().map(Operand.Cache::toString))
            .flatMap(names -> names)
            .map(buffer -> CodeBlock.of("$L.bytes()", buffer))
            .collect(CodeBlock.joining("$W+ "));
    return MethodSpec.methodBuilder("bytes")
        .addJavadoc("The bytes of heap that the buffers take now.\n")
        .returns(TypeName.LONG)
        .addStatement("return $L", buffers)
        .build();
  }
}
