package org.bauta.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

public class BautaApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        System.out.println("spike " + org.bytedeco.opencv.global.opencv_core.getVersionString());
        try { System.out.println(ai.onnxruntime.OrtEnvironment.getEnvironment().getVersion()); } catch (Exception e) { e.printStackTrace(); }
        return 0;
    }

    @Override
    public void stop() {
    }
}
