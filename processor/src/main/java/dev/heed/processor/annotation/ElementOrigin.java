package dev.heed.processor.annotation;

import dev.heed.dsl.diagnostic.Origin;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in Java source: an element, where known the annotation on it, and the value within that.
 *
 * @param element the annotated element
 * @param mirror the annotation, perhaps nested in another
 * @param value the member's value, present only together with the annotation
 * @param path how one gets from the element to the place, {@code @Layers[2].attention.heads}; it
 *     tells equal annotations on one element apart
 */
public record ElementOrigin(
    Element element,
    Optional<AnnotationMirror> mirror,
    Optional<AnnotationValue> value,
    String path)
    implements Origin {

  /** The element itself. */
  public static ElementOrigin of(Element element) {
    return new ElementOrigin(element, Optional.empty(), Optional.empty(), "");
  }

  /** An annotation on the element. */
  ElementOrigin annotation(AnnotationMirror annotation) {
    return new ElementOrigin(
        element, Optional.of(annotation), Optional.empty(), "@" + Member.typeName(annotation));
  }

  /** A member of this place's annotation. */
  ElementOrigin member(Member member) {
    String deeper = member.isValue() ? path : path + "." + member.name();
    return new ElementOrigin(element, mirror, Optional.of(member.value()), deeper);
  }

  /** A value of this place's array; one that stands alone has no index. */
  ElementOrigin entry(int index, int size, AnnotationValue entry) {
    String deeper = size == 1 ? path : path + "[" + index + "]";
    return new ElementOrigin(element, mirror, Optional.of(entry), deeper);
  }

  /** The annotation that is this place's value. */
  ElementOrigin nested(AnnotationMirror annotation) {
    return new ElementOrigin(element, Optional.of(annotation), Optional.empty(), path);
  }

  @Override
  public String describe() {
    return path.isEmpty() ? element.toString() : path + " on " + element;
  }
}
