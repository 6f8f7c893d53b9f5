package page

import (
	"strings"

	"golang.org/x/net/html"
)

// What elements call themselves where the page's makers speak another language than English, or say it in other attributes than the usual ones.

var (
	surelyAbroad = set(`reklama reklamy werbung anzeige anzeigen publicite publicidad pubblicita publicidade advertentie annonse annonser annonce annons
		ciasteczka ciasteczko datenschutz newsletterbox`)
	maybeAbroad = set(`podziel udostepnij wesprzyj najczesciej pogoda podpis polecane powiazane stopka
		teilen teilenleiste verwandte wetter bildunterschrift bildunterzeile bildtext autorenbox autoreninfo fusszeile meistgelesen empfehlungen
		partager partage legende meteo abonnez compartir relacionados relacionadas leyenda tiempo condividi correlati didascalia
		compartilhar legenda delen gerelateerd bijschrift dela bildetekst billedtekst relaterade relaterte
		exergue encadre encadré kasten recuadro despiece ramka accordion factbox factfile factboxes keyfacts quickfacts infobox infokasten faktenbox faktaruta faktaboks`)
	readersAbroad = set(`guestbook postbag mailbag leserbriefe leserbrief kommentare leserkommentare commentaires comentarios commenti reacties kommentarer
		komentarze komentarz kommentarii lesermeinungen gaestebuch`)
	readersSay = set(`voices voice letters letter responses response reactions reaction views say says posts replies opinions remarks forum`)
)

// hintProperty says how an element describes itself by what it is to the story in linked data: an article related to it, a reply, its licence.
func hintProperty(n *html.Node) (int, string) {
	for _, a := range n.Attr {
		switch a.Key {
		case "property", "rel", "itemprop", "typeof", "itemtype":
		default:
			continue
		}
		if len(a.Val) > 200 {
			continue
		}
		for _, v := range strings.Fields(strings.ToLower(a.Val)) {
			if i := strings.LastIndexAny(v, ":/#"); i >= 0 {
				v = v[i+1:]
			}
			switch v {
			case "has_reply", "comment", "usercomments", "reply_of":
				return readers, "comment"
			case "isrelatedto", "relatedlink", "license", "usageinfo", "contributor", "interactionstatistic", "copyrightnotice", "copyrightholder", "credittext", "acquirelicensepage", "wpfooter", "wpheader", "wpsidebar", "wpadblock", "sponsor", "funder", "publishingprinciples":
				return maybe, "itemprop"
			}
		}
	}
	return notChrome, ""
}
