/**
 * What a model is and what it costs, for people: Markdown with a Mermaid picture.
 *
 * <p>In: the checked model, its plan and its sources. Out: one text. It knows no operator: what it
 * tells of a node is what all nodes tell. May import {@code dsl}, {@code processor.graph}, {@code
 * processor.plan} and the files of {@code processor.emit}.
 */
@NullMarked
package dev.heed.processor.report;

import org.jspecify.annotations.NullMarked;
