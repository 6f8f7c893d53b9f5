package page

import "testing"

func TestExtractReadsAnArticle(t *testing.T) {
	const doc = `<html lang="en"><head><title>Bridge to close for a month | The Weir Post</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Bridge to close for a month</h1><p class="byline">By Ada Quill</p>
<p>The old bridge at Weir will be closed for a month from Monday, the council said on Thursday.</p>
<p>Engineers found cracks in two of its five piers. &ldquo;It cannot wait,&rdquo; said the surveyor, Tom Hale.</p></article>
<footer><p>Contact the newsroom at any time.</p></footer></body></html>`
	got := Extract(Input{HTML: []byte(doc), URL: "https://weirpost.example/bridge"})
	if got.Title != "Bridge to close for a month" || got.Byline != "Ada Quill" || got.Kind != OK {
		t.Errorf("title %q, byline %q, kind %s", got.Title, got.Byline, got.Kind)
	}
	if len(got.Blocks) != 2 || got.Blocks[1].Text != "Engineers found cracks in two of its five piers. “It cannot wait,” said the surveyor, Tom Hale." {
		t.Errorf("blocks %+v", got.Blocks)
	}
}
