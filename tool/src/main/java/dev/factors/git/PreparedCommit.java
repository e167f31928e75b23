package dev.factors.git;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** A commit whose objects are written, and which nothing refers to yet. */
public final class PreparedCommit {

  private final ObjectId object;
  private final String subject;
  private final Map<String, ObjectId> blobs;

  PreparedCommit(ObjectId object, String subject, Map<String, ObjectId> blobs) {
    this.object = object;
    this.subject = subject;
    this.blobs = Collections.unmodifiableMap(new TreeMap<>(blobs));
  }

  /** Id of the commit. */
  public String id() {
    return object.name();
  }

  ObjectId object() {
    return object;
  }

  /** The first line of its message. */
  String subject() {
    return subject;
  }

  /** Ids of the new files by path. */
  Map<String, ObjectId> blobs() {
    return blobs;
  }
}
