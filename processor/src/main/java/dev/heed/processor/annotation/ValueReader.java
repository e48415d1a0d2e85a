package dev.heed.processor.annotation;

import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.text.Quantities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Turns a written value into the value that text would have; empty for what is no single value. */
final class ValueReader extends SimpleAnnotationValueVisitor14<Optional<Value>, @Nullable Void> {

  /** What javac answers for a value that it could not resolve; it reports that mistake itself. */
  private static final String UNRESOLVED = "<error>";

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

  private ValueReader() {
    super(Optional.empty());
  }

  /** The value as text would have it. */
  static Optional<Value> read(AnnotationValue value) {
    return value.accept(new ValueReader(), null);
  }

  /** Whether the compiler could not make sense of the value. */
  static boolean isUnresolved(AnnotationValue value) {
    return UNRESOLVED.equals(value.getValue())
        || (value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
  }

  @Override
  public Optional<Value> visitBoolean(boolean value, @Nullable Void unused) {
    return Optional.of(new Value.Word(value ? "on" : "off"));
  }

  @Override
  public Optional<Value> visitInt(int value, @Nullable Void unused) {
    return number(BigDecimal.valueOf(value));
  }

  @Override
  public Optional<Value> visitLong(long value, @Nullable Void unused) {
    return number(BigDecimal.valueOf(value));
  }

  @Override
  public Optional<Value> visitDouble(double value, @Nullable Void unused) {
    // What is no number stays a word, which the reader of the property refuses by its name.
    return Double.isFinite(value)
        ? number(new BigDecimal(Double.toString(value)).stripTrailingZeros())
        : Optional.of(new Value.Word(Double.toString(value)));
  }

  @Override
  public Optional<Value> visitString(String value, @Nullable Void unused) {
    return NAME.matcher(value).matches()
        ? Optional.of(new Value.Word(value))
        : Quantities.written(value).or(() -> Optional.of(new Value.Text(value)));
  }

  @Override
  public Optional<Value> visitEnumConstant(VariableElement constant, @Nullable Void unused) {
    return Optional.of(
        new Value.Word(constant.getSimpleName().toString().toLowerCase(Locale.ROOT)));
  }

  @Override
  public Optional<Value> visitType(TypeMirror type, @Nullable Void unused) {
    return Optional.of(
        new Value.Word(
            type instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : type.toString()));
  }

  @Override
  public Optional<Value> visitAnnotation(AnnotationMirror annotation, @Nullable Void unused) {
    List<Member> members = Member.of(annotation);
    return switch (Member.typeName(annotation)) {
      case "Range" -> pair(members, "from", "to", Value.Range::new);
      case "Size" -> pair(members, "height", "width", Value.Size::new);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> pair(
      List<Member> members, String first, String second, BiFunction<Long, Long, Value> value) {
    return whole(members, first)
        .flatMap(one -> whole(members, second).map(other -> value.apply(one, other)));
  }

  private static Optional<Long> whole(List<Member> members, String name) {
    return members.stream()
        .filter(member -> member.name().equals(name))
        .map(member -> member.value().getValue())
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).longValue())
        .findFirst();
  }

  private static Optional<Value> number(BigDecimal number) {
    return Optional.of(new Value.Quantity(number, ""));
  }
}
