"""Reads the mailbox and the webhook calls of the end-to-end run and says what is wrong with them. usage: check.py FOLDER first|pending|last"""
import email, email.policy, glob, json, os, sys, time

work, stage = sys.argv[1:]


def mails():
    out = []
    for name in glob.glob(work + '/mail/new/*') + glob.glob(work + '/mail/cur/*'):
        with open(name, 'rb') as f:
            raw = f.read()
        assert max(len(line) for line in raw.splitlines()) <= 998, 'a line is longer than 998 octets'
        m = email.message_from_bytes(raw, policy=email.policy.default)
        assert not m.defects, m.defects
        out.append(m)
    return out


def wait_for(n):
    """The server delivers a moment after it has accepted."""
    for _ in range(100):
        if len(mails()) >= n:
            return mails()
        time.sleep(0.1)
    raise SystemExit('expected %d mails, found %d' % (n, len(mails())))


def hooks():
    name = work + '/hooks.jsonl'
    return [json.loads(line) for line in open(name)] if os.path.exists(name) else []


def check(what, ok):
    print('  %-90s %s' % (what, 'ok' if ok else 'WRONG'))
    if not ok:
        raise SystemExit(1)


if stage == 'first':
    got = wait_for(2)
    check('two mails', len(got) == 2)
    got.sort(key=lambda m: 'not known before' not in str(m['Subject']))
    baseline, m = got
    check('the first tells the baseline in one line: ' + str(baseline['Subject']),
          'not known before' in baseline.get_body(preferencelist=('plain',)).get_content())
    text = m.get_body(preferencelist=('plain',)).get_content()
    html = m.get_body(preferencelist=('html',)).get_content()
    check('subject says the news: ' + str(m['Subject']), 'pier' in str(m['Subject']).lower() or 'claim' in str(m['Subject']).lower())
    check('text and HTML say the new claim', 'Ottoline Brask' in text and 'Ottoline Brask' in html)
    check('the altered number is marked', '[-' in text and '{+' in text and '<del' in html and '<ins' in html)
    check('identity, thread and unsubscribe', all(m[h] for h in ('Message-ID', 'References', 'List-Unsubscribe', 'Date')))
    check('nothing remote in the HTML', 'src=' not in html)
    h = hooks()
    check('two webhook calls', len(h) == 2)
    check('verified by the specification\'s library, a forged one is not', h[1]['verified'] and not h[1]['forged'])
    check('webhook tells the same claim', 'Ottoline Brask' in json.dumps(h[1]['digest'], ensure_ascii=False))
elif stage == 'pending':
    d = json.load(open(work + '/pending.json'))
    pending = [x for x in d if x['state'] == 'pending']
    check('two deliveries wait', len(pending) == 2)
    check('each says what went wrong', all(x.get('reason') and x['attempts'] == 1 for x in pending))
    check('no secret in it', 'correct-horse' not in json.dumps(d) and 'whsec_' not in json.dumps(d))
    check('no mail came', len(mails()) == 2)
elif stage == 'last':
    got = wait_for(3)
    check('the third mail is there, and only once', len(got) == 3)
    ids = {str(m['Message-ID']) for m in got}
    check('three identities', len(ids) == 3)
    check('one thread', len({str(m['References']) for m in got}) == 1)
    h = hooks()
    failed, came = [x for x in h if x['mode'] == '500'], [x for x in h if x['mode'] == 'ok']
    check('the refused call and its repetition carry one id', len(failed) == 1 and failed[0]['id'] == came[-1]['id'] and failed[0]['verified'])
    check('four calls, each verified', len(h) == 4 and all(x['verified'] for x in h))
