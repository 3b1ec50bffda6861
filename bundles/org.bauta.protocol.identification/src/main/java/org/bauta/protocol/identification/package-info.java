/** Identification: which person of a gallery is shown. */
package org.bauta.protocol.identification;
