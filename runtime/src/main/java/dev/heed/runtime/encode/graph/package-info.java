/**
 * Graphs as one vector per node, with the types of their edges and the distances of their nodes.
 *
 * <p>In: nodes and edges. Out: {@link dev.heed.runtime.encode.graph.GraphBatch}. May import {@code
 * java.*}, {@code encode.Batch} and HeapBytes only.
 */
@NullMarked
package dev.heed.runtime.encode.graph;

import org.jspecify.annotations.NullMarked;
