package dev.heed.processor.driver;

import static javax.lang.model.util.ElementFilter.fieldsIn;
import static javax.lang.model.util.ElementFilter.typesIn;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.diagnostic.Alternatives;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds enums among the compiler's elements, in sources that are not compiled yet as well as on the
 * class path. A name is looked up in the model's package first, then as a full name; {@code
 * Outer.Inner} names a nested enum in both.
 */
public final class ElementLabels implements LabelResolver {

  private final Elements elements;

  /** Looks up in these elements, and is as thread-safe as they are: not at all. */
  public ElementLabels(Elements elements) {
    this.elements = elements;
  }

  @Override
  public Resolution resolve(String packageName, String typeName) {
    TypeElement type = find(packageName, typeName);
    if (type == null) {
      return new Resolution.Missing(
          Alternatives.nearest(typeName, enumsBeside(packageName, typeName)).stream().toList());
    }
    if (type.getKind() != ElementKind.ENUM) {
      return new Resolution.NotAnEnum(kind(type.getKind()));
    }
    Optional<TypeElement> hiding = hiding(type, packageName);
    if (hiding.isPresent()) {
      return new Resolution.Hidden(hiding.get().getQualifiedName().toString());
    }
    List<String> constants =
        fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
            .map(constant -> constant.getSimpleName().toString())
            .toList();
    return new Resolution.Found(new LabelSet(type.getQualifiedName().toString(), constants));
  }

  private @Nullable TypeElement find(String packageName, String typeName) {
    // javac answers a lookup of what is no name with errors of its own.
    if (!SourceVersion.isName(typeName)) {
      return null;
    }
    TypeElement inPackage = elements.getTypeElement(qualified(packageName, typeName));
    return inPackage != null ? inPackage : elements.getTypeElement(typeName);
  }

  /** The type, or the one around it, that code in the model's package may not name. */
  private Optional<TypeElement> hiding(TypeElement type, String packageName) {
    boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(packageName);
    Modifier needed = samePackage ? Modifier.PRIVATE : Modifier.PUBLIC;
    for (Element each = type;
        each instanceof TypeElement around;
        each = around.getEnclosingElement()) {
      if (around.getModifiers().contains(needed) == samePackage) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }

  /** The enums of the package that the name speaks of, as it would have to be written. */
  private List<String> enumsBeside(String packageName, String typeName) {
    int end = Math.max(0, typeName.lastIndexOf('.'));
    String prefix = typeName.substring(0, end);
    PackageElement near = elements.getPackageElement(end == 0 ? packageName : prefix);
    return near == null
        ? List.of()
        : typesIn(near.getEnclosedElements()).stream()
            .filter(type -> type.getKind() == ElementKind.ENUM)
            .map(Element::getSimpleName)
            .map(name -> qualified(prefix, name.toString()))
            .toList();
  }

  private static String qualified(String packageName, String typeName) {
    return packageName.isEmpty() ? typeName : packageName + "." + typeName;
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case INTERFACE -> "an interface";
      case RECORD -> "a record";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "a class";
    };
  }
}
