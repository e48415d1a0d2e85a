/**
 * Runs exported models in ONNX Runtime beside the generated code and the reference.
 *
 * <p>In: {@code .heed} texts. Out: nothing.
 */
@NullMarked
package dev.heed.onnx;

import org.jspecify.annotations.NullMarked;
