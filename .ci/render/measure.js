// Runs in the page that holds each digest in a frame of its own, and writes what is wrong into the page as JSON.
'use strict';

const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const parse = text => text.match(/[\d.]+/g).map(Number);
const ratio = (a, b) => {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
};

// ground is the colour behind an element: that of the nearest ancestor that has one.
function ground(view, el) {
  for (; el; el = el.parentElement) {
    const c = parse(view.getComputedStyle(el).backgroundColor);
    if (c.length < 4 || c[3] > 0.99) return c;
  }
  return [255, 255, 255];
}

function texts(doc) {
  const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT), out = [];
  while (walk.nextNode()) if (walk.currentNode.data.trim()) out.push(walk.currentNode);
  return out;
}

const words = text => text.match(/[\p{L}\p{N}\p{M}]+/gu) || [];

function measure(frame) {
  const doc = frame.contentDocument, view = frame.contentWindow, wrong = [];
  const width = view.innerWidth;
  if (width !== Number(frame.width)) wrong.push(`the frame is ${width} wide`);
  if (doc.documentElement.scrollWidth > width) wrong.push(`it is ${doc.documentElement.scrollWidth} wide in ${width}`);
  for (const el of doc.body.querySelectorAll('*')) {
    const box = el.getBoundingClientRect();
    if (box.width && (box.right > width + 0.5 || box.left < -0.5)) {
      wrong.push(`<${el.localName}> reaches from ${box.left} to ${box.right}: ${el.textContent.slice(0, 60)}`);
    }
  }
  let lowest = 99, smallest = 99;
  for (const node of texts(doc)) {
    const el = node.parentElement, style = view.getComputedStyle(el), size = parseFloat(style.fontSize);
    const large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
    const got = ratio(parse(style.color), ground(view, el));
    lowest = Math.min(lowest, got);
    smallest = Math.min(smallest, size);
    if (got < (large ? 3 : 4.5)) wrong.push(`contrast ${got.toFixed(2)} of: ${node.data.slice(0, 60)}`);
    if (size < 14) wrong.push(`${size} pixels small: ${node.data.slice(0, 60)}`);
    if (!el.getClientRects().length) wrong.push(`not shown: ${node.data.slice(0, 60)}`);
  }
  const remote = doc.querySelectorAll('img,link,script,iframe,object,embed,video,audio,[srcset],[background]');
  if (remote.length || /url\(/i.test(doc.documentElement.outerHTML)) wrong.push('something is loaded from elsewhere');
  for (const a of doc.querySelectorAll('a')) if (!/^https?:\/\//.test(a.getAttribute('href'))) wrong.push(`a link to ${a.getAttribute('href')}`);
  const have = new Map();
  for (const node of texts(doc)) for (const w of words(node.data)) have.set(w, (have.get(w) || 0) + 1);
  for (const w of words(JSON.parse(frame.dataset.text))) {
    const n = have.get(w) || 0;
    if (!n) wrong.push(`the text part's word ${w} is missing`);
    else have.set(w, n - 1);
  }
  return {name: frame.id, width, height: doc.documentElement.scrollHeight, lowest: +lowest.toFixed(2), smallest, nodes: texts(doc).length, wrong};
}

window.addEventListener('load', () => {
  const frames = [...document.querySelectorAll('iframe')];
  const out = {dark: matchMedia('(prefers-color-scheme: dark)').matches, frames: frames.map(measure)};
  const pre = document.createElement('script');
  pre.type = 'application/json';
  pre.id = 'measured';
  pre.textContent = JSON.stringify(out).replaceAll('<', '\\u003c');
  document.body.append(pre);
});
