/** What generated models need at run time. */
module dev.heed.runtime {
  requires static org.jspecify;

  exports dev.heed.runtime;
  exports dev.heed.runtime.encode;
  exports dev.heed.runtime.encode.graph;
  exports dev.heed.runtime.encode.image;
  exports dev.heed.runtime.encode.sound;
  exports dev.heed.runtime.encode.text;
  exports dev.heed.runtime.kernel;
  exports dev.heed.runtime.label;
  exports dev.heed.runtime.label.chain;
  exports dev.heed.runtime.label.ctc;
  exports dev.heed.runtime.math;
  exports dev.heed.runtime.parameter;
  exports dev.heed.runtime.sequence;
  exports dev.heed.runtime.train;
  exports dev.heed.runtime.weights;
}
