package claim

import (
	"fmt"
	"math"
	"time"
)

// part is the share that one number is of another one in the same claim, or in another one that counts what the share is of; or what a known share
// leaves over.
func (f *following) part(u *unit) (string, []int) {
	share := share100(u) / 100
	if share <= 0 || share >= 1 {
		return "", nil
	}
	says := func(v float64) bool {
		if u.number.Unit == "%" {
			v *= 100
		}
		return u.gives(v)
	}
	for _, a := range f.facts {
		if s := share100(a.unit) / 100; s > 0 && s < 1 && says(1-s) && f.against(f.list[a.at].read) && (f.of(u, a) || f.list[a.at].cover > 0.25) {
			f.reverse = true
			return fmt.Sprintf("follows: 100 %% - %s %%", plain(100*s)), []int{a.at}
		}
		for _, b := range f.facts {
			if a.unit == b.unit || a.number.Unit != b.number.Unit || a.number.Value >= b.number.Value || share100(a.unit) > 0 || hoursOf(a.unit) > 0 || hoursOf(b.unit) > 0 || !says(a.number.Value/b.number.Value) {
				continue
			}
			if a.at == b.at && (alike(a.unit, b.unit) || f.of(u, a) || f.of(u, b)) || a.at != b.at && f.speaksOf(u, a.at) && f.speaksOf(u, b.at) && (u.extent.loose || u.number.Value != 0.5) {
				return follows(a.number.Value, "of", b.number.Value, a.number.Value/b.number.Value), []int{a.at, b.at}
			}
		}
	}
	return "", nil
}

// speaksOf reports whether a known claim speaks of what a share is of.
func (f *following) speaksOf(u *unit, at int) bool {
	of := u.number.Of
	k := f.list[at].read
	if of == "" {
		return false
	}
	if k.holds("t:" + of) {
		return true
	}
	for j := range k.units {
		if v := &k.units[j]; v.kind == numberUnit && v.number.Of == of {
			return true
		}
	}
	for _, id := range u.ofs {
		if k.holds("t:=" + concepts().names[id]) {
			return true
		}
	}
	return false
}

// portion is the part of a known amount that a known share makes, or leaves over.
func (f *following) portion(u *unit) (string, []int) {
	if share100(u) > 0 || hoursOf(u) > 0 {
		return "", nil
	}
	for _, s := range f.facts {
		share := share100(s.unit) / 100
		if share <= 0 || share >= 1 || f.list[s.at].cover < 0.15 {
			continue
		}
		for _, q := range f.facts {
			if share100(q.unit) > 0 || q.extent.loose || !alike(u, q.unit) || q.number.Value < 4 {
				continue
			}
			if s.at != q.at && (u.extent.loose && u.number.Unit == "" || !f.sharesMatter(s.at) && !f.sharesName(s.at)) { // they meet by chance
				continue
			}
			if u.gives(share * q.number.Value) {
				return follows(share, "of", q.number.Value, share*q.number.Value), []int{s.at, q.at}
			}
			if u.gives((1-share)*q.number.Value) && f.against(f.list[s.at].read) {
				f.reverse = true
				return follows(1-share, "of", q.number.Value, (1-share)*q.number.Value), []int{s.at, q.at}
			}
		}
	}
	return "", nil
}

// sharesName reports whether a known claim has a name of the sentence.
func (f *following) sharesName(at int) bool {
	for i := range f.r.units {
		if f.r.units[i].kind == nameUnit && f.list[at].match[i] >= 0.7 {
			return true
		}
	}
	return false
}

// lengthOfTime is the time between two known days, or between one and the day of publication; in hours, between two times of one day.
func (f *following) lengthOfTime(u *unit) (string, []int) {
	h := hoursOf(u)
	if u.number.Of == ageOf {
		h = hours["year"]
	}
	if h == 0 || u.number.Of == "night" || f.r.claim.Modality == Planned && !u.extent.loose || containsAny(f.low, []string{" more day", " more week", " more month", " more hour", " another "}) {
		return "", nil
	}
	now := publicationDay(f.ctx)
	near := 0.5 // a few days lie between any two dates
	if h > 300*24 {
		near = 0.2
	}
	for n, a := range f.days {
		if h < 24 {
			for _, b := range f.days[n+1:] {
				if gap := clockGap(*a.date, *b.date); a.at == b.at && gap > 0 && u.gives(gap/h) {
					return fmt.Sprintf("follows: %s to %s", a.date.Clock, b.date.Clock), []int{a.at}
				}
			}
			continue
		}
		if a.date.From.IsZero() {
			continue
		}
		if !now.IsZero() && f.list[a.at].cover > near && u.lasts(a.date.From.Sub(now).Abs(), h) {
			return fmt.Sprintf("follows: %s to %s", a.date.From.Format(time.DateOnly), now.Format(time.DateOnly)), []int{a.at}
		}
		for _, b := range f.days[n+1:] {
			if !b.date.From.IsZero() && a.at == b.at && !(spanDays(*a.date) > 31) && !(spanDays(*b.date) > 31) && u.lasts(a.date.From.Sub(b.date.From).Abs(), h) {
				return fmt.Sprintf("follows: %s to %s", a.date.From.Format(time.DateOnly), b.date.From.Format(time.DateOnly)), []int{a.at, b.at}
			}
		}
	}
	return "", nil
}

// lasts reports whether a number of days, weeks or years is a length of time; hours is how long one of them is. Days are counted exactly, what is longer to a tenth or a third.
func (u *unit) lasts(d time.Duration, hours float64) bool {
	n := d.Hours() / hours
	if n <= 0 {
		return false
	}
	slack := 0.1
	if hours > 7*24 {
		slack = 0.35
	}
	return math.Abs(n-u.number.Value) < slack || u.extent.holds(n)
}

// clockGap is the hours between two times of one day, 0 without.
func clockGap(a, b Date) float64 {
	x, ok1 := clockHours(a.Clock)
	y, ok2 := clockHours(b.Clock)
	if !ok1 || !ok2 || !a.From.Equal(b.From) && !b.From.IsZero() {
		return 0
	}
	return math.Abs(y - x)
}

func clockHours(clock string) (float64, bool) {
	at, err := time.Parse("15:04", clock)
	if err != nil {
		return 0, false
	}
	return float64(at.Hour()) + float64(at.Minute())/60, true
}

// clock is a time of day that lies as far from a known one as a known claim says.
func (f *following) clock(u *unit) (string, []int) {
	at, ok := clockHours(u.date.Clock)
	if !ok {
		return "", nil
	}
	for _, a := range f.days {
		from, ok := clockHours(a.date.Clock)
		if !ok || !u.date.From.IsZero() && !a.date.From.IsZero() && u.date.From.Sub(a.date.From).Abs() > 24*time.Hour {
			continue
		}
		for _, n := range f.facts {
			h := hoursOf(n.unit) * n.number.Value
			if n.at != a.at || h <= 0 || h >= 24 || n.extent.loose {
				continue
			}
			for _, to := range []float64{from + h, from - h} {
				if math.Abs(math.Mod(to-at+48, 24)) < 1e-6 {
					return fmt.Sprintf("follows: %s and %s %s", a.date.Clock, plain(n.number.Value), n.number.Of), []int{a.at}
				}
			}
		}
	}
	return "", nil
}
