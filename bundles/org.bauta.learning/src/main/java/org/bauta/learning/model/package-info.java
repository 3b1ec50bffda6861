/** What is known of a net: its descriptor, its file, and the public nets that Bauta knows by hash. */
package org.bauta.learning.model;
