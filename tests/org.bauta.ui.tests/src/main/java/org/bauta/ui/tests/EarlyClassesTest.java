package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.management.ObjectName;

import org.bauta.ui.Installed;
import org.bauta.ui.timing.EarlyClasses;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** What the first view and the first editor would wait for is there before. */
@ExtendWith(Faults.class)
class EarlyClassesTest {
    @Test
    void everyClassOfTheWindowIsLoadedBeforehand() throws Exception {
        Job.getJobManager().join(EarlyClasses.class, null);
        Set<String> loaded = loaded();
        List<String> late = FrameworkUtil.getBundle(Installed.class).adapt(BundleWiring.class).listResources("org/bauta/ui", "*.class",
                BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE).stream()
                .map(name -> name.replace('/', '.').replaceAll("\\.class$", "")).filter(name -> !loaded.contains(name)).toList();
        assertEquals(List.of(), late);
        assertTrue(loaded.contains("org.eclipse.jface.text.source.AnnotationPainter"), "what the YAML page is made of");
    }

    /** The names of all classes and interfaces in the virtual machine. */
    private static Set<String> loaded() throws Exception {
        Object classes = ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmClassHierarchy", new Object[] {new String[] {"-i"}}, new String[] {String[].class.getName()});
        return classes.toString().lines().map(line -> line.replaceAll("^[|\\- ]*", "").replaceAll("/.*", "").replaceAll("^implements ", ""))
                .collect(Collectors.toSet());
    }
}
