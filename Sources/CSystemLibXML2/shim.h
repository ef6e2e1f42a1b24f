// Present only so that the C target CLibXML2 inherits pkg-config's flags for libxml2. Swift never
// imports this module: libxml2's headers pull in the system's ICU, which clashes with Foundation's.
