package org.bauta.cli.export;

import java.util.List;

/** Where pictures go and which tables stand beside them. */
interface Layout {
    /** The picture files of the items in their order: relative, with forward slashes and ending. */
    List<String> pictures();

    /** Writes the tables of this layout. @return what the layout could not hold, in sentences */
    List<String> write(ExportFolder folder);

    /** How it is opened again, as the line of an experiment file. */
    String opened(String folder);

    /** Whether parsing maps may lie in the folder without being taken for pictures of faces. */
    boolean takesMaps();
}
