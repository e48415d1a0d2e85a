package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Graphs: a vector for each node, {@code [n, width]}, and typed edges for attention to look at. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Graph {

  /** The most nodes of a graph, at least 1; more are refused. */
  int nodes();

  /** The elements of a node's vector, at least 1. */
  int width();

  /** How many types of edges there are, 1 to 254; one where left out. */
  int edges() default 1;
}
