/**
 * The kernels with vector instructions ({@code jdk.incubator.vector}), the twin of the plain Java
 * that stands in generated code.
 *
 * <p>In: rows, packed weights, scratch memory. Out: rows. May import {@code kernel} and {@code
 * jdk.incubator.vector}, and is the only package that may; it is loaded by name, where the module
 * is present.
 */
@NullMarked
package dev.heed.runtime.simd;

import org.jspecify.annotations.NullMarked;
