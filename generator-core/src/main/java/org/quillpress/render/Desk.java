package org.quillpress.render;

import org.quillpress.model.Edition;

/** What the pages and feeds of one edition are made with. */
record Desk(
    Edition edition, Words words, Pages pages, Feeds feeds, EditionFingerprints.Views views) {}
