package org.bauta.learning.model;

/** Makes nets run from their files. */
public interface NetSource {
    /**
     * @param file whose hash has been checked
     * @throws org.bauta.core.failure.ModelUnavailable if the file cannot be loaded or does not fit its descriptor
     */
    PictureNet open(ModelDescriptor descriptor, ModelFile file);
}
