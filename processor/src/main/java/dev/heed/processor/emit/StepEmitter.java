package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.graph.Value;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Operand;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Slot;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of the step function: the decoder for one more symbol. */
final class StepEmitter {

  private final Plan plan;
  private final FunctionPlan function;
  private final Names names;
  private final InputCode input;
  private final int longest;

  /**
   * An emitter.
   *
   * @param longest the most symbols of a sequence, without the boundary
   */
  StepEmitter(Plan plan, Names names, InputCode input, int longest) {
    this.plan = plan;
    this.function = plan.function("step").orElseThrow();
    this.names = names;
    this.input = input;
    this.longest = longest;
  }

  TypeSpec emit() {
    List<ParameterSpec> arguments =
        List.of(
            ParameterSpec.builder(RuntimeTypes.HYPOTHESES, "hypotheses").build(),
            ParameterSpec.builder(TypeName.INT, "m").build());
    FunctionEmitter emitter = new FunctionEmitter(plan, function, names, arguments);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.step())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(RuntimeTypes.DECODER)
            .addJavadoc(
                """
                The decoder of {@link $T} for one more symbol of each hypothesis. Keys and values of earlier
                symbols are kept, so that nothing is computed twice. One per thread.
                """,
                names.model());
    emitter.addFields(type, Modifier.PRIVATE);
    for (Slot given : function.given()) {
      type.addField(RuntimeTypes.ROWS, given.toString(), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (ParameterSpec batch : input.batch()) {
      type.addField(batch.type(), batch.name(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addField(TypeName.INT, "vocabulary", Modifier.PRIVATE, Modifier.FINAL);
    type.addMethod(constructor());
    emitter.addReserving(type);
    type.addMethod(reserve());
    type.addMethod(ForwardEmitter.bytes(function));
    CodeBlock calls = emitter.addSections(type);
    type.addMethod(step(calls));
    type.addMethod(answer("vocabulary", CodeBlock.of("vocabulary")));
    type.addMethod(answer("longest", CodeBlock.of("$L", longest)));
    return type.build();
  }

  private MethodSpec constructor() {
    return input.isGiven() ? constructorWithInput() : constructorAlone();
  }

  private MethodSpec constructorAlone() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("A step.\n@param vocabulary how many symbols there are\n")
        .addParameter(names.weights(), "weights")
        .addParameter(TypeName.INT, "vocabulary")
        .addStatement("this.weights = weights")
        .addStatement("this.vocabulary = vocabulary")
        .build();
  }

  private MethodSpec constructorWithInput() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                """
                A step.
                @param encode what was computed of the input
                @param batch the input
                @param vocabulary how many symbols there are
                """)
            .addParameter(names.weights(), "weights")
            .addParameter(names.encode(), "encode")
            .addParameter(input.batchType(), "batch")
            .addParameter(TypeName.INT, "vocabulary")
            .addStatement("this.weights = weights")
            .addStatement("this.batch = batch")
            .addStatement("this.vocabulary = vocabulary");
    List<Slot> results = plan.function("encode").orElseThrow().results();
    for (Slot given : function.given()) {
      constructor.addStatement("$L = encode.$L", given, results.get(given.index()));
    }
    return constructor.build();
  }

  private MethodSpec reserve() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc(
                input.isGiven()
                    ? "Makes room for some hypotheses, over inputs of up to longest rows or as many symbols.\n"
                    : "Makes room for some hypotheses, of up to longest symbols.\n")
            .addParameter(TypeName.INT, "hypotheses")
            .addParameter(TypeName.INT, "longest")
            .addStatement("reserveSymbols(hypotheses)");
    for (Operand.Cache cache : function.caches()) {
      method.addStatement("$L.reserve($L, hypotheses)", cache, longest + 1);
    }
    ForwardEmitter.reserveScratch(function, method);
    return method.build();
  }

  private MethodSpec step(CodeBlock calls) {
    Value logits = plan.program().function("step").results().get(0);
    return MethodSpec.methodBuilder("step")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The logits of what may come next, [m, $L].\n", logits.width())
        .addParameter(RuntimeTypes.HYPOTHESES, "hypotheses")
        .returns(RuntimeTypes.ROWS)
        .addStatement("int m = hypotheses.count()")
        .addStatement("reserveSymbols(m)")
        .addCode(calls)
        .addStatement("return $L", function.results().get(0))
        .build();
  }

  private static MethodSpec answer(String name, CodeBlock value) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $L", value)
        .build();
  }
}
