package dev.heed.processor.annotation;

import static javax.lang.model.util.ElementFilter.methodsIn;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A member of an annotation as it was written; members left to their defaults are none.
 *
 * @param method the declared member
 * @param value what was written
 */
record Member(ExecutableElement method, AnnotationValue value) {

  private static final String VALUE = "value";

  /** The written members in the order in which they were written. */
  static List<Member> of(AnnotationMirror annotation) {
    List<Member> members = new ArrayList<>();
    annotation
        .getElementValues()
        .forEach((method, value) -> members.add(new Member(method, value)));
    return members;
  }

  /** The simple name of an annotation's type. */
  static String typeName(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Whether an annotation does nothing but hold others, as {@code @Layers} does. */
  static boolean isContainer(AnnotationMirror annotation) {
    List<ExecutableElement> declared = declared(annotation);
    return declared.size() == 1
        && declared.get(0).getSimpleName().contentEquals(VALUE)
        && isAnnotation(declared.get(0).getReturnType());
  }

  /** Whether an annotation offers kinds of one thing, each an array of annotations: a choice. */
  static boolean isChoice(AnnotationMirror annotation) {
    List<ExecutableElement> declared = declared(annotation);
    return !declared.isEmpty()
        && !isContainer(annotation)
        && declared.stream().allMatch(method -> isAnnotation(method.getReturnType()));
  }

  /** The member's name, {@code labelEach}. */
  String name() {
    return method.getSimpleName().toString();
  }

  /** Whether it is the member whose name may be left out. */
  boolean isValue() {
    return method.getSimpleName().contentEquals(VALUE);
  }

  /** Whether it holds statements; ranges and sizes are values, though written as annotations. */
  boolean holdsStatements() {
    String type = method.getReturnType().toString();
    return isAnnotation(method.getReturnType())
        && !type.endsWith(".Range[]")
        && !type.endsWith(".Size[]");
  }

  /** The single values: those of the array, or the value itself. */
  List<AnnotationValue> entries() {
    if (!(value.getValue() instanceof List<?> list)) {
      return List.of(value);
    }
    List<AnnotationValue> entries = new ArrayList<>();
    for (Object entry : list) {
      entries.add((AnnotationValue) entry);
    }
    return entries;
  }

  private static List<ExecutableElement> declared(AnnotationMirror annotation) {
    return methodsIn(annotation.getAnnotationType().asElement().getEnclosedElements());
  }

  private static boolean isAnnotation(TypeMirror type) {
    return type instanceof ArrayType array
        && array.getComponentType() instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ANNOTATION_TYPE;
  }
}
