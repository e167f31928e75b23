package dev.factors.serve;

import dev.factors.git.GitRepository;
import dev.factors.paper.Paper;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The live preview of a paper: runs until it is closed. */
public final class Preview implements AutoCloseable {

  private static final String REVIEWS = "reviews";

  /** Git notes here that another commit is checked out. */
  private static final String COMMITS = ".git/logs";

  private static final int TOKEN_BYTES = 24;

  private final FolderWatch watch;
  private final Typesetter typesetter;
  private final Pdf pdf;
  private final PreviewServer server;

  private Preview(Path root, int port, Supplier<GitRepository> opener, Consumer<String> log) {
    Path scratch = root.resolve("target");
    String token = token();
    Bulletin bulletin = new Bulletin();
    ReviewHistory history = new ReviewHistory(opener);
    Supplier<Draft> drafts = () -> Draft.read(root, history.head());
    typesetter = new Typesetter(drafts, history, scratch, token, bulletin, log);
    pdf = new Pdf(scratch, bulletin);
    server =
        PreviewServer.listen(
            port,
            new Desk(
                typesetter, bulletin, () -> pdf.of(drafts.get()), new Inbox(root, history), token));
    typesetter.start();
    watch =
        new FolderWatch(
            root,
            Set.of(root.resolve(Paper.FOLDER), root.resolve(REVIEWS), root.resolve(COMMITS)),
            typesetter::changed);
  }

  /**
   * Starts a preview.
   *
   * @param root of the repository
   * @param port to listen on, 0 for any that is free
   * @param repository opens the paper's, or fails with a {@link dev.factors.diagnostic.Failure}
   * @param log told what is done
   * @throws dev.factors.diagnostic.Failure of kind INPUT_OUTPUT where the port is taken
   */
  public static Preview start(
      Path root, int port, Supplier<GitRepository> repository, Consumer<String> log) {
    return new Preview(root, port, repository, log);
  }

  /** Where it is to be seen. */
  public URI address() {
    return server.address();
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    watch.close();
    server.close();
    typesetter.close();
    pdf.close();
  }
}
