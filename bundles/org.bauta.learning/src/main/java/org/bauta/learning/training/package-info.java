/** What every training needs: pictures kept on disk, batches, the loop with checkpoints. */
package org.bauta.learning.training;
