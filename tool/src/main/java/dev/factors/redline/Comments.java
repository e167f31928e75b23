package dev.factors.redline;

import dev.factors.review.CommentId;

final class Comments {
  private Comments() {}

  static String anchor(CommentId id) {
    return "comment-" + id.toString().replaceAll("[^A-Za-z0-9.-]", "-");
  }
}
