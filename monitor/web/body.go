package web

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// A text of more than bombFloor decoded bytes that was compressed more than
// bombRatio to one is not a text: real pages stay below 50, gzip reaches 1030.
const (
	bombRatio = 200
	bombFloor = 1 << 20
)

// readBody reads and decodes the body, at most limit decoded bytes of it. With
// clipped, a longer body is cut instead of refused, and no error is returned
// for what could be read. What was read before an error is returned beside it.
func readBody(resp *http.Response, limit int64, clipped bool) ([]byte, error) {
	encodings, err := encodingsOf(resp.Header)
	if err != nil {
		return nil, err
	}
	if !clipped && len(encodings) == 0 && resp.ContentLength > limit {
		return nil, &Refused{Why: TooLarge, Detail: fmt.Sprintf("the server announces %d bytes, the limit is %d", resp.ContentLength, limit)}
	}
	wire := &counter{r: resp.Body}
	r, err := decoder(wire, encodings)
	if err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	chunk := make([]byte, 32<<10)
	for {
		n, err := r.Read(chunk)
		buf.Write(chunk[:n])
		if int64(buf.Len()) > limit {
			if clipped {
				return buf.Bytes()[:limit], nil
			}
			return nil, &Refused{Why: TooLarge, Detail: fmt.Sprintf("more than %d bytes after decoding", limit)}
		}
		if wire.decoding && buf.Len() > bombFloor && int64(buf.Len()) > bombRatio*wire.n {
			return nil, &Refused{Why: Bomb, Detail: fmt.Sprintf("%d bytes were %d when sent", buf.Len(), wire.n)}
		}
		if err == io.EOF {
			return buf.Bytes(), nil
		}
		if err != nil {
			if corrupt(err) {
				err = &Refused{Why: BadEncoding, Detail: "the compressed body is broken: " + err.Error()}
			}
			return buf.Bytes(), err
		}
	}
}

// encodingsOf lists the encodings in the order they were applied.
func encodingsOf(h http.Header) ([]string, error) {
	var list []string
	for _, e := range strings.Split(strings.Join(h.Values("Content-Encoding"), ","), ",") {
		switch e = strings.ToLower(strings.TrimSpace(e)); e {
		case "", "identity", "none", "utf-8":
			// "utf-8" is a charset in the wrong field, seen in the wild.
		case "gzip", "x-gzip":
			list = append(list, "gzip")
		case "deflate":
			list = append(list, "deflate")
		default:
			return nil, &Refused{Why: BadEncoding, Detail: fmt.Sprintf("the server sent %q, which was not asked for", clip(e))}
		}
	}
	if len(list) > 2 {
		return nil, &Refused{Why: BadEncoding, Detail: fmt.Sprintf("compressed %d times over", len(list))}
	}
	return list, nil
}

// decoder undoes the encodings. A body that is gzip without saying so (files
// served as they lie on disk) is undone once; one that says so but is not is
// taken as it is.
func decoder(wire *counter, encodings []string) (io.Reader, error) {
	br := bufio.NewReader(wire)
	head, err := br.Peek(2)
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, err
	}
	isGzip := len(head) == 2 && head[0] == 0x1f && head[1] == 0x8b
	if len(encodings) == 0 && isGzip {
		encodings = []string{"gzip"}
	}
	if len(head) == 0 || len(encodings) > 0 && encodings[len(encodings)-1] == "gzip" && !isGzip {
		return br, nil
	}
	wire.decoding = len(encodings) > 0
	for i := len(encodings) - 1; i >= 0; i-- {
		r, err := undo(encodings[i], br)
		if err != nil {
			if corrupt(err) {
				err = &Refused{Why: BadEncoding, Detail: "the compressed body is broken: " + err.Error()}
			}
			return nil, err
		}
		br = bufio.NewReader(r)
	}
	return br, nil
}

func undo(encoding string, br *bufio.Reader) (io.Reader, error) {
	if encoding == "gzip" {
		return gzip.NewReader(br)
	}
	// "deflate" should be zlib, but some servers send the bare stream.
	head, _ := br.Peek(2)
	if len(head) == 2 && head[0]&0x0f == 8 && (uint(head[0])<<8|uint(head[1]))%31 == 0 {
		return zlib.NewReader(br)
	}
	return flate.NewReader(br), nil
}

func corrupt(err error) bool {
	var bad flate.CorruptInputError
	return errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) ||
		errors.Is(err, zlib.ErrHeader) || errors.Is(err, zlib.ErrChecksum) || errors.Is(err, zlib.ErrDictionary) ||
		errors.As(err, &bad)
}

// counter counts the bytes that came over the wire.
type counter struct {
	r        io.Reader
	n        int64
	decoding bool
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
