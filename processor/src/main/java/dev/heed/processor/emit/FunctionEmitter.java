package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.LossKernel;
import dev.heed.processor.plan.Operand;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Slot;
import dev.heed.processor.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/**
 * Writes what the classes of all functions share: buffers, and a method of kernel calls per
 * section.
 */
final class FunctionEmitter {

  /**
   * So many calls in one method stay far below 6,000 bytes of bytecode: the longest, 19 arguments,
   * takes 77.
   */
  private static final int CALLS_PER_METHOD = 48;

  private static final int LONGEST_LINE = 98;

  /** Stands for any generated class's name where lines are broken, as long as one of a tagger. */
  private static final String ANY_CLASS = "PosTaggerKernels";

  private final Plan plan;
  private final FunctionPlan function;
  private final Names names;
  private final List<ParameterSpec> arguments;

  /**
   * An emitter for one function.
   *
   * @param arguments the parameters that each section's method takes
   */
  FunctionEmitter(Plan plan, FunctionPlan function, Names names, List<ParameterSpec> arguments) {
    this.plan = plan;
    this.function = function;
    this.names = names;
    this.arguments = arguments;
  }

  /** Adds buffers, constructor and {@code reserve}. */
  void addBuffers(TypeSpec.Builder type) {
    addFields(type, Modifier.PRIVATE);
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(names.weights(), "weights")
            .addStatement("this.weights = weights")
            .build());
    addReserving(type);
  }

  /**
   * Adds buffers alone.
   *
   * @param results who may read the buffers of results
   */
  void addFields(TypeSpec.Builder type, Modifier... results) {
    type.addField(names.weights(), "weights", Modifier.PRIVATE, Modifier.FINAL);
    for (Slot slot : function.slots()) {
      Modifier[] modifiers =
          function.results().contains(slot) ? results : new Modifier[] {Modifier.PRIVATE};
      type.addField(
          FieldSpec.builder(RuntimeTypes.ROWS, slot.toString(), modifiers)
              .addModifiers(Modifier.FINAL)
              .initializer("new $T(0, $L)", RuntimeTypes.ROWS, slot.width())
              .build());
    }
    for (int scratch : function.scratches()) {
      type.addField(
          FieldSpec.builder(
                  RuntimeTypes.SCRATCH, "scratch" + scratch, Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", RuntimeTypes.SCRATCH)
              .build());
    }
    for (Operand.Cache cache : function.caches()) {
      type.addField(
          FieldSpec.builder(
                  RuntimeTypes.KEY_VALUE_CACHE, cache.toString(), Modifier.PRIVATE, Modifier.FINAL)
              .initializer(
                  "new $T($L, $L)",
                  RuntimeTypes.KEY_VALUE_CACHE,
                  cache.keyWidth(),
                  cache.valueWidth())
              .build());
    }
    for (Operand.Workspace workspace : function.workspaces()) {
      TypeName kind = KernelMethods.type(workspace.type());
      type.addField(
          FieldSpec.builder(kind, workspace.field(), Modifier.PRIVATE, Modifier.FINAL)
              .initializer("new $T()", kind)
              .build());
    }
  }

  /** Adds the methods that make room. */
  void addReserving(TypeSpec.Builder type) {
    if (function.countsVectors()) {
      type.addMethod(
          reserving("reserve", "Makes room for n rows.\n", "n", FunctionEmitter::isOfVectors));
    }
    if (function.pools()) {
      type.addMethod(
          reserving(
              "reserveSequences",
              "Makes room for what each of some sequences has once.\n",
              "sequences",
              slot -> slot.rows().equals(Length.SEQUENCES)));
    }
    if (function.hasSymbols()) {
      type.addMethod(
          reserving(
              "reserveSymbols",
              "Makes room for m rows of symbols.\n",
              "m",
              slot -> slot.rows().isOfSymbols()));
    }
  }

  private static boolean isOfVectors(Slot slot) {
    return !slot.rows().equals(Length.SEQUENCES) && !slot.rows().isOfSymbols();
  }

  private MethodSpec reserving(
      String name, String documentation, String count, Predicate<Slot> which) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addJavadoc(documentation).addParameter(TypeName.INT, count);
    function.slots().stream()
        .filter(which)
        .forEach(slot -> method.addStatement("$L.ensure($N)", slot, count));
    return method.build();
  }

  /** How many rows there are, as parameters of sections. */
  static List<ParameterSpec> counts(FunctionPlan function) {
    List<ParameterSpec> counts = new ArrayList<>();
    if (function.countsVectors()) {
      counts.add(ParameterSpec.builder(TypeName.INT, "n").build());
    }
    if (function.hasSymbols()) {
      counts.add(ParameterSpec.builder(TypeName.INT, "m").build());
    }
    return counts;
  }

  /** The statements that make room for a batch, with {@code n} for its rows. */
  CodeBlock reserveForBatch() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (function.countsVectors()) {
      code.addStatement("int n = batch.rows()");
      code.addStatement("reserve(n)");
    }
    if (function.pools()) {
      code.addStatement("reserveSequences(batch.sequences())");
    }
    if (function.hasSymbols()) {
      code.addStatement("int m = $N.rows()", symbolBatch());
      code.addStatement("reserveSymbols(m)");
    }
    return code.build();
  }

  /** Adds the sections' methods and returns the calls of them, in order. */
  CodeBlock addSections(TypeSpec.Builder type) {
    CodeBlock.Builder calls = CodeBlock.builder();
    CodeBlock passed =
        arguments.stream()
            .map(argument -> CodeBlock.of("$N", argument.name()))
            .collect(CodeBlock.joining(", "));
    Set<String> taken = new HashSet<>();
    int from = 0;
    while (from < function.steps().size()) {
      String section = function.steps().get(from).section();
      int to = from;
      while (to < function.steps().size()
          && to - from < CALLS_PER_METHOD
          && function.steps().get(to).section().equals(section)) {
        to++;
      }
      String method = methodName(section, taken);
      type.addMethod(section(method, section, function.steps().subList(from, to)));
      calls.addStatement("$N($L)", method, passed);
      from = to;
    }
    return calls.build();
  }

  /** A section comes by again on the way back, and a long one goes on in further methods. */
  private static String methodName(String section, Set<String> taken) {
    String name = Names.field(section);
    if (taken.add(name)) {
      return name;
    }
    String backward = name + "Backward";
    for (int part = 2; !taken.add(backward); part++) {
      backward = name + "Backward" + part;
    }
    return backward;
  }

  private MethodSpec section(String name, String section, List<Step> steps) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addParameters(arguments)
            .addJavadoc("Section {@code $L}.\n", section);
    String comment = "";
    for (Step step : steps) {
      if (!step.comment().equals(comment) && !step.comment().isEmpty()) {
        method.addComment("$L", step.comment());
      }
      comment = step.comment();
      List<CodeBlock> operands = new ArrayList<>();
      step.operands().forEach(operand -> operands.add(operand(operand)));
      String result = step.kernel() instanceof LossKernel ? "loss = " : "";
      String kernel = step.kernel().method();
      // the indentation and what stands before the arguments
      int before = 4 + result.length() + ANY_CLASS.length() + 1 + kernel.length() + 1;
      method.addStatement(
          "$L$T.$N($L)", result, names.kernels(), kernel, arguments(operands, before));
    }
    return method.build();
  }

  /**
   * The arguments in lines, which break at the same places whatever the model is called: Java of
   * one model under two names differs in the names only.
   */
  private CodeBlock arguments(List<CodeBlock> operands, int before) {
    CodeBlock.Builder lines = CodeBlock.builder();
    int width = before;
    for (int i = 0; i < operands.size(); i++) {
      String text = operands.get(i).toString().replace(names.weights().toString(), ANY_CLASS);
      int length = text.length() + 2;
      boolean breaks = width + length > LONGEST_LINE;
      if (i > 0) {
        lines.add(breaks ? ",\n" : ", ");
      }
      lines.add(operands.get(i));
      width = breaks ? 8 + length : width + length;
    }
    return lines.build();
  }

  private CodeBlock operand(Operand operand) {
    if (operand instanceof Operand.Matrix matrix) {
      return CodeBlock.of("$L", matrix.slot());
    } else if (operand instanceof Operand.Columns columns) {
      return CodeBlock.of("$L, $L", columns.slot(), columns.first());
    } else if (operand instanceof Operand.Packed packed) {
      return packed(Linear.weights(packed.parts()));
    } else if (operand instanceof Operand.Transposed transposed) {
      return CodeBlock.of("$LTransposed", packed(transposed.weights()));
    } else if (operand instanceof Operand.Vector vector) {
      return weight(vector.parameter());
    } else if (operand instanceof Operand.Table table) {
      return weight(table.parameter());
    } else if (operand instanceof Operand.Gradient gradient) {
      return CodeBlock.of("gradients.values($L)", index(gradient.parameters()));
    } else if (operand instanceof Operand.VectorGradient gradient) {
      return CodeBlock.of("gradients.vector($L)", index(List.of(gradient.parameter())));
    } else if (operand instanceof Operand.TouchedGradient gradient) {
      return CodeBlock.of("gradients, $L", index(List.of(gradient.parameter())));
    } else if (operand instanceof Operand.Column column) {
      return CodeBlock.of("batch.$N()", column.name());
    } else if (operand instanceof Operand.Bags bags) {
      String one = bags.name().substring(0, bags.name().length() - 1);
      return CodeBlock.of("batch.$NStarts(), batch.$N()", one, bags.name());
    } else if (operand instanceof Operand.Constant constant) {
      return CodeBlock.of("$T.$N", names.weights(), ConstantEmitter.name(constant));
    } else if (operand instanceof Operand.Scratch scratch) {
      return CodeBlock.of("scratch$L", scratch.index());
    } else if (operand instanceof Operand.Workspace workspace) {
      return CodeBlock.of("$L", workspace.field());
    } else if (operand instanceof Operand.Key key) {
      return CodeBlock.of("$L", key.value());
    } else if (operand instanceof Operand.SymbolColumn column) {
      return CodeBlock.of("$N.$N()", symbolBatch(), column.name());
    } else if (operand instanceof Operand.Cache cache) {
      return CodeBlock.of("$L", cache);
    } else if (operand instanceof Operand.Argument argument) {
      return argument(argument);
    }
    throw new IllegalStateException("no text for " + operand);
  }

  /** What is passed for the symbols: hypotheses where they are decided one by one. */
  private String symbolBatch() {
    return arguments.stream()
        .map(ParameterSpec::name)
        .filter("hypotheses"::equals)
        .findFirst()
        .orElse("targets");
  }

  private CodeBlock argument(Operand.Argument argument) {
    return switch (argument) {
      case BATCH -> CodeBlock.of("batch");
      case ROWS -> CodeBlock.of("n");
      case SEQUENCES -> CodeBlock.of("batch.sequences()");
      case INPUT_BATCH -> CodeBlock.of("batch");
      case SYMBOL_BATCH -> CodeBlock.of("$N", symbolBatch());
      case SYMBOL_ROWS -> CodeBlock.of("m");
      case PLACE -> CodeBlock.of("hypotheses.position()");
      case TARGET_CLASSES -> CodeBlock.of("targets.classes()");
      case TARGET_SEQUENCES -> CodeBlock.of("targets");
      case TARGET_NUMBERS -> CodeBlock.of("targets.values()");
      case TARGET_WEIGHTS -> CodeBlock.of("targets.weights()");
      case SCALE -> CodeBlock.of("scale");
      case DROPOUT_SEED -> CodeBlock.of("dropoutSeed");
    };
  }

  private CodeBlock weight(ParameterId id) {
    Parameter parameter = plan.program().parameter(id);
    return CodeBlock.of("weights.$N.$N", Names.field(parameter.section()), Names.field(parameter));
  }

  private CodeBlock packed(List<ParameterId> ids) {
    List<Parameter> parameters = ids.stream().map(plan.program()::parameter).toList();
    return CodeBlock.of(
        "weights.$N.$N", Names.field(parameters.get(0).section()), Names.packed(plan, parameters));
  }

  private CodeBlock index(List<ParameterId> ids) {
    List<Parameter> parameters = ids.stream().map(plan.program()::parameter).toList();
    return CodeBlock.of(
        "$T.$N", names.sectionType(parameters.get(0).section()), Names.constant(parameters));
  }
}
