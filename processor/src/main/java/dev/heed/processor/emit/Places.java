package dev.heed.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the answers to many inputs go, each in a place of its own.
 *
 * @param name what they are called, {@code labels} or {@code numbers}
 * @param each whether there is an answer for each vector, and not one for each input
 * @param answers the Java type of all answers of a model
 * @param made the type of the places that the model makes for them
 * @param given the type of the places that a session fills
 * @param givenDocumentation what the caller of a session gives
 * @param room the expression that makes places for a list of inputs
 * @param roomMethod the method that does so where it takes several statements
 * @param result the expression that turns filled places into answers
 * @param checkAll the statement that checks that each of {@code inputs} has a place
 * @param checkOne the statement that checks the place of {@code input}, whose rows begin at {@code
 *     start}; empty where every place will do
 * @param decode the statement that fills the place of the input at {@code first + sequence}
 */
record Places(
    String name,
    boolean each,
    TypeName answers,
    TypeName made,
    TypeName given,
    String givenDocumentation,
    Function<String, CodeBlock> room,
    Optional<MethodSpec> roomMethod,
    CodeBlock result,
    CodeBlock checkAll,
    CodeBlock checkOne,
    CodeBlock decode) {}
