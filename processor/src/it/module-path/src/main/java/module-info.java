/** A tagger in a module of its own. */
module com.acme.nlp {
  requires transitive dev.heed.runtime;
  requires static dev.heed.annotations;

  exports com.acme.nlp;
}
