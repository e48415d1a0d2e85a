String classes = 'classes/com/acme/nlp'
String sources = 'generated-sources/heed/com/acme/nlp'

File kept(int step, String path) {
  new File(basedir, "steps/$step/$path")
}

// 1: generated and compiled, with an enum that was not compiled before.
assert kept(1, "$classes/TaggerModel.class").isFile()
assert kept(1, "$classes/TaggerTrainer.class").isFile()

// 2: nothing changed, so nothing is written.
assert kept(2, "$sources/TaggerModel.java").lastModified() == kept(1, "$sources/TaggerModel.java").lastModified()
assert kept(2, "$classes/TaggerModel.class").lastModified() == kept(1, "$classes/TaggerModel.class").lastModified()

// 3: only the .heed file changed, and the class follows.
assert kept(3, "$sources/TaggerModel.java").text != kept(2, "$sources/TaggerModel.java").text
assert kept(3, "$classes/TaggerModel.class").bytes != kept(2, "$classes/TaggerModel.class").bytes

// 4: a mistake is one error at its place, without a stack trace; 5: and nothing was changed.
String log = new File(basedir, 'build.log').text
assert log.count('[UnknownLayer]') == 1
assert log.contains("[ERROR] [UnknownLayer] unknown layer 'dence'; did you mean 'dense'?")
assert log.contains('src/main/heed/com/acme/nlp/tagger.heed:7:3')
assert !log.contains('\tat ')
assert kept(5, "$sources/TaggerModel.java").text == kept(3, "$sources/TaggerModel.java").text

// 6: the sources of a model that is gone are gone, and so are its classes.
assert kept(6, "$classes/OtherModel.class").isFile()
assert !kept(6, "$sources/TaggerModel.java").exists()
assert !kept(6, "$classes/TaggerModel.class").exists()

// 7: only the file changed that the model imports a block from, and the class follows; a report was asked for.
assert kept(7, "$sources/OtherModel.java").text != kept(6, "$sources/OtherModel.java").text
assert kept(7, "$classes/OtherForward.class").bytes != kept(6, "$classes/OtherForward.class").bytes
assert new File(basedir, 'target/heed/com/acme/nlp/Other.report.md').text.contains('flowchart TD')
