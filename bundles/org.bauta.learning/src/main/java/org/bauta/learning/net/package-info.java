/** The blocks that Bauta's own nets are made of, and the nets. */
package org.bauta.learning.net;
