package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of generated code that depend on the kind of input.
 *
 * @param batchType the runtime's batch, which has {@code bytes()}
 * @param argumentType the Java type that a user gives
 * @param argument its name
 * @param argumentDocumentation its Javadoc
 * @param length the expression for how many vectors an argument has
 * @param synthetic the expression for a made-up argument of {@code n} vectors
 * @param codec what a model keeps to read inputs, if anything
 * @param encoderType the class that fills batches, with {@code append} and {@code reserve}
 * @param newEncoder the expression that makes one, from the codec if there is one
 * @param sparseRows the statements that tell {@code visitor} which rows of tables {@code inputs}
 *     read
 */
record InputCode(
    ClassName batchType,
    TypeName argumentType,
    String argument,
    String argumentDocumentation,
    CodeBlock length,
    CodeBlock synthetic,
    Optional<Codec> codec,
    ClassName encoderType,
    CodeBlock newEncoder,
    List<TableColumn> sparseRows) {

  /**
   * What a model keeps to read inputs or write answers, and saves beside its weights (a
   * vocabulary).
   *
   * @param type its class
   * @param name its name
   * @param toText the expression that turns it into the text for the weights file
   * @param fromText the expression that turns {@code text} back into it
   * @param metadataKey the text's key in weights files
   * @param builder what builds one for the declared sizes
   */
  record Codec(
      ClassName type,
      String name,
      CodeBlock toText,
      CodeBlock fromText,
      String metadataKey,
      CodecBuilder builder) {}

  /**
   * How a codec is built from training data.
   *
   * @param method the name of the method that offers it
   * @param type the builder's type
   * @param expression the expression that makes one
   * @param documentation the method's Javadoc
   */
  record CodecBuilder(String method, TypeName type, CodeBlock expression, String documentation) {}

  /**
   * Which indices of a batch read which table.
   *
   * @param parameter the table's name
   * @param count the expression for how many indices {@code inputs} has
   * @param indices the expression for their array
   */
  record TableColumn(String parameter, CodeBlock count, CodeBlock indices) {}
}
