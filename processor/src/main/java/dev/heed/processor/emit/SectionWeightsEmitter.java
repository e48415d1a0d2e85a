package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Linear.Part;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.plan.Operand;
import dev.heed.processor.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of one section's weights, in the form that kernels read. */
final class SectionWeightsEmitter {

  private static final TypeName ROW = ArrayTypeName.of(TypeName.FLOAT);

  private final Plan plan;
  private final Names names;
  private final Set<Operand> uses;
  private final String section;
  private final TypeSpec.Builder type;
  private final MethodSpec.Builder constructor =
      MethodSpec.constructorBuilder().addParameter(RuntimeTypes.PARAMETERS, "parameters");
  private final MethodSpec.Builder repack =
      MethodSpec.methodBuilder("repack")
          .addParameter(TypeName.INT, "part")
          .addParameter(TypeName.INT, "parts");
  private boolean packs;

  /**
   * An emitter for one section.
   *
   * @param uses what the kernels of all functions are called with
   */
  SectionWeightsEmitter(Plan plan, Set<Operand> uses, String section, Names names) {
    this.plan = plan;
    this.names = names;
    this.uses = uses;
    this.section = section;
    this.type =
        TypeSpec.classBuilder(names.sectionType(section))
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The weights of {@code $L}.\n", section);
  }

  /**
   * Writes the class.
   *
   * @param parameters those of the section
   * @param trainable whether packed weights must be renewed
   */
  TypeSpec emit(List<Parameter> parameters, boolean trainable) {
    parameters.forEach(this::addParameter);
    for (Operand use : uses) {
      if (use instanceof Operand.Gradient gradient) {
        addIndices(parameters(gradient.parameters()));
      } else if (use instanceof Operand.Packed packed) {
        addPacked(packed);
      }
    }
    type.addMethod(constructor.build());
    if (packs && trainable) {
      type.addMethod(repack.build());
    }
    return type.build();
  }

  /** Whether there is anything to renew. */
  boolean packs() {
    return packs;
  }

  private void addParameter(Parameter parameter) {
    String constant = Names.constant(parameter);
    String field = Names.field(parameter);
    type.addField(
        FieldSpec.builder(TypeName.INT, constant, Modifier.STATIC, Modifier.FINAL)
            .initializer("$L", parameter.id().index())
            .build());
    if (uses.contains(new Operand.Vector(parameter.id()))) {
      type.addField(ROW, field, Modifier.FINAL);
      constructor.addStatement("$N = parameters.vector($N)", field, constant);
    }
    if (uses.contains(new Operand.Table(parameter.id()))) {
      type.addField(ArrayTypeName.of(ROW), field, Modifier.FINAL);
      constructor.addStatement("$N = parameters.values($N)", field, constant);
    }
  }

  /** The indices of parameters whose gradients one kernel adds to. */
  private void addIndices(List<Parameter> parameters) {
    if (parameters.size() > 1 && isHere(parameters)) {
      CodeBlock indices =
          parameters.stream()
              .map(parameter -> CodeBlock.of("$N", Names.constant(parameter)))
              .collect(CodeBlock.joining(", ", "{", "}"));
      type.addField(
          FieldSpec.builder(
                  ArrayTypeName.of(TypeName.INT),
                  Names.constant(parameters),
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer(indices)
              .build());
    }
  }

  /** A product's weights and biases, and beside them the same weights for the backward pass. */
  private void addPacked(Operand.Packed packed) {
    List<Part> parts = packed.parts();
    List<ParameterId> ids = Linear.weights(parts);
    List<Parameter> weights = parameters(ids);
    if (!isHere(weights)) {
      return;
    }
    String field = Names.packed(plan, weights);
    List<ParameterId> biases = parts.stream().map(Part::bias).flatMap(Optional::stream).toList();
    CodeBlock values = calls("values", weights);
    CodeBlock arguments =
        biases.isEmpty()
            ? values
            : CodeBlock.of(
                "new float[][][] {$L},$Wnew float[][] {$L}",
                values,
                calls("vector", parameters(biases)));
    addPack(field, CodeBlock.of("$T.of($L)", RuntimeTypes.PACKED_WEIGHTS, arguments));
    if (uses.contains(new Operand.Transposed(ids))) {
      addPack(
          field + "Transposed",
          CodeBlock.of("$T.transposed($L)", RuntimeTypes.PACKED_WEIGHTS, values));
    }
  }

  private void addPack(String field, CodeBlock value) {
    type.addField(RuntimeTypes.PACKED_WEIGHTS, field, Modifier.FINAL);
    constructor.addStatement("$N = $L", field, value);
    repack.addStatement("$N.repack(part, parts)", field);
    packs = true;
  }

  private CodeBlock calls(String method, List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> CodeBlock.of("parameters.$N($L)", method, index(parameter)))
        .collect(CodeBlock.joining(",$W"));
  }

  /** The bias of tied weights is in another section than they are. */
  private CodeBlock index(Parameter parameter) {
    return parameter.section().equals(section)
        ? CodeBlock.of("$N", Names.constant(parameter))
        : CodeBlock.of("$T.$N", names.sectionType(parameter.section()), Names.constant(parameter));
  }

  /** What several sections use together is in the class of the first's. */
  private boolean isHere(List<Parameter> parameters) {
    return parameters.get(0).section().equals(section);
  }

  private List<Parameter> parameters(List<ParameterId> ids) {
    return ids.stream().map(plan.program()::parameter).toList();
  }
}
