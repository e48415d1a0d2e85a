/**
 * Writes declared models with their weights as ONNX files.
 *
 * <p>In: checked models of {@code dsl} or programs of {@code processor.graph}, weights of {@code
 * runtime}. Out: files for ONNX Runtime and others. May not import plans, emitters other than the
 * digest, or JavaPoet.
 */
@NullMarked
package dev.heed.onnx;

import org.jspecify.annotations.NullMarked;
