/** Arrays of the engine whose memory is its own, and their arithmetic with plain numbers. */
package org.bauta.learning.array;
