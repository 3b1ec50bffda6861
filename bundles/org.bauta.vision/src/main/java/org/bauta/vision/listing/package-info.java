/**
 * What the loaders of data sets share: finding their files, listing pictures in an order that does not depend on the
 * file system, reading their tables line by line, and keeping an index of millions of pictures small.
 */
package org.bauta.vision.listing;
