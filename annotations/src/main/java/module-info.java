/** The annotations that declare self-attention models. */
module dev.heed.annotations {
  exports dev.heed.annotations;
}
