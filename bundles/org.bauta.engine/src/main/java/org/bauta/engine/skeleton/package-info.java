/** Projects for plug-ins of one's own. */
package org.bauta.engine.skeleton;
