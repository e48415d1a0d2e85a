package dev.heed.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Takes down the kernels' methods. A method is given as its head, as Java writes it but for the
 * types' package names, its documentation and its body; in all three, {@code $name:L} stands for a
 * value.
 */
public final class KernelMethods {

  private static final Map<String, TypeName> TYPES =
      Map.ofEntries(
          Map.entry("byte", TypeName.BYTE),
          Map.entry("int", TypeName.INT),
          Map.entry("long", TypeName.LONG),
          Map.entry("float", TypeName.FLOAT),
          Map.entry("double", TypeName.DOUBLE),
          Map.entry("void", TypeName.VOID),
          Map.entry("Rows", RuntimeTypes.ROWS),
          Map.entry("Scratch", RuntimeTypes.SCRATCH),
          Map.entry("PackedWeights", RuntimeTypes.PACKED_WEIGHTS),
          Map.entry("Gradients", RuntimeTypes.GRADIENTS),
          Map.entry("Sequences", RuntimeTypes.SEQUENCES),
          Map.entry("Hypotheses", RuntimeTypes.HYPOTHESES),
          Map.entry("KeyValueCache", RuntimeTypes.KEY_VALUE_CACHE),
          Map.entry("EachTargets", RuntimeTypes.EACH_TARGETS),
          Map.entry("ChainLoss", RuntimeTypes.CHAIN_LOSS),
          Map.entry("CtcLoss", RuntimeTypes.CTC_LOSS),
          Map.entry(
              "Batch",
              ParameterizedTypeName.get(
                  RuntimeTypes.BATCH, WildcardTypeName.subtypeOf(Object.class))));

  /** With names for their placeholders, lines above this may pass 100 columns. */
  private static final int LONG_LINE = 80;

  private static final Pattern PARAMETERS = Pattern.compile(", ");

  private final List<MethodSpec> methods = new ArrayList<>();

  KernelMethods() {}

  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  /** The values for one kernel's templates. */
  Template template() {
    return new Template();
  }

  /** Values, and the methods that are written with them. */
  final class Template {

    private final Map<String, Object> values = new TreeMap<>();

    private Template() {
      values.put("elementary", RuntimeTypes.ELEMENTARY);
      values.put("arrays", java.util.Arrays.class);
      values.put("simd", RuntimeTypes.SIMD);
    }

    /** Sets what {@code $name:L} stands for; {@code $name:T} for types. */
    Template with(String name, Object value) {
      values.put(name, value);
      return this;
    }

    /** Writes a method that generated functions call. */
    Template method(String head, String documentation, String body) {
      return write(head, documentation, body, Modifier.STATIC);
    }

    /** Writes a method that only kernels call. */
    Template part(String head, String documentation, String body) {
      return write(head, documentation, body, Modifier.PRIVATE, Modifier.STATIC);
    }

    private Template write(String head, String documentation, String body, Modifier... modifiers) {
      String plain = code(head).toString();
      int space = plain.indexOf(' ');
      int open = plain.indexOf('(');
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(plain.substring(space + 1, open))
              .addModifiers(modifiers)
              .returns(type(plain.substring(0, space)))
              .addJavadoc(code(documentation))
              .addCode(code(wrapping(body)));
      for (String parameter : PARAMETERS.split(plain.substring(open + 1, plain.length() - 1), -1)) {
        int between = parameter.indexOf(' ');
        method.addParameter(
            type(parameter.substring(0, between)), parameter.substring(between + 1));
      }
      methods.add(method.build());
      return this;
    }

    /** Lets JavaPoet break long calls after a comma. */
    private static String wrapping(String body) {
      return body.lines()
          .map(line -> line.length() > LONG_LINE ? line.replace(", ", ",$W") : line)
          .collect(Collectors.joining("\n", "", "\n"));
    }

    private CodeBlock code(String text) {
      return CodeBlock.builder().addNamed(text, values).build();
    }
  }

  /** The type that a method's head names. */
  static TypeName type(String name) {
    if (name.endsWith("[]")) {
      return ArrayTypeName.of(type(name.substring(0, name.length() - 2)));
    }
    TypeName type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type is called " + name);
    }
    return type;
  }
}
