package org.bauta.core.failure;

import java.util.List;
import java.util.stream.Collectors;

import org.bauta.core.settings.SettingFault;

/** Settings do not fit their record; every fault is listed. */
public final class SettingsInvalid extends BautaException {
    private static final long serialVersionUID = 1L;

    private final transient List<SettingFault> faults;

    public SettingsInvalid(List<SettingFault> faults) {
        super(USAGE, faults.stream().map(SettingsInvalid::sentence).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<SettingFault> faults() {
        return faults;
    }

    private static String sentence(SettingFault fault) {
        return fault.message() + fault.nearest().map(n -> "; did you mean " + n + "?").orElse("");
    }
}
