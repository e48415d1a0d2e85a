package dev.heed.processor.driver;

import static dev.heed.processor.driver.FrontEndEqualityTest.assertAllEqual;

import org.junit.jupiter.api.Test;

/** Tables that are used twice, declared in all forms. */
class TiedFrontEndTest {

  @Test
  void labelsByTheInputsTable() {
    assertAllEqual(
        """
        input words { length 9 vocabulary 2 embed 4 }
        norm
        output label each of com.acme.nlp.Upos { tied logit scale 0.5 bias off }
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 2, embed = 4))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(value = Upos.class, tied = true, logitScale = 0.5, bias = false))
        """);
    assertAllEqual(
        "input words { length 9 vocabulary 2 embed 4 }; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 2, embed = 4))
        @Output(labelEach = @LabelEach(value = Upos.class, tied = false, bias = true))
        """);
  }

  @Test
  void symbolsByTheirTable() {
    assertAllEqual(
        """
        input words { length 9 vocabulary 20 embed 4 }
        block over { attention over input }
        output sequence {
          vocabulary 11  length 7  tied
          decoder { use over }
        }
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 20, embed = 4))
        @Block(name = "over", layers = @Layer(attentionOverInput = @AttentionOverInput(heads = 1)))
        @Output(sequence = @Sequence(vocabulary = 11, length = 7, tied = true, decoder = "over"))
        """);
  }

  @Test
  void oneTableForAll() {
    assertAllEqual(
        """
        input text bytes { length 9 embed 4 }
        block over { attention over input }
        output sequence {
          vocabulary 256  length 7  tied input  tied  logit scale 0.5  bias off
          decoder { use over }
        }
        """,
        """
        @AttentionModel
        @Input(text = @Text(value = Symbols.BYTES, length = 9, embed = 4))
        @Block(name = "over", layers = @Layer(attentionOverInput = @AttentionOverInput(heads = 1)))
        @Output(sequence = @Sequence(
            vocabulary = 256, length = 7, tiedInput = true, tied = true, logitScale = 0.5,
            bias = false, decoder = "over"))
        """);
  }
}
