/** Verification of pairs in folds, with thresholds of original pairs of the other folds. */
package org.bauta.protocol.verification;
