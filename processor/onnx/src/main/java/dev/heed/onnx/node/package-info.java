/**
 * One file per node of the graph: which ONNX operators compute it.
 *
 * <p>In: a function of {@code processor.graph} and its weights. Out: an ONNX graph. May import
 * {@code processor.graph}, {@code processor.rule}, {@code runtime.parameter} and {@code
 * runtime.kernel}, Tribuo's ONNX classes and the protocol buffers of ONNX. Public for the service
 * loader; {@code dev.heed.onnx} is what others call.
 */
@NullMarked
package dev.heed.onnx.node;

import org.jspecify.annotations.NullMarked;
