package config

import (
	"reflect"
	"strings"
	"time"
	_ "time/tzdata" // zones must be known on machines and in images that have no table of their own

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// file is what may stand at the top of a file: a configuration, or the questions of a watches.yaml.
type file struct {
	Config  `yaml:"-"`
	Watches []Question `yaml:"watches"`
}

// Parse reads a configuration. The name stands in complaints. When there is any, the error is [Complaints] and the Config is not to be used.
// An empty file is a configuration: all defaults, no stories and no feeds.
func Parse(name string, data []byte) (Config, error) {
	d := &decoder{file: name, places: map[string]*token.Position{}, anchors: map[string]ast.Node{}}
	var f file
	node := d.parse(data)
	if node != nil {
		if isWatches(node) {
			d.value("", node, reflect.ValueOf(&f).Elem(), "")
			f.Stories = []Story{{Questions: f.Watches}}
		} else {
			d.value("", node, reflect.ValueOf(&f.Config).Elem(), "")
		}
	}
	c := f.Config
	fillDefaults(d, &c)
	if node != nil {
		d.wrong = map[string]bool{}
		for _, complaint := range d.complaints {
			d.wrong[complaint.Key] = true
		}
		delete(d.wrong, "")
		check(d, &c)
	}
	if len(d.complaints) > 0 {
		return Config{}, d.complaints.sorted()
	}
	return c, nil
}

// isWatches tells a watches.yaml from a feeds.yaml by its first key.
func isWatches(node ast.Node) bool {
	m, ok := node.(ast.MapNode)
	if !ok {
		return false
	}
	for it := m.MapRange(); it.Next(); {
		if keyText(it.Key()) == "watches" {
			return true
		}
	}
	return false
}

// fillDefaults gives every key that the file leaves out its default.
func fillDefaults(d *decoder, c *Config) {
	set := func(v *string, value string) {
		if *v == "" {
			*v = value
		}
	}
	set(&c.Schedule.Poll, defaultPoll)
	set(&c.Schedule.Digest, defaultDigest)
	set(&c.Schedule.Zone, defaultZone)
	if !d.has("limits.findings") {
		c.Limits.Findings = defaultFindings
	}
	if !d.has("limits.parallel") {
		c.Limits.Parallel = defaultParallel
	}
	if !d.has("limits.host_gap") {
		c.Limits.HostGap = defaultHostGap
	}
	c.Keep.Age, c.Keep.Size = bound(c.Keep.Age, defaultKeepAge), bound(c.Keep.Size, defaultKeepSize)
	if len(c.Recheck) == 0 {
		c.Recheck = defaultRecheck()
	}
	for i := range c.Feeds {
		set(&c.Feeds[i].Outlet, strings.TrimPrefix(hostOf(c.Feeds[i].URL), "www."))
	}
	for i := range c.Receivers {
		r := &c.Receivers[i]
		set(&r.Importance, "material")
		if r.Email == nil {
			continue
		}
		if r.Email.Server != "" && !strings.Contains(r.Email.Server, ":") {
			r.Email.Server += ":" + defaultSMTPPort
		}
		if strings.HasSuffix(r.Email.Server, ":465") {
			set(&r.Email.TLS, "implicit")
		}
		set(&r.Email.TLS, "starttls")
		if r.Email.DKIM != nil {
			set(&r.Email.DKIM.Domain, domainOf(r.Email.From))
		}
	}
}

// unbounded is how the words for no bound are read; in a [Config] that is 0.
const unbounded = -1

// bound is the default where the file says nothing, and 0 where it says that there is none.
func bound[T time.Duration | Bytes](v, value T) T {
	switch v {
	case 0:
		return value
	case unbounded:
		return 0
	}
	return v
}
