package org.bauta.dataset.celeba;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
