package org.bauta.dataset.insightface;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
