package dev.heed.dsl.diagnostic;

import static dev.heed.dsl.diagnostic.Severity.ERROR;
import static dev.heed.dsl.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The catalogue of problems. A constant's name is its printed key, {@code
 * HEADS_DO_NOT_DIVIDE_WIDTH} is {@code [HeadsDoNotDivideWidth]}; its template states the fact with
 * the values, then what would be right.
 *
 * <p>Each constant that a declaration's text can raise has a fixture in {@code
 * src/test/resources/diagnostics}.
 */
public enum Problem {
  // The text itself.
  SYNTAX_ERROR(ERROR, "%s"),
  NOT_UTF8(ERROR, "%s is not UTF-8: byte 0x%s at offset %s; save the file as UTF-8"),
  FILE_TOO_LARGE(ERROR, "%s has %s bytes; a declaration has at most %s"),
  UNREADABLE_FILE(ERROR, "%s cannot be read: %s"),
  NESTED_TOO_DEEP(ERROR, "%s deeper than %s; %s"),
  UNREADABLE_NUMBER(
      ERROR,
      "%s is no number that can be used; write at most %s digits and an exponent of at most 999"),

  // The file around the models.
  UNKNOWN_STATEMENT(ERROR, "'%s' cannot stand outside a model%s"),
  MISPLACED_PACKAGE(ERROR, "the package must be the first statement, and the only one of its kind"),
  MISPLACED_HEADER(ERROR, "'%s' cannot stand in a text block, %s"),
  NO_MODEL(ERROR, "%s declares no model; write model Name { … }"),
  UNKNOWN_MODEL(ERROR, "unknown model '%s'%s"),
  DUPLICATE_MODEL(ERROR, "model %s is declared twice; the other one is at %s"),
  INVALID_NAME(ERROR, "'%s' cannot be the name of a %s: %s"),

  // Imports.
  MALFORMED_IMPORT(
      ERROR,
      "an import names blocks and the file that has them; write import think encoder from \"com/acme/blocks.heed\""),
  UNKNOWN_IMPORT(ERROR, "%s has no block '%s'%s"),
  IMPORT_OUTSIDE(
      ERROR, "%s lies outside of %s; an import is a path within it, such as com/acme/blocks.heed"),
  IMPORT_CIRCLE(
      ERROR, "%s imports itself: %s; move the blocks that both need to a file of their own"),
  UNUSED_IMPORT(WARNING, "block %s is imported but never used; use it or remove it"),

  // Statements.
  UNKNOWN_LAYER(ERROR, "unknown layer '%s'%s"),
  UNKNOWN_INPUT(ERROR, "unknown input '%s'%s"),
  UNKNOWN_OUTPUT(ERROR, "unknown output '%s'%s"),
  UNKNOWN_PROPERTY(ERROR, "%s has no property '%s'%s"),
  UNKNOWN_WORD(ERROR, "%s cannot be '%s'%s"),
  DUPLICATE_PROPERTY(ERROR, "%s is given twice; keep one"),
  CONFLICTING_PROPERTIES(ERROR, "%s has %s; keep one, %s"),
  MISSING_PROPERTY(ERROR, "%s needs %s, %s"),
  MISSING_VALUE(ERROR, "%s has no value; it is %s"),
  UNEXPECTED_VALUE(ERROR, "unexpected '%s'; %s"),
  WRONG_KIND_OF_VALUE(ERROR, "%s is %s, not '%s'"),
  VALUE_OUT_OF_RANGE(ERROR, "%s %s is out of range; it must be %s"),
  MISSING_UNIT(ERROR, "%s %s has no unit; write it with one, such as %s"),
  UNKNOWN_UNIT(ERROR, "%s cannot be in '%s'%s"),
  RANGE_REVERSED(ERROR, "%s %s runs backwards; write %s"),
  UNEXPECTED_BODY(ERROR, "%s takes no braces; %s"),
  MISSING_BODY(ERROR, "%s needs %s in braces; write %s { … }"),
  EMPTY_BODY(ERROR, "%s has no layers; write at least one between its braces, or remove it"),
  MISPLACED_STATEMENT(ERROR, "%s cannot stand within %s; move it to the model itself"),

  // The model as a whole.
  MISSING_INPUT(
      ERROR,
      "model %s has no input; add one, such as input words { length 128 vocabulary 20_000 embed 64 }"),
  DUPLICATE_INPUT(ERROR, "model %s has two inputs; the first is at %s; keep one"),
  MISSING_OUTPUT(
      ERROR, "model %s has no output; add one, such as output label each of com.acme.Tag"),
  DUPLICATE_OUTPUT(ERROR, "model %s has two outputs; the first is at %s; keep one"),
  UNKNOWN_PARAMETER(ERROR, "%s has no parameter '%s'%s"),
  UNEXPECTED_PARAMETERS(
      ERROR, "%s takes no parentheses, which are for model, block and use; write its values alone"),
  TOO_MANY_DECLARED(ERROR, "%s declares %s parameters; the most is %s"),
  UNUSED_PARAMETER(WARNING, "parameter %s of %s is never used; use it or remove it"),
  UNKNOWN_BLOCK(ERROR, "unknown block '%s'%s"),
  DUPLICATE_BLOCK(ERROR, "block %s is declared twice; the first is at %s; rename one"),
  RECURSIVE_BLOCK(
      ERROR,
      "block %s uses itself: %s; a block is expanded where it is used, so that it would never end"),
  UNUSED_BLOCK(WARNING, "block %s is never used; use it or remove it"),

  // Widths and sizes.
  HEADS_DO_NOT_DIVIDE_WIDTH(ERROR, "width %s is not divisible by %s heads; nearest valid: %s"),
  GROUPS_DO_NOT_DIVIDE_HEADS(
      ERROR, "%s heads cannot share the keys and values of %s groups; nearest valid: %s"),
  ODD_ROTARY_WIDTH(
      ERROR,
      "position rotary turns pairs of elements, but heads have width %s; use an even head width, such as %s"),
  DISTANCE_WITHIN_BUCKETS(
      ERROR,
      "of %s buckets %s are for single distances, and distance %s leaves nothing to the others; use a distance of at least %s"),
  RESIDUAL_CHANGES_WIDTH(
      ERROR,
      "residual adds its input of width %s to a result of width %s; make both equal, such as by ending with dense %s"),
  SHARED_REPEAT_CHANGES_WIDTH(
      ERROR,
      "shared weights of width %s do not fit the width %s that the layers end with; make both equal, such as by ending with dense %s"),
  SMOOTHING_WITH_CRF(
      ERROR,
      "smoothing is of each label alone and crf of whole label sequences; leave one of them out"),
  WIDTH_TOO_LARGE(ERROR, "%s makes width %s out of width %s; the most is %s"),
  TOO_MANY_LAYERS(ERROR, "%s has more than %s layers once blocks and repeats are expanded"),
  LARGE_MODEL(
      WARNING,
      "the model has %s layers once blocks and repeats are expanded, each with code of its own; beyond %s the JVM may not compile all of it; write fewer and wider ones"),
  TOO_MANY_PARAMETERS(
      ERROR, "model %s would have %s parameters; the most is %s; the largest part is %s with %s"),

  ONLY_ONE_VECTOR(ERROR, "%s takes several vectors, but %s leaves one; %s"),
  NEEDS_POOLING(
      ERROR,
      "%s takes one vector for each input, but there are several; write pool mean before it"),
  RESIDUAL_POOLS(ERROR, "residual adds several vectors to the one that %s leaves; pool outside it"),

  REDUNDANT_LAYER(WARNING, "%s is redundant: %s"),
  NEEDS_GRAPH(
      ERROR,
      "%s looks at edges, which only input graph has; remove its %s, or write input graph { nodes 64 width %s edges 4 }"),

  // Inputs.
  PATCH_DOES_NOT_DIVIDE_IMAGE(
      ERROR, "an image of %s does not divide into patches of %s; nearest valid: %s"),
  TOO_MANY_VECTORS(ERROR, "%s makes %s vectors; the most is %s; %s"),
  VECTORS_TOO_WIDE(ERROR, "%s makes vectors of width %s; the most is %s; %s"),
  DELTAS_DO_NOT_DIVIDE_WIDTH(
      ERROR,
      "mfcc %s does not divide into %s equal parts, coefficients and deltas; nearest valid: %s"),
  EMPTY_MEL_FILTER(
      ERROR,
      "filter %s of %s lies between two points of a spectrum of %s; write at most filters %s, or a longer window"),

  LOOK_UP_NEEDS_DENSE(
      ERROR, "%s is looked up by the layer behind it, which is %s; write dense first"),
  WINDOWS_OF_WHOLE(
      ERROR, "%s cannot be put together from overlong windows; write overlong truncate or error"),

  BOUND_WITHOUT_EFFECT(
      WARNING, "%s %s hides nothing, since no input has more than %s vectors; remove it"),

  NOT_IN_DECODER(ERROR, "%s cannot stand in a decoder: %s"),
  ONLY_IN_DECODER(
      ERROR,
      "%s takes the symbols of a decoder; outside of one write attention, which takes the input's own vectors"),

  TIED_NEEDS_TABLE(
      ERROR,
      "%s shares the learned table of the input, and %s has none; write input words or input text with embed, or remove it"),
  TIED_VOCABULARY_DIFFERS(
      ERROR, "%s shares the %s rows of %s, but there are %s %s; make both equal"),
  TIED_WIDTH_DIFFERS(
      ERROR,
      "%s shares a table of width %s, but %s with width %s; make both equal, such as by %s %s"),

  // Labels.
  MISSING_ENUM(ERROR, "no type '%s' is visible from %s%s"),
  NOT_AN_ENUM(ERROR, "%s is %s, not an enum; labels are the constants of an enum"),
  TOO_FEW_LABELS(ERROR, "enum %s has %s; labels need at least %s"),
  TOO_MANY_LABELS(ERROR, "enum %s has %s constants; labels are at most %s"),

  // Annotations; their fixtures are tests of the processor.
  NOT_AN_INTERFACE(ERROR, "@AttentionModel stands on %s %s; declare the model on an interface"),
  NESTED_INTERFACE(ERROR, "%s is nested; declare the model on an interface at the top level"),
  MISSING_ATTENTION_MODEL(
      ERROR, "@%s does nothing without @AttentionModel; write @AttentionModel on %s too"),
  TWO_FORMS(ERROR, "%s is declared by a text and by %s; keep one form"),
  LAYER_IS_NOT_ONE_THING(ERROR, "@Layer has %s; write exactly one layer in each @Layer"),

  // Drivers; their fixtures are tests of the processor and of the Maven plugin.
  HIDDEN_ENUM(ERROR, "%s is not visible from %s, where the model is generated; make it public"),
  GENERATED_CLASS_EXISTS(
      ERROR, "%s is generated from this model, but exists already; rename the model or the class"),
  CANNOT_WRITE(ERROR, "%s cannot be written: %s"),
  UNKNOWN_STAGE(ERROR, "heed.dump names no stage '%s'; stages are spec, graph, plan, report"),
  FOLDER_IS_NOT_PACKAGE(
      ERROR, "package %s stands in folder %s; move the file to %s, or write package %s"),

  // The generator.
  INTERNAL_ERROR(ERROR, "%s; this is a mistake of Heed's, please report it with the declaration");

  private final Severity severity;
  private final String template;

  Problem(Severity severity, String template) {
    this.severity = severity;
    this.template = template;
  }

  /** The printed key, such as {@code HeadsDoNotDivideWidth}. */
  public String key() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** Whether the problem stops the generator. */
  public Severity severity() {
    return severity;
  }

  /** The message with places for its values, in the form of {@link String#format}. */
  String template() {
    return template;
  }
}
