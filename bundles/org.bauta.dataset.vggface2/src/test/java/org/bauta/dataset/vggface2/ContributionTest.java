package org.bauta.dataset.vggface2;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
