/**
 * Problems of a declaration: what is wrong, where, and what would be right.
 *
 * <p>In: a {@link dev.heed.dsl.diagnostic.Problem} with its values and an {@link
 * dev.heed.dsl.diagnostic.Origin}. Out: texts that drivers print. May import nothing but {@code
 * java.*}; places inside Java elements are implementations of {@code Origin} in the driver.
 */
@NullMarked
package dev.heed.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
