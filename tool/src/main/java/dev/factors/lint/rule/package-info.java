/** The rules, one class each. A rule's page is the resource of the same area and name. */
@NullMarked
package dev.factors.lint.rule;

import org.jspecify.annotations.NullMarked;
