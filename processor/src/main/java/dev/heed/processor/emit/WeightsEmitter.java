package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.plan.FunctionPlan;
import dev.heed.processor.plan.Operand;
import dev.heed.processor.plan.Plan;
import dev.heed.processor.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of weights: the declarations, and per section the parameters in the form that
 * kernels read.
 */
final class WeightsEmitter {

  /**
   * So many declarations in one method stay far below 6,000 bytes of bytecode: about 40 bytes each.
   */
  private static final int DECLARATIONS_PER_METHOD = 32;

  private static final TypeName DECLARATION_LIST =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.PARAMETER_DECLARATION);

  private final Plan plan;
  private final Names names;
  private final Set<Operand> uses = new LinkedHashSet<>();

  private WeightsEmitter(Plan plan, Names names, OutputCode output) {
    this.plan = plan;
    this.names = names;
    output.decoder().ifPresent(this::addUses);
    for (FunctionPlan function : plan.functions()) {
      for (Step step : function.steps()) {
        uses.addAll(step.operands());
      }
    }
  }

  static TypeSpec emit(Plan plan, Names names, OutputCode output) {
    return new WeightsEmitter(plan, names, output).emit();
  }

  /** Also what no function reads: a model that is not trained has it all the same. */
  private void addUses(OutputCode.Decoder decoder) {
    decoder.tables().forEach(name -> uses.add(new Operand.Table(parameter(name))));
    decoder.vectors().forEach(name -> uses.add(new Operand.Vector(parameter(name))));
  }

  private ParameterId parameter(String name) {
    return plan.program().parameters().stream()
        .map(Parameter::id)
        .filter(id -> id.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private TypeSpec emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.weights())
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "The weights of {@link $T}, as its kernels read them. Safe to share while nobody trains.\n",
                names.model())
            .addField(
                FieldSpec.builder(DECLARATION_LIST, "DECLARATIONS", Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("All parameters in the order of their indices.\n")
                    .initializer("declarations()")
                    .build());
    addConstants(type);
    boolean trainable = plan.function("loss").isPresent();
    Map<String, List<Parameter>> sections =
        plan.program().parameters().stream()
            .collect(
                Collectors.groupingBy(Parameter::section, LinkedHashMap::new, Collectors.toList()));
    type.addField(RuntimeTypes.PARAMETERS, "parameters", Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(RuntimeTypes.PARAMETERS, "parameters")
            .addStatement("this.parameters = parameters");
    MethodSpec.Builder repack =
        MethodSpec.methodBuilder("repack")
            .addJavadoc(
                "Renews one part of the packed weights after training changed the parameters.\n")
            .addParameter(TypeName.INT, "part")
            .addParameter(TypeName.INT, "parts");
    for (Map.Entry<String, List<Parameter>> section : sections.entrySet()) {
      String field = Names.field(section.getKey());
      SectionWeightsEmitter emitter =
          new SectionWeightsEmitter(plan, uses, section.getKey(), names);
      type.addType(emitter.emit(section.getValue(), trainable));
      if (emitter.packs()) {
        repack.addStatement("$N.repack(part, parts)", field);
      }
      type.addField(names.sectionType(section.getKey()), field, Modifier.FINAL);
      constructor.addStatement(
          "$N = new $T(parameters)", field, names.sectionType(section.getKey()));
    }
    type.addMethod(constructor.build());
    if (trainable) {
      type.addMethod(repack.build());
    }
    addDeclarations(type);
    return type.build();
  }

  private void addConstants(TypeSpec.Builder type) {
    Map<String, Operand.Constant> constants = new LinkedHashMap<>();
    for (Operand use : uses) {
      if (use instanceof Operand.Constant constant) {
        constants.merge(ConstantEmitter.name(constant), constant, WeightsEmitter::longer);
      }
    }
    constants.values().forEach(constant -> type.addField(ConstantEmitter.field(constant)));
  }

  /** Inputs and symbols may have the same constant for other lengths. */
  private static Operand.Constant longer(Operand.Constant one, Operand.Constant other) {
    return other.longest() > one.longest() ? other : one;
  }

  private void addDeclarations(TypeSpec.Builder type) {
    List<Parameter> parameters = plan.program().parameters();
    MethodSpec.Builder declarations =
        MethodSpec.methodBuilder("declarations")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(DECLARATION_LIST)
            .addStatement(
                "$T all = new $T<>($L)", DECLARATION_LIST, ArrayList.class, parameters.size());
    List<MethodSpec> methods = new ArrayList<>();
    for (int from = 0; from < parameters.size(); from += DECLARATIONS_PER_METHOD) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder("declareFrom" + from)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(DECLARATION_LIST, "all");
      int to = Math.min(parameters.size(), from + DECLARATIONS_PER_METHOD);
      for (Parameter parameter : parameters.subList(from, to)) {
        method.addStatement("all.add($L)", declaration(parameter));
      }
      methods.add(method.build());
      declarations.addStatement("declareFrom$L(all)", from);
    }
    declarations.addStatement("return $T.copyOf(all)", List.class);
    type.addMethod(declarations.build());
    type.addMethods(methods);
  }

  private static CodeBlock declaration(Parameter parameter) {
    String shape =
        parameter.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return CodeBlock.of(
        "new $T($S,$W$T.of($L),$W$L,$W$L,$W$L)",
        RuntimeTypes.PARAMETER_DECLARATION,
        parameter.id().name(),
        List.class,
        shape,
        initializer(parameter.initial()),
        parameter.decayed(),
        parameter.sparse());
  }

  private static CodeBlock initializer(Initial initial) {
    if (initial instanceof Initial.Constant constant) {
      return initializer("Constant", constant.value());
    } else if (initial instanceof Initial.Uniform uniform) {
      return initializer("Uniform", uniform.bound());
    } else if (initial instanceof Initial.Normal normal) {
      return initializer("Normal", normal.deviation());
    }
    throw new IllegalStateException("no initializer for " + initial);
  }

  private static CodeBlock initializer(String kind, double value) {
    return CodeBlock.of("new $T($Lf)", RuntimeTypes.INITIALIZER.nestedClass(kind), (float) value);
  }
}
