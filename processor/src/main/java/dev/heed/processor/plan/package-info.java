/**
 * How it is computed: kernels for exactly the widths at hand, and the buffers that they read and
 * write.
 *
 * <p>In: a program. Out: {@link dev.heed.processor.plan.Plan}. One {@link
 * dev.heed.processor.plan.KernelPlanner} per node, found as a service. May import {@code graph} and
 * {@code rule} only.
 */
@NullMarked
package dev.heed.processor.plan;

import org.jspecify.annotations.NullMarked;
