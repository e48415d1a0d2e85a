/**
 * The measured account of why models have no weights in int8: products of 8-bit numbers by every
 * instruction that Java reaches, beside the product in F32 that a model runs. In come random rows
 * and weights, out go times by JMH. It may import the runtime and the Vector API, which nothing
 * else of this module does; it is compiled apart for that.
 */
@NullMarked
package dev.heed.examples.benchmarks.int8;

import org.jspecify.annotations.NullMarked;
