/**
 * What is written: Java source, the only place that knows JavaPoet.
 *
 * <p>In: a plan with the spec that it came from. Out: {@link
 * dev.heed.processor.emit.GeneratedFile}s. One {@link dev.heed.processor.emit.KernelEmitter} per
 * kernel, one {@link dev.heed.processor.emit.InputEmitter} per input and one {@link
 * dev.heed.processor.emit.OutputEmitter} per output, found as services. May import {@code
 * dsl.spec}, {@code dsl.check}, {@code graph}, {@code plan} and {@code rule}; names classes of the
 * runtime, and imports none.
 */
@NullMarked
package dev.heed.processor.emit;

import org.jspecify.annotations.NullMarked;
