/** How long the window takes to open and to answer, and what is loaded beforehand so that it takes less. */
package org.bauta.ui.timing;
