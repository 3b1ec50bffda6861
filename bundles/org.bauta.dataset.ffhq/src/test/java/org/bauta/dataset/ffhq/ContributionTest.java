package org.bauta.dataset.ffhq;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
