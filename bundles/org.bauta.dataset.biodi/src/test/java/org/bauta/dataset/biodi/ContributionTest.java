package org.bauta.dataset.biodi;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
