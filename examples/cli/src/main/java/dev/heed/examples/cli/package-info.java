/**
 * The command line that all examples share.
 *
 * <p>In: an example's commands (picocli), data files, progress of training. Out: tables, pictures,
 * figures as {@code name: value} lines, one clear error line and an exit code. May import picocli,
 * progressbar and {@code dev.heed.runtime.train}; it knows no example.
 */
@NullMarked
package dev.heed.examples.cli;

import org.jspecify.annotations.NullMarked;
