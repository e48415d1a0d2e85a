/**
 * The Maven plugin: {@code .heed} files become Java sources before the compiler runs.
 *
 * <p>In: a project's {@code src/main/heed} and, for enums, its Java sources and class path. Out:
 * the files of {@code target/generated-sources/heed}, of which only changed ones are written, so
 * that the compiler sees what changed; nothing at all while a model has an error. May import {@code
 * dsl}, {@code processor.driver} and {@code processor.pipeline}.
 */
@NullMarked
package dev.heed.maven;

import org.jspecify.annotations.NullMarked;
