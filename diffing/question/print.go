package question

import (
	"math"
	"strconv"
	"strings"
)

// Public is the answer as replays print it: exactly the fields of its kind, empty lists as lists.
func (a Answer) Public() any {
	switch a.Kind {
	case Roster:
		type name struct {
			Name     string `json:"name"`
			Named    bool   `json:"named"`
			Standing string `json:"standing"`
			Denies   bool   `json:"denies"`
			As       string `json:"as"`
			By       string `json:"by"`
			Employer string `json:"employer"`
		}
		out := struct {
			Names []name `json:"names"`
		}{[]name{}}
		for _, e := range a.Names {
			out.Names = append(out.Names, name{e.Name, e.Named, e.Standing, e.Denies, e.As, e.By, e.Employer})
		}
		return out
	case Event:
		who := a.Who
		if who == nil {
			who = []string{}
		}
		status := a.Status
		if status == "" {
			status = None
		}
		return struct {
			Status   Status   `json:"status"`
			Date     string   `json:"date"`
			Who      []string `json:"who"`
			Scope    string   `json:"scope"`
			Format   string   `json:"format"`
			DeniedBy string   `json:"denied_by"`
		}{status, a.Date, who, a.Scope, a.Format, a.DeniedBy}
	case Figure:
		type value struct {
			Name      string  `json:"name"`
			Value     float64 `json:"value"`
			Unit      string  `json:"unit"`
			By        string  `json:"by"`
			Contested bool    `json:"contested"`
		}
		out := struct {
			Values []value `json:"values"`
		}{[]value{}}
		for _, v := range a.Values {
			out.Values = append(out.Values, value{v.Name, v.Value, v.Unit, v.By, v.Contested})
		}
		return out
	}
	return struct{}{}
}

// Lines is the answer for people, one line for each name, value or part.
func (a Answer) Lines() []string {
	var out []string
	switch a.Kind {
	case Roster:
		for _, e := range a.Names {
			out = append(out, e.Name+": "+describe(e))
		}
		if len(out) == 0 {
			out = append(out, "nobody")
		}
	case Event:
		s := a.where()
		if len(a.Who) > 0 {
			s += "; " + strings.Join(a.Who, ", ")
		}
		if a.Format != "" {
			s += "; " + a.Format
		}
		if a.By != "" {
			s += "; according to " + a.By
		}
		out = append(out, s)
	case Figure:
		for _, v := range a.Values {
			s := v.amount()
			if v.By != "" {
				s += ", according to " + v.By
			}
			rival := strings.HasSuffix(v.Name, rivalName(""))
			switch {
			case rival:
				s = "rival count: " + s
			case v.Contested:
				s += " (contested)"
			}
			if v.Suspect != "" {
				s += " [" + v.Suspect + "]"
			}
			if old := a.earlier(v.Name); old != "" && !rival {
				s += "; earlier " + old
			}
			out = append(out, v.titled(s))
		}
		if len(out) == 0 {
			out = append(out, "not known")
		}
	}
	return out
}

// earlier lists the last values of a name that no longer stand, in the order in which they were given up.
func (a Answer) earlier(name string) string {
	const most = 4 // a reader wants the last steps, not the whole way
	var out []string
	for _, m := range a.State {
		if m.Over && m.Key == name {
			if v, err := strconv.ParseFloat(m.Value, 64); err == nil {
				out = append(out, spoken(v))
			}
		}
	}
	return strings.Join(out[max(0, len(out)-most):], ", ")
}

// String is the answer in one line.
func (a Answer) String() string { return strings.Join(a.Lines(), "; ") }

// amount is a value with its unit: "22 points", "310 million crowns".
func (v Value) amount() string {
	switch v.Unit {
	case "":
		return spoken(v.Value)
	case "%":
		return number(v.Value) + "%"
	}
	return spoken(v.Value) + " " + v.Unit
}

// spoken is a number as newspapers write it: "2.1 billion", "1,200".
func spoken(v float64) string {
	if v != math.Trunc(v) {
		return number(v)
	}
	for _, s := range []struct {
		word string
		size float64
	}{{"billion", 1e9}, {"million", 1e6}} {
		if part := float64(v / s.size); part >= 1 && len(number(part)) <= len("999.99") {
			return number(part) + " " + s.word
		}
	}
	digits := number(v)
	for k := len(digits) - 3; k > 0 && v >= 1000; k -= 3 {
		digits = digits[:k] + "," + digits[k:]
	}
	return digits
}

// titled puts a value's name before a text, where it has one of its own.
func (v Value) titled(text string) string {
	if name := strings.TrimSuffix(v.Name, " (rival)"); name != onlyValue {
		return name + ": " + text
	}
	return text
}

// onlyValue is the name of the value of a question that asks for one.
const onlyValue = "value"
