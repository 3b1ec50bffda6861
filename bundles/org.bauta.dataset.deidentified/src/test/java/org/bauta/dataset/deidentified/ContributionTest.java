package org.bauta.dataset.deidentified;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
