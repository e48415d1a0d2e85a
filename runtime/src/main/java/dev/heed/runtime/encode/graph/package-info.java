/**
 * Graphs as one vector per node, with the types of their edges and the distances of their nodes.
 *
 * <p>In: nodes and edges. Out: rows of floats, and matrices of integers. May import {@code java.*}
 * only.
 */
@NullMarked
package dev.heed.runtime.encode.graph;

import org.jspecify.annotations.NullMarked;
