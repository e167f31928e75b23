package dev.factors.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output or error, read by somebody who may have seen enough: {@code factors rules | head}
 * is no failure. Java ignores SIGPIPE, so that it is an exception that says so.
 */
final class PipeOutputStream extends FilterOutputStream {

  private boolean closedByReader;

  PipeOutputStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (closedByReader) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) {
        throw e;
      }
      closedByReader = true;
    }
  }
}
