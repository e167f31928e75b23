package dev.factors.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void namesWhatWasFoundOnly() {
    assertThat(new Summary(0, 0, 0, 16)).hasToString("no findings in 16 files");
    assertThat(new Summary(2, 1, 0, 1)).hasToString("2 errors, 1 warning in 1 file");
    assertThat(new Summary(1, 0, 3, 2)).hasToString("1 error, 3 infos in 2 files");
  }
}
