package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.emit.InputCode.TableColumn;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.plan.Plan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that the runtime's training loop works with. */
final class TrainingEmitter {

  private final Plan plan;
  private final Names names;
  private final InputCode input;
  private final OutputCode output;

  TrainingEmitter(Plan plan, Names names, InputCode input, OutputCode output) {
    this.plan = plan;
    this.names = names;
    this.input = input;
    this.output = output;
  }

  TypeSpec emit() {
    TypeName worker =
        ParameterizedTypeName.get(
            RuntimeTypes.TRAINABLE.nestedClass("Worker"), input.batchType(), output.targetsType());
    return TypeSpec.classBuilder(names.training())
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(
            ParameterizedTypeName.get(
                RuntimeTypes.TRAINABLE, input.batchType(), output.targetsType()))
        .addJavadoc("What the training loop needs of {@link $T}.\n", names.model())
        .addField(names.weights(), "weights", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.PARAMETERS, "parameters")
                .addStatement("weights = new $T(parameters)", names.weights())
                .build())
        .addMethod(
            override("parameters", RuntimeTypes.PARAMETERS)
                .addStatement("return weights.parameters")
                .build())
        .addMethod(
            override("parametersChanged", TypeName.VOID)
                .addParameter(TypeName.INT, "part")
                .addParameter(TypeName.INT, "parts")
                .addStatement("weights.repack(part, parts)")
                .build())
        .addMethod(override("newWorker", worker).addStatement("return new Worker(weights)").build())
        .addMethod(sparseRows())
        .addMethod(
            override("countTargets", TypeName.INT)
                .addParameter(output.targetsType(), "targets")
                .addParameter(TypeName.INT, "sequence")
                .addCode(output.targets().count())
                .build())
        .addMethods(calibrate())
        .addType(worker(worker))
        .build();
  }

  private List<MethodSpec> calibrate() {
    return output.calibrate().stream()
        .map(
            unused ->
                MethodSpec.methodBuilder("calibrate")
                    .addParameter(input.batchType(), "inputs")
                    .addParameter(output.targetsType(), "targets")
                    .returns(RuntimeTypes.CALIBRATION)
                    .addStatement("Worker worker = new Worker(weights)")
                    .addStatement(
                        "return $T.run(inputs, targets, worker::calibrate)",
                        RuntimeTypes.TEMPERATURE_SEARCH)
                    .build())
        .toList();
  }

  private static MethodSpec.Builder override(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }

  private MethodSpec sparseRows() {
    MethodSpec.Builder method =
        override("forEachSparseRow", TypeName.VOID)
            .addParameter(input.batchType(), "inputs")
            .addParameter(RuntimeTypes.SPARSE_ROW_VISITOR, "visitor");
    for (TableColumn column : input.sparseRows()) {
      Parameter table =
          plan.program().parameters().stream()
              .filter(parameter -> parameter.id().name().equals(column.parameter()))
              .findFirst()
              .orElseThrow();
      if (!table.sparse()) {
        continue; // a tied table: the scores give every row a gradient
      }
      method
          .beginControlFlow("for (int i = 0; i < $L; i++)", column.count())
          .addStatement(
              "visitor.visit($T.$N, $L[i])",
              names.sectionType(table.section()),
              Names.constant(table),
              column.indices())
          .endControlFlow();
    }
    return method.build();
  }

  private TypeSpec worker(TypeName worker) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(names.weights(), "weights")
            .addStatement("loss = new $T(weights)", names.loss())
            .addStatement("forward = new $T(weights)", names.forward());
    TypeSpec.Builder type = workerType(worker);
    output
        .decoder()
        .ifPresent(
            decoder -> {
              type.addField(decoder.field());
              constructor.addCode(decoder.create("weights"));
            });
    output.calibrate().ifPresent(statements -> type.addMethod(search(statements)));
    return type.addMethod(constructor.build()).addMethod(accumulate()).addMethod(score()).build();
  }

  private MethodSpec search(CodeBlock statements) {
    return MethodSpec.methodBuilder("calibrate")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(input.batchType(), "inputs")
        .addParameter(output.targetsType(), "targets")
        .addParameter(RuntimeTypes.TEMPERATURE_SEARCH, "search")
        .addStatement("$T logits = forward.run(inputs)", RuntimeTypes.ROWS)
        .addCode(statements)
        .build();
  }

  private TypeSpec.Builder workerType(TypeName worker) {
    return TypeSpec.classBuilder("Worker")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addSuperinterface(worker)
        .addField(names.loss(), "loss", Modifier.PRIVATE, Modifier.FINAL)
        .addField(names.forward(), "forward", Modifier.PRIVATE, Modifier.FINAL);
  }

  private MethodSpec accumulate() {
    return override("accumulate", TypeName.DOUBLE)
        .addParameter(input.batchType(), "inputs")
        .addParameter(output.targetsType(), "targets")
        .addParameter(TypeName.FLOAT, "scale")
        .addParameter(TypeName.LONG, "dropoutSeed")
        .addParameter(RuntimeTypes.GRADIENTS, "gradients")
        .addStatement(
            "return loss.run($Ltargets, scale, dropoutSeed, gradients)",
            input.isGiven() ? "inputs, " : "")
        .build();
  }

  private MethodSpec score() {
    return override("evaluate", TypeName.VOID)
        .addParameter(input.batchType(), "inputs")
        .addParameter(output.targetsType(), "targets")
        .addParameter(RuntimeTypes.SCORE, "score")
        .addStatement(
            "$T logits = forward.run($L)",
            RuntimeTypes.ROWS,
            !input.isGiven()
                ? "targets"
                : plan.function("forward").orElseThrow().hasSymbols()
                    ? "inputs, targets"
                    : "inputs")
        .addCode(output.targets().evaluate())
        .build();
  }
}
