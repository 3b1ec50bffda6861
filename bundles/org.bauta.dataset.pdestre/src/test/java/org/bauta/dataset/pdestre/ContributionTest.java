package org.bauta.dataset.pdestre;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
