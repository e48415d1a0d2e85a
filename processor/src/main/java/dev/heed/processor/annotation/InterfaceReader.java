package dev.heed.processor.annotation;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads an annotated interface, whichever form it declares its model in. */
public final class InterfaceReader {

  private static final String PACKAGE = "dev.heed.annotations.";
  private static final String MODEL = PACKAGE + "AttentionModel";

  private InterfaceReader() {}

  /**
   * The declaration on a type.
   *
   * @return empty where it has problems, which are reported; empty without a report where something
   *     in its annotations cannot be resolved, which the compiler reports unless a later round of
   *     processing supplies it
   */
  public static Optional<Declaration> read(
      TypeElement type, Elements elements, Diagnostics diagnostics) {
    List<? extends AnnotationMirror> structured =
        type.getAnnotationMirrors().stream().filter(InterfaceReader::isStructured).toList();
    Optional<Text> text = text(type);
    if (!isPlaceable(type, structured, text, diagnostics)) {
      return Optional.empty();
    }
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String name = type.getSimpleName().toString();
    String documentation = documentation(elements.getDocComment(type));
    if (text.isPresent()) {
      return text.get().isUnresolved()
          ? Optional.empty()
          : HeedParser.parseBody(
              SourceText.of("text of " + type, text.get().content()),
              packageName,
              name,
              documentation,
              diagnostics);
    }
    ElementOrigin origin = ElementOrigin.of(type);
    StructuredReader reader = new StructuredReader(diagnostics);
    Declaration declaration =
        new Declaration(packageName, name, documentation, reader.read(structured, origin), origin);
    return reader.metUnresolved() ? Optional.empty() : Optional.of(declaration);
  }

  /** The place of a declaration's text, where problems within the text are shown. */
  public static ElementOrigin textOrigin(TypeElement type) {
    ElementOrigin origin = ElementOrigin.of(type);
    return text(type).map(text -> text.origin(origin)).orElse(origin);
  }

  private static boolean isPlaceable(
      TypeElement type,
      List<? extends AnnotationMirror> structured,
      Optional<Text> text,
      Diagnostics diagnostics) {
    ElementOrigin origin = ElementOrigin.of(type);
    int before = diagnostics.errors();
    if (type.getKind() != ElementKind.INTERFACE) {
      diagnostics.report(Problem.NOT_AN_INTERFACE, origin, kind(type.getKind()), type);
    } else if (type.getNestingKind() != NestingKind.TOP_LEVEL) {
      diagnostics.report(Problem.NESTED_INTERFACE, origin, type);
    }
    if (type.getAnnotationMirrors().stream().noneMatch(InterfaceReader::isModel)) {
      String first = Member.typeName(structured.get(0));
      diagnostics.report(
          Problem.MISSING_ATTENTION_MODEL, origin.annotation(structured.get(0)), first, type);
    } else if (text.isPresent() && !structured.isEmpty()) {
      String names =
          structured.stream()
              .map(each -> "@" + Member.typeName(each))
              .collect(Collectors.joining(", "));
      diagnostics.report(Problem.TWO_FORMS, origin.annotation(structured.get(0)), type, names);
    }
    return diagnostics.errors() == before;
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case CLASS -> "class";
      case ENUM -> "enum";
      case RECORD -> "record";
      case ANNOTATION_TYPE -> "annotation";
      default -> "type";
    };
  }

  private static Optional<Text> text(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(InterfaceReader::isModel)
        .flatMap(model -> Member.of(model).stream().map(member -> new Text(model, member)))
        .findFirst();
  }

  private static boolean isModel(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString().equals(MODEL);
  }

  private static boolean isStructured(AnnotationMirror annotation) {
    String type = annotation.getAnnotationType().toString();
    return type.equals(PACKAGE + Member.typeName(annotation))
        && !isModel(annotation)
        && !type.equals(PACKAGE + "Generated");
  }

  /** The comment's lines without the space behind their star, as the text front end has them. */
  private static String documentation(@Nullable String comment) {
    return comment == null
        ? ""
        : comment
            .lines()
            .map(line -> line.startsWith(" ") ? line.substring(1) : line)
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"))
            .strip();
  }

  private record Text(AnnotationMirror model, Member member) {

    ElementOrigin origin(ElementOrigin type) {
      return type.annotation(model).member(member);
    }

    boolean isUnresolved() {
      return ValueReader.isUnresolved(member.value());
    }

    String content() {
      AnnotationValue value = member.value();
      return (String) value.getValue();
    }
  }
}
