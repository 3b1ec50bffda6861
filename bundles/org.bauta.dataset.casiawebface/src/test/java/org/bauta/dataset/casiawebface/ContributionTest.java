package org.bauta.dataset.casiawebface;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
