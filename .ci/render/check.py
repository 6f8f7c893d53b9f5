"""Lets Chromium measure every digest, prints the figures, and fails on what is wrong."""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

WIDTHS = (360, 1200)
here = pathlib.Path(__file__).parent
work, golden = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
keep = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None


def digests():
    """Yields name, HTML and text of each."""
    for f in sorted((work / "digests").glob("*.json"), key=lambda f: int(f.stem[1:])):
        m = json.loads(f.read_text())["message"]
        yield "demo-" + f.stem, m["html"], m["text"]
    for f in sorted(golden.glob("*.html")):
        text = f.with_suffix(".txt").read_text()
        yield "golden-" + f.stem, f.read_text(), text.partition("\n\n")[2]  # without the subject


def chromium(*args, dark):
    with tempfile.TemporaryDirectory() as profile:
        cmd = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
               "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir=" + profile,
               "--blink-settings=preferredColorScheme=%d" % (0 if dark else 1), *args]
        return subprocess.run(cmd, capture_output=True, text=True, timeout=80, check=True).stdout


def page(all_of_them):
    frames = "".join(
        '<iframe id="%s-%d" width="%d" height="600" style="border:0" data-text="%s" srcdoc="%s"></iframe>'
        % (name, width, width, html.escape(json.dumps(text)), html.escape(body))
        for name, body, text in all_of_them for width in WIDTHS)
    script = (here / "measure.js").read_text()
    return '<!doctype html><meta charset="utf-8"><style>:root{color-scheme:light dark}</style><body><script>%s</script>%s</body>' % (script, frames)


def measured(dom):
    found = re.search(r'<script type="application/json" id="measured">(.*?)</script>', dom, re.S)
    if not found:
        sys.exit("Chromium did not measure anything:\n" + dom[-2000:])
    return json.loads(found.group(1))


everything = list(digests())
if len(everything) < 8:
    sys.exit("only %d digests: there is nothing to look at" % len(everything))
wrong = 0
for dark in (False, True):
    f = work / ("dark.html" if dark else "light.html")
    f.write_text(page(everything))
    out = measured(chromium("--dump-dom", "--virtual-time-budget=10000", f.as_uri(), dark=dark))
    if out["dark"] != dark or len(out["frames"]) != len(everything) * len(WIDTHS):
        sys.exit("Chromium shows %d frames, dark %s" % (len(out["frames"]), out["dark"]))
    if not all(m["nodes"] for m in out["frames"]):
        sys.exit("a frame is empty")
    print("%s: %d digests at %s pixels, lowest contrast %.2f, smallest letters %g pixels, highest %d pixels" % (
        "dark" if dark else "light", len(everything), " and ".join(map(str, WIDTHS)), min(m["lowest"] for m in out["frames"]),
        min(m["smallest"] for m in out["frames"]), max(m["height"] for m in out["frames"])))
    for m in out["frames"]:
        for w in m["wrong"]:
            print("  %s: %s" % (m["name"], w))
            wrong += 1
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        heights = {m["name"]: m["height"] for m in out["frames"]}
        for name, body, _ in everything:
            if name not in ("golden-full", "golden-foreign", everything[1][0]):
                continue
            for width in WIDTHS:
                one = work / "one.html"
                one.write_text('<!doctype html><style>:root{color-scheme:light dark}body{margin:0}</style><iframe width="%d" height="%d" '
                               'style="border:0;display:block" srcdoc="%s"></iframe>' % (width, heights["%s-%d" % (name, width)], html.escape(body)))
                picture = keep / ("%s-%d-%s.png" % (name, width, "dark" if dark else "light"))
                chromium("--screenshot=%s" % picture, "--window-size=%d,%d" % (max(width, 500), min(heights["%s-%d" % (name, width)], 4000)), one.as_uri(), dark=dark)
if wrong:
    sys.exit("%d things are wrong" % wrong)
