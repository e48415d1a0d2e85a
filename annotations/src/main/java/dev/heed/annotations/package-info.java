/**
 * What users write: a model as annotations on an interface, and the enums in their members.
 *
 * <p>In: nothing. Out: annotations that {@code processor.annotation} reads by name. A model is
 * declared either as a text block in {@link dev.heed.annotations.AttentionModel} or by the
 * structured annotations beside it, never by both. Members are named like the language's
 * properties, in camel case where the language has several words ({@code labelEach}, {@code label
 * each}), and only members that are written count, so that each default stands in the language
 * alone; the defaults named here repeat it. Alternatives are arrays with an empty default, of which
 * exactly one holds exactly one annotation: {@code @Layer(norm = @Norm)}. Annotations are kept in
 * class files, which incremental builds need, and are not visible to reflection. May import nothing
 * but {@code java.*}.
 */
package dev.heed.annotations;
