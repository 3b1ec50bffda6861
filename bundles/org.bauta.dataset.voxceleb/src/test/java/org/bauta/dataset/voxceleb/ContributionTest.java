package org.bauta.dataset.voxceleb;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
