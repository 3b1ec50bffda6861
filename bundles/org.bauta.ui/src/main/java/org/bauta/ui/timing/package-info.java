/** How long the window takes to open and to answer; for those who work on it. */
package org.bauta.ui.timing;
