package org.bauta.metric.facedetectionrate;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
