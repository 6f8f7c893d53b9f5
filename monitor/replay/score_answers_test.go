package replay

import (
	"encoding/json"
	"testing"
)

// A sum of millions is the same number in a labelled state, which writes it out, and in an answer, which is JSON.
func TestLargeFiguresAreWrittenOut(t *testing.T) {
	var a publicAnswer
	if err := json.Unmarshal([]byte(`{"values":[{"name":"amount","value":3100000},{"name":"share","value":58.25}]}`), &a); err != nil {
		t.Fatal(err)
	}
	gold := goldSteps("figure", map[string]any{"amount": "3,100,000", "amount_by": "2", "note": "7", "share": 58.25})
	mine := mySteps("figure", a)
	if len(gold) != 2 || len(mine) != 2 || gold[0] != mine[0] || gold[1] != mine[1] {
		t.Errorf("labelled %v, answered %v", gold, mine)
	}
	if got := mine[0]; got != (step{"amount", "3100000"}) {
		t.Errorf("the sum is written as %v", got)
	}
}
