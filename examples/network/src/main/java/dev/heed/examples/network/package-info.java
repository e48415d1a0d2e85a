/**
 * An example: a label for each node of a network, of which few are known, from its edges and where
 * there are some from the nodes' features.
 *
 * <p>In: a folder with nodes, edges and features. Out: a model file, labels, tables, figures and a
 * picture. {@link dev.heed.examples.network.Group} holds the labels; the models are declared in
 * {@code Networks.heed}.
 */
@NullMarked
package dev.heed.examples.network;

import org.jspecify.annotations.NullMarked;
