package config

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// decoder fills values from the YAML tree and collects every complaint on the way. The library's own strict mode stops at the first one.
type decoder struct {
	file       string
	complaints Complaints
	places     map[string]*token.Position // of every key that was met: "feeds[2].url"
	anchors    map[string]ast.Node
	wrong      map[string]bool // keys whose values could not be read
	depth      int
}

// maxBytes bounds the file: a hand-written configuration is a few kilobytes, and the parser needs many times its input.
const maxBytes = 1 << 20

// maxDepth bounds how deep values may nest, aliases included; the deepest key of a configuration is at 7.
const maxDepth = 24

// parse reads the one document of the file; nil when it is empty or unreadable, with a complaint.
func (d *decoder) parse(data []byte) (node ast.Node) {
	if len(data) > maxBytes {
		d.complain("", nil, fmt.Sprintf("is larger than %d bytes; is it the right file?", maxBytes))
		return nil
	}
	// The parser has been seen to panic on broken input; whatever it does, the answer is a complaint.
	defer func() {
		if r := recover(); r != nil {
			d.complain("", nil, "is not readable as YAML; check quotes, brackets and indentation")
			node = nil
		}
	}()
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		var syntax yaml.Error
		if errors.As(err, &syntax) && syntax.GetToken() != nil {
			d.complain("", syntax.GetToken().Position, "is not YAML: "+syntax.GetMessage()+"; check quotes, brackets and indentation")
		} else {
			d.complain("", nil, "is not YAML; check quotes, brackets and indentation")
		}
		return nil
	}
	var body ast.Node
	for i, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if body != nil || i > 0 && doc.Start != nil {
			pos := doc.Body.GetToken().Position
			if doc.Start != nil {
				pos = doc.Start.Position
			}
			d.complain("", pos, "a second document starts here and would be ignored; remove the line ---")
			break
		}
		body = doc.Body
	}
	return body
}

// complain adds a complaint about a key at a place; without a place, the place of the key or of what holds it is taken.
func (d *decoder) complain(key string, pos *token.Position, text string) {
	if d.wrong[key] {
		return // what is unreadable is said to be that, and not to be missing or out of bounds as well
	}
	for k := key; pos == nil && k != ""; {
		pos = d.places[k]
		k = k[:max(0, strings.LastIndexAny(k, ".["))]
	}
	c := Complaint{File: d.file, Key: key, Text: text}
	if pos != nil {
		c.Line, c.Column = pos.Line, pos.Column
	}
	d.complaints = append(d.complaints, c)
}

// has reports whether the key stands in the file.
func (d *decoder) has(key string) bool { return d.places[key] != nil }

// value decodes a node into v, whose place in the file is called key.
func (d *decoder) value(key string, node ast.Node, v reflect.Value, enum string) {
	if d.depth++; d.depth > maxDepth {
		d.complain(key, node.GetToken().Position, "is nested too deeply")
		d.depth--
		return
	}
	defer func() { d.depth-- }()
	switch n := node.(type) {
	case nil, *ast.NullNode:
		return
	case *ast.AnchorNode:
		d.anchors[n.Name.String()] = n.Value
		d.value(key, n.Value, v, enum)
		return
	case *ast.AliasNode:
		target, ok := d.anchors[n.Value.String()]
		if !ok {
			d.complain(key, n.Start.Position, fmt.Sprintf("*%s refers to nothing above it; write &%[1]s before the value it stands for", n.Value.String()))
			return
		}
		d.value(key, target, v, enum)
		return
	case *ast.TagNode:
		d.complain(key, n.Start.Position, "YAML tags are not used here; write the plain value")
		return
	}
	switch {
	case v.Type() == reflect.TypeFor[time.Duration]():
		d.duration(key, node, v)
	case v.Type() == reflect.TypeFor[Bytes]():
		d.bytes(key, node, v)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(key, node, v.Elem(), enum)
	case v.Kind() == reflect.Struct:
		d.structure(key, node, v)
	case v.Kind() == reflect.Slice:
		d.list(key, node, v, enum)
	case v.Kind() == reflect.Map:
		d.mapping(key, node, v)
	default:
		d.scalar(key, node, v, enum)
	}
}

// pairs lists the entries of a mapping node, or complains.
func (d *decoder) pairs(key string, node ast.Node, want string) []*ast.MappingValueNode {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}
	}
	d.complain(key, node.GetToken().Position, "should be "+want)
	return nil
}

func (d *decoder) structure(key string, node ast.Node, v reflect.Value) {
	fields := map[string]int{}
	var names []string
	for i := range v.NumField() {
		if name := v.Type().Field(i).Tag.Get("yaml"); name != "" && name != "-" {
			fields[name] = i
			names = append(names, name)
		}
	}
	if _, secret := v.Addr().Interface().(*Secret); secret {
		if _, isMap := node.(ast.MapNode); !isMap {
			d.complain(key, node.GetToken().Position, "a secret is named here, never written; write {env: NAME} or {file: PATH}, and change the secret if it was real")
			return
		}
	}
	seen := map[string]bool{}
	for _, pair := range d.pairs(key, node, "keys with values: "+strings.Join(names, ", ")) {
		name := keyText(pair.Key)
		pos := pair.Key.GetToken().Position
		i, known := fields[name]
		switch {
		case !known:
			d.complain(join(key, name), pos, "unknown key"+didYouMean(name, names))
			continue
		case seen[name]:
			d.complain(join(key, name), pos, "stands here a second time; keep one")
			continue
		}
		seen[name] = true
		d.places[join(key, name)] = pos
		d.value(join(key, name), pair.Value, v.Field(i), v.Type().Field(i).Tag.Get("enum"))
	}
}

func (d *decoder) list(key string, node ast.Node, v reflect.Value, enum string) {
	seq, ok := node.(*ast.SequenceNode)
	if !ok {
		// One name where a list of names may stand is plain enough.
		if _, isScalar := node.(ast.ScalarNode); isScalar && v.Type().Elem().Kind() == reflect.String {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			d.value(key, node, v.Index(0), enum)
			return
		}
		d.complain(key, node.GetToken().Position, "should be a list; start each of its lines with a dash")
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(seq.Values), len(seq.Values)))
	for i, item := range seq.Values {
		at := fmt.Sprintf("%s[%d]", key, i)
		if item == nil {
			d.complain(at, seq.Start.Position, "is empty; write a value or remove the dash")
			continue
		}
		d.places[at] = itemPlace(item)
		if _, null := item.(*ast.NullNode); null {
			d.complain(at, nil, "is empty; write a value or remove the dash")
			continue
		}
		d.value(at, item, v.Index(i), enum)
	}
}

func (d *decoder) mapping(key string, node ast.Node, v reflect.Value) {
	v.Set(reflect.MakeMap(v.Type()))
	for _, pair := range d.pairs(key, node, "names with lists: \"Full Name\": [other, names]") {
		name := strings.TrimSpace(keyText(pair.Key))
		at := fmt.Sprintf("%s.%q", key, name)
		d.places[at] = pair.Key.GetToken().Position
		if name == "" {
			d.complain(key, pair.Key.GetToken().Position, "holds an empty name; write one or remove the line")
			continue
		}
		if v.MapIndex(reflect.ValueOf(name)).IsValid() {
			d.complain(at, nil, "stands here a second time; put all in one list")
			continue
		}
		item := reflect.New(v.Type().Elem()).Elem()
		d.value(at, pair.Value, item, "")
		v.SetMapIndex(reflect.ValueOf(name), item)
	}
}

func (d *decoder) scalar(key string, node ast.Node, v reflect.Value, enum string) {
	scalar, ok := node.(ast.ScalarNode)
	pos := node.GetToken().Position
	if !ok {
		d.complain(key, pos, "should be one value, not a list or keys")
		return
	}
	text := strings.TrimSpace(scalarText(scalar))
	words := strings.Split(enum, ",")
	if enum != "" && !slices.Contains(words, text) && (text != "" || v.Kind() == reflect.Bool) {
		d.complain(key, pos, fmt.Sprintf("%q is none of %s%s", text, strings.Join(words, ", "), hint(text, words)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		if _, isBool := scalar.(*ast.BoolNode); isBool {
			d.complain(key, pos, "is read as yes or no; put quotes around it if you mean the word")
			return
		}
		v.SetString(text)
	case reflect.Bool:
		if enum != "" {
			v.SetBool(text == words[1])
			return
		}
		b, isBool := scalar.(*ast.BoolNode)
		if !isBool {
			d.complain(key, pos, fmt.Sprintf("%q is neither true nor false; write one of them, without quotes", text))
			return
		}
		v.SetBool(b.Value)
	case reflect.Int:
		n, err := strconv.Atoi(text)
		if _, isInt := scalar.(*ast.IntegerNode); !isInt || err != nil {
			d.complain(key, pos, fmt.Sprintf("%q is not a whole number; write one, without quotes", text))
			return
		}
		v.SetInt(int64(n))
	}
}

func (d *decoder) duration(key string, node ast.Node, v reflect.Value) {
	scalar, ok := node.(ast.ScalarNode)
	if !ok {
		d.complain(key, node.GetToken().Position, "should be a length of time such as 15m, 2h or 7d")
		return
	}
	if key == "keep.age" && strings.TrimSpace(scalarText(scalar)) == "forever" {
		v.SetInt(unbounded)
		return
	}
	length, err := ParseDuration(scalarText(scalar))
	if err != nil {
		d.complain(key, node.GetToken().Position, err.Error())
		return
	}
	v.SetInt(int64(length))
}

// ParseDuration reads Go's durations, and whole days and weeks: "15m", "1h30m", "7d", "2w".
func ParseDuration(text string) (time.Duration, error) {
	text = strings.TrimSpace(text)
	for unit, length := range map[string]time.Duration{"d": 24 * time.Hour, "w": 7 * 24 * time.Hour} {
		if number, ok := strings.CutSuffix(text, unit); ok {
			if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= 3650 {
				return time.Duration(n) * length, nil
			}
		}
	}
	length, err := time.ParseDuration(text)
	if err != nil || length <= 0 {
		return 0, fmt.Errorf("%q is not a length of time; write for example 15m, 2h or 7d", text)
	}
	return length, nil
}

func (d *decoder) bytes(key string, node ast.Node, v reflect.Value) {
	text := ""
	if scalar, ok := node.(ast.ScalarNode); ok {
		text = strings.TrimSpace(scalarText(scalar))
	}
	if text == "unlimited" {
		v.SetInt(unbounded)
		return
	}
	n, err := ParseBytes(text)
	if err != nil {
		d.complain(key, node.GetToken().Position, err.Error())
		return
	}
	v.SetInt(int64(n))
}

// ParseBytes reads an amount of data with its unit, in thousands: "500MB", "2 GB", "1.5TB".
func ParseBytes(text string) (Bytes, error) {
	upper := strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	for i, unit := range []string{"KB", "MB", "GB", "TB"} {
		number, ok := strings.CutSuffix(upper, unit)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(number, 64)
		if size := n * math.Pow(1000, float64(i+1)); err == nil && size >= 1000 && size <= 1e15 {
			return Bytes(size), nil
		}
	}
	return 0, fmt.Errorf("%q is not an amount of data; write for example 500MB or 2GB", text)
}

// hint is the end of a complaint about a word that is near one of the words.
func hint(text string, words []string) string {
	if w := nearest(text, words); w != "" {
		return fmt.Sprintf("; did you mean %s?", w)
	}
	return "; write one of them"
}

func join(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}

func keyText(key ast.MapKeyNode) string {
	if s, ok := key.(ast.ScalarNode); ok {
		return scalarText(s)
	}
	return key.String()
}

// scalarText is the text of a scalar as the file has it, so that a number where a name belongs stays as it was written.
func scalarText(n ast.ScalarNode) string {
	switch s := n.(type) {
	case *ast.StringNode:
		return s.Value
	case *ast.LiteralNode:
		return s.Value.Value
	case *ast.NullNode:
		return ""
	}
	return n.GetToken().Value
}

// itemPlace is where a list item starts: for keys, at the first of them, not at its colon.
func itemPlace(n ast.Node) *token.Position {
	switch m := n.(type) {
	case *ast.MappingNode:
		if len(m.Values) > 0 {
			return m.Values[0].Key.GetToken().Position
		}
	case *ast.MappingValueNode:
		return m.Key.GetToken().Position
	}
	return n.GetToken().Position
}
