package org.bauta.dataset.folder;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
