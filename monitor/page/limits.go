package page

// Caps on what one page may cost. A page beyond one of them loses its tail, never the program.
const (
	maxHTML    = 12 << 20 // bytes parsed; the fetcher's own cap is lower
	maxDepth   = 200      // open elements; the parser refuses more than 512, pages written by people stay below 100
	maxBlocks  = 20_000   // blocks cut from a page
	maxNotes   = 200      // correction notes taken from JSON-LD
	maxBlock   = 64 << 10 // bytes of one block's text
	maxLD      = 4 << 20  // bytes of structured data read
	maxLDNodes = 5_000    // objects visited in structured data
	maxLibrary = 20_000   // elements of a page that the library is asked about; its time grows faster than the page
	maxVoting  = 400_000  // runes of a page's text beyond which the library is not asked
)
