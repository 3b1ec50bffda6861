/** What the portraits know of themselves, for those who write them to disk: ground truth and clips. */
package org.bauta.dataset.synthetic.export;
