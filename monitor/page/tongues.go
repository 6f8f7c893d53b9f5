package page

import (
	"regexp"
	"strings"
)

// Pages that stand in an article's place say few things, in whatever language: that they want consent, money, an account or a person instead
// of a program, that there is no page, or none for this country. They say it to their reader. The words are looked for in the languages of
// most European outlets; a page in another language is judged by its metadata and length alone.

// words matches any of several words or phrases that begin and end at a letter's edge. Go's \b knows ASCII only.
func words(list ...string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL\pN])(?:` + strings.Join(list, "|") + `)(?:$|[^\pL\pN])`)
}

// speaks finds a text that addresses its reader or speaks of itself as "we".
var speaks = words(
	`you|your|yours|we|our|us|please`, `sie|ihr|ihre[nmrs]?|dein\pL*|dich|dir|wir|uns|unser\pL*|bitte`, `vous|votre|vos|nous|notre|nos|veuillez|toi|tes`,
	`tu|tus|te|usted|nosotros|nuestr\pL+|por favor`, `tuo|tua|tuoi|tue|noi|nostr[oaie]`, `você|vocês|nosso|nossa|nossos`, `jouw|jou|uw|wij|onze|ons`,
	`tw[oó]j\pL*|twoi\pL*|ciebie|cię|my|nasi|nasz\pL*|państw\pL*|proszę`, `вы|вас|вам|вами|ваш\pL*|мы|наш\pL*|пожалуйста|ви|ми|будь ласка`,
	`din|ditt|dina|våra|vår|vores|dig|deg`,
)

// thisPage finds a text that speaks of the page on which it stands.
var thisPage = words(
	`(?:this|the (?:rest of (?:the|this)|requested)) (?:article|story|content|page|report|site|website|address|link)`,
	`(?:diese[nrms]?|den ganzen|den vollständigen) (?:artikel|inhalt|seite|beitrag|text)`, `(?:cet|cette) (?:article|page|contenu)|ce contenu`,
	`(?:este|esta) (?:artículo|contenido|página|noticia|artigo|conteúdo)`, `quest[oa] (?:articolo|contenuto|pagina)`, `(?:dit|deze) (?:artikel|pagina|inhoud)`,
	`(?:ten|tego|ta|tę) (?:artykuł\pL*|stron\pL*|treś\pL*)`, `(?:этот|эту|эта|данный|цей|цю) (?:материал|стать\pL*|страниц\pL*|матеріал|сторінк\pL*)`,
	`(?:den här|denna|denne|dette) (?:artikel\pL*|artikkel\pL*|sidan?|siden)`,
)

// The things that consent notices are about, a group to a thing.
var consentGroups = []*regexp.Regexp{
	words(`cookies?`, `kakor`, `ciasteczk\pL+`, `кук[иі]`, `evästeet`, `informasjonskapsler`),
	words(`consent\pL*|agree|accept(?: all)?|reject(?: all)?`, `zustimm\pL+|einwillig\pL+|akzeptier\pL+|ablehnen`, `consentement|accepte[rz]?|refuser`,
		`consentimiento|acept\pL+|rechaz\pL+`, `consenso|accett\pL+|rifiut\pL+`, `consentimento|aceit\pL+`, `toestemming|akkoord|weiger\pL*`,
		`zgod\pL+|odmów\pL*`, `согласи\pL+|согласны|соглашаетесь|принять|принимаю|згод\pL+`, `samtyck\pL+|samtykke\pL*`),
	words(`partners?|vendors?|third[ -]part\pL+`, `partnern?|anbieter\pL*|dritt\pL+`, `partenaires`, `socios`, `fornitori|terze parti`, `parceiros`,
		`derde partijen`, `partnerzy|partner(?:om|ów|ami)`, `партн[её]р\pL*`),
	words(`personal (?:data|information)`, `personenbezogen\pL+`, `donn[ée]es (?:personnelles|à caractère)|informations personnelles`, `datos personales`,
		`dati personali`, `dados pessoais`, `persoonsgegevens`, `dan(?:e|ych) osobow\pL+`, `персональн\pL+ дан+\pL+`, `person(?:uppgifter|oplysninger|opplysninger)`),
	words(`personali[sz]ed|advertis\pL*|ads`, `werbe?\pL*|tracking|tracker\pL*`, `traceurs|publicit\pL+`, `anuncios|publicid\pL+`, `pubblicit\pL+`, `anúncios`,
		`advertenties`, `reklam\pL*`, `реклам\pL*`, `annons\pL*|annonc\pL*`),
	words(`devices?|browsing|identifiers?|store (?:and|or|and/or) access`, `endgerät\pL*|geräte?-?kennung\pL*`, `appareil|terminal`, `dispositivo`,
		`urządzeni\pL*`, `apparaat`, `устройств\pL*|пристро\pL+`, `enhet\pL*`),
	words(`privacy\pL*`, `privatsphäre|datenschutz\pL*`, `vie privée`, `privacidad\pL*`, `prywatnoś\pL+`, `конфиденциальност\pL*|приватн\pL+`, `integritet\pL*|privatliv\pL*`),
	words(`preferences|settings|choices|options|legitimate interest|measure\pL*`, `einstellungen|widerruf\pL*|berechtigt\pL+ interess\pL+`,
		`paramétr\pL+|préférences|intérêt légitime|traitements?`, `configura\pL+|ajustes|interés legítimo|tratamiento`, `impostazioni|legittimo interesse`,
		`ustawieni\pL*`, `instell\pL+`, `настройк\pL*|налаштуван\pL*`, `inställning\pL*|indstilling\pL*`),
}

// consentStems are parts of words of which every consent notice has one: a text without them need not be looked at closely.
var consentStems = strings.Fields(`cookie kakor ciastecz куки кукі evästee informasjonskapsl consent zustimm einwillig akzept accept accett acept aceit toestemming
	akkoord zgod согла згод samtyck samtykk personal personenbez personnel personales personali pessoai persoonsgeg osobow персонал personupp personoply privacy
	privat privac vie pryw конфиден приват partner vendor third tracking browsing advertis choices preferenc`)

// mayConsent says whether a text has one of the words of consent notices.
func mayConsent(s string) bool {
	s = strings.ToLower(s)
	for _, stem := range consentStems {
		if strings.Contains(s, stem) {
			return true
		}
	}
	return false
}

// groups counts the regular expressions that match a text.
func groups(list []*regexp.Regexp, s string) int {
	n := 0
	for _, re := range list {
		if re.MatchString(s) {
			n++
		}
	}
	return n
}

// readOn finds a text that speaks of reading this very article to its end.
var readOn = words(
	`(?:continue|keep|finish) reading`, `(?:subscribe|sign up|register|sign in|log in|pay|join) to (?:continue|go on|read)|(?:see|read|get|for) the rest`,
	`(?:subscribers|members) (?:can )?(?:read|see|get) (?:everything|all|it|on|more)|(?:subscribers|members)['’] (?:story|article|content)|read (?:it|this|the story|the article) in full`,
	`(?:hit|reached|used up|come to) (?:the|your) (?:\pL+ ){0,3}(?:limit|allowance)|limit of (?:\pL+ )?(?:articles|stories)`, `(?:read|see|get|view|access|unlock|open) (?:the |this )?(?:full|whole|entire|rest|complete)(?: of (?:it|the|this))?(?: (?:article|story|report|text|piece))?`,
	`rest of (?:this|the) (?:article|story|report|text|piece)|end of (?:the|this|your) (?:free )?(?:preview|sample)|free preview|continue with (?:a|your) (?:free )?(?:trial|subscription|plan|account)|full (?:digital )?access|remaining (?:\d+ )?(?:paragraphs|words|part|text)`, `(?:last|final|\d+|\pL+ of your) free (?:article|story|stories|articles)`,
	`read(?:ing)? on(?: with| for|,)`, `(?:article|story|report|content|text|piece|page|post) is (?:only |reserved |exclusive |exclusively |available |just )*(?:for|to) (?:\pL+ ){0,4}(?:subscribers|members|readers with)`,
	`(?:is|are) for (?:(?:paying|registered|premium|our) )?(?:subscribers|members) ?(?:only|of \pL+)?`, `(?:exclusive|exclusively|only|reserved) (?:for|to) (?:\pL+ ){0,2}(?:subscribers|members)`,
	`(?:subscribers?|members?)[ -](?:only|exclusives?)|exclusive(?: content)? for subscribers`, `premium (?:content|article|story)`,
	`weiterlesen|weiter lesen|zu ende lesen`, `(?:exklusiv|nur|ausschließlich|reserviert) für (?:\pL+ ){0,2}(?:abonnent\pL*|mitglieder)`, `(?:ganzen|vollständigen|kompletten) (?:artikel|text|beitrag)`,
	`réservée?s? (?:à|aux) (?:nos )?(?:abonn\pL+|membres)`, `lire la suite|la suite de (?:cet|l['’])|il vous reste|(?:article|lire) (?:complet|en intégralité|en entier)|poursuivre (?:la|votre) lecture`,
	`(?:seguir|continuar|sigue|continúa) leyendo|(?:artículo|contenido|noticia) complet[oa]|(?:solo|sólo|exclusiv\pL+) para (?:\pL+ ){0,2}(?:suscriptores|socios)`,
	`continua(?:re)? (?:a leggere|la lettura)|riservat[oai] (?:agli|ai) (?:abbonati|soci)|articolo completo`,
	`continu\pL+ (?:a ler|lendo)|exclusiv\pL+ para assinantes|(?:artigo|texto) completo|leia a íntegra`, `verder ?lezen|lees (?:verder|dit artikel)|(?:alleen|exclusief) voor abonnees`,
	`czyta(?:j|ć) dalej|dalsz\pL+ (?:część|częś\pL+|lektur\pL)|dla (?:prenumerator\pL+|subskrybent\pL+)|pełn\pL+ (?:dostęp\pL*|treść|treści|wersj\pL)`,
	`(?:про)?читать (?:\pL+ ){0,2}(?:далее|дальше|полностью|до конца)|полн\pL+ (?:текст\pL*|верси\pL+)|(?:для|по) подписчик\pL+|по подписке|доступ\pL* (?:только )?подписчик\pL+`,
	`читати (?:далі|повністю)|повн\pL+ текст|для (?:передплатник\pL+|підписник\pL+)`,
	`(?:fortsätt|fortsett|fortsæt) (?:läs\pL*|å lese|med at læse|läsningen)|l[äæe]s videre|läs vidare|för prenumeranter|(?:for|til) abonnent\pL*`,
)

// The things that offers of subscriptions and accounts are about, a group to a thing.
var payGroups = []*regexp.Regexp{
	words(`subscri\pL+|member(?:s|ship)?`, `\pL*-?abos?|abonn\pL+`, `suscri\pL+`, `abbon\pL+`, `assin(?:e|ar|ante|antes|atura)`, `prenumer\pL+|subskry\pL+`, `подпис\pL+|передплат\pL+|підпис\pL+`),
	price,
	accountWords,
	words(`premium|plan|plans|trial|upgrade|paywall|paid|unlock\pL*`, `testen|probemonat`, `essai`),
}

// price finds a sum of money, or the time for which it is to be paid.
var price = regexp.MustCompile(`(?i)[$€£₽₴¥]\s?\d|\d[\d.,]*\s?(?:€|£|₽|₴|zł|kr\b|euros?\b|dollars?\b|crowns?\b|pounds?\b|руб|грн)|(?:^|[^\pL])(?:` + strings.Join([]string{
	`(?:per|a|each) (?:week|month|year)|cancel (?:at )?any ?time`, `(?:pro|im|den|ersten|ein|1) (?:monat|woche|jahr)|monatlich|kündbar`, `par (?:mois|semaine|an)|premier mois|sans engagement`,
	`al (?:mes|año|mese)`, `por mês`, `per maand`, `miesięcznie`, `в месяц|на місяць`, `i måneden|per månad`,
}, "|") + `)(?:$|[^\pL])`)

// accountWords finds a text that speaks of logging in.
var accountWords = words(`log ?in|sign ?in|logged in|signed in|(?:free )?account|register(?:ed)?|registration|password`, `anmelden|anmeldung|einloggen|registrier\pL+|konto|passwort`,
	`connecter|connectez|connexion|identifi\pL+|compte|mot de passe`, `inici(?:a|ar|e) sesión|regístr\pL+|registr(?:ar|arse)|contraseña`, `acced[ei]|accedere|registra(?:ti|rsi)`,
	`entrar|iniciar sessão|cadastre\pL*`, `inloggen|aanmelden`, `zaloguj\pL*|konta`, `войти|войдите|авториз\pL+|зарегистрир\pL+|увійд\pL+|увійти`, `logga in|logg inn|log ind`)

// robotWords finds a text that takes its reader for a program, or might.
var robotWords = words(`not (?:a |an )?(?:ro)?bot|are (?:you|a) (?:a )?(?:robot|human)|you are (?:a )?human|human verification|press (?:&|and) hold|incident id|verify(?:ing)? (?:your browser|you)`,
	`security of your connection|disable (?:any|your) ad ?blockers?|limited by the site owner|request is being verified|too many requests|scraping websites|blocked in error`, `(?:ein|kein) (?:mensch|roboter) (?:sind|bist)|roboter`,
	`(?:pas|êtes) un (?:robot|humain)|un robot`, `(?:eres|soy|es) (?:un )?(?:robot|human[oa])`, `(?:sei|sono) un (?:robot|essere umano)`, `um robô`, `geen robot`, `robotem|człowiekiem`,
	`не робот|вы (?:не )?робот|автоматическ\pL+|автоматизирован\pL+|подозрительн\pL+ (?:трафик|активност\pL)|не бот`, `inte en robot|ikke en robot`)

// missingWords finds a text that says that there is no page.
var missingWords = words(
	`(?:page|article|story|content|report|link|address|url)(?: [^.!?]{1,60})? (?:no longer|not|never|isn['’]t|doesn['’]t|can['’]t|cannot|couldn['’]t) (?:\pL+ ){0,2}(?:online|available|here|exist\pL*|found|published|load\pL*|there)`,
	`(?:may|might) have been (?:\pL+ ){0,2}(?:taken down|withdrawn|removed|moved|deleted|unpublished)|(?:article|story|page|link|content) (?:has |have )?(?:been )?(?:expired|withdrawn|taken down|unpublished)`,
	`(?:could not|couldn['’]t|cannot|can['’]t|unable to) (?:load|find|open|locate|show|display) (?:the|that|this|what) (?:page|article|story|content|you)`, `something went wrong`, `(?:there is|there['’]s) (?:no|nothing)(?: \pL+){0,3} (?:at this address|here)`,
	`seite (?:\pL+ ){0,5}(?:nicht|existiert)|existiert (?:\pL+ )?nicht|nicht (?:mehr )?(?:gefunden|vorhanden)`, `page (?:\pL+ ){0,5}(?:n['’]existe|introuvable|n['’]est)|introuvable|a été (?:déplacée?|supprimée?)`,
	`no (?:se (?:ha )?)?(?:encontrad[oa]|existe|está disponible|hemos encontrado)|(?:contenido|página) (?:\pL+ ){0,4}no`, `non (?:è stat[oa] )?(?:trovat[oa]|esiste|disponibile)`, `não (?:foi )?(?:encontrad[oa]|existe)`,
	`niet (?:gevonden|bestaat)|bestaat niet`, `nie (?:została |istnieje|znalezion\pL+)|nie istnieje`, `не (?:найден\pL*|существует|знайдено|існує)|(?:была|был|страница) (?:удал\pL+|перемещ\pL+)|видален\pL+`,
	`hittades inte|finns inte|(?:blev )?ikke fundet|findes ikke|finnes ikke|ikke funnet`,
)

// missingHead is missingTitle in other languages: a headline that says that there is no page.
var missingHead = regexp.MustCompile(`(?i)^[^\pL\pN]*(?:(?:seite |artikel )?nicht gefunden|(?:page |article )?introuvable|(?:p[áa]gina )?no encontrad[oa]|pagina non trovata|página não encontrada|pagina niet gevonden|(?:strona )?nie (?:istnieje|znaleziono.*)|страница (?:не найдена|удалена)|сторінку не знайдено|не найдено|sidan (?:hittades|finns) inte|siden (?:(?:blev )?ikke fund\pL+|findes ikke|finnes ikke)|oups|ups|hoppla|(?:article|story|link|page) expired|something went wrong|(?:an )?error(?: occurred)?)(?:[^\pL\pN].*)?$`)

// regionWords finds a text that shuts out readers by where they are.
var regionWords = words(`in (?:ihr\pL+|dein\pL+) (?:land|region|gebiet)`, `dans votre (?:pays|région|territoire)`, `en (?:tu|su) (?:país|región|zona)`, `nel (?:tuo|suo) paese|nella tua (?:regione|area)`,
	`(?:no|em) seu país|na sua região`, `in (?:jouw|uw) (?:land|regio)`, `w (?:twoim|państwa) (?:kraju|regionie)`, `(?:в|на территории) ваш\pL+ (?:стран\pL+|регион\pL+)|у ваш\pL+ (?:країні|регіоні)`,
	`(?:in|from) your (?:country|region|territory|location|area)`, `доступ (?:\pL+ ){0,4}ограничен|недоступ\pL+ на территории|недоступ\pL+ в вашем`, `i (?:ditt|dit) land`, `(?:not|cannot|can['’]t) be (?:shown|viewed|seen|displayed|read)(?: \pL+){0,2} (?:where you are|in your (?:country|region|area))`)

// offers finds a sentence that begins with what an offer tells its reader to do.
var offers = regexp.MustCompile(`(?i)(?:^|[.!?:]\s+)(?:subscribe|sign up|become a|join|upgrade|log in|sign in|register|get|start|try|unlock|already (?:a|subscribed|registered)|membership costs|jetzt|schon|bereits|abonnez-vous|déjà|suscríbe\pL*|¿ya|ya eres|abbonati|sei già|hai già|assine|já é|word|al abonnee|kup|masz już|оформите|уже)(?:$|[^\pL])`)

// reportedAbroad finds what is quoted or reported in other languages than English.
var reportedAbroad = words(`sagte|sagten|erklärte|teilte|laut`, `a (?:dit|déclaré|indiqué|annoncé)|selon`, `dijo|dijeron|anunció|según`, `ha (?:detto|dichiarato)|secondo`, `disse`, `zei|volgens`,
	`powiedzia\pL+|według`, `сказал\pL*|заявил\pL*|сообщил\pL*|по словам|сказав|заявив|повідоми\pL+`, `sade|sagde|ifølge|enligt`)

// furnitureAbroad is furnitureText in other languages: pointers to other articles, counters, labels. Anchored, as that is.
var furnitureAbroad = regexp.MustCompile(`(?i)^[^\pL\pN]{0,3}(?:` + strings.Join([]string{
	`(?:lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|lire aussi|à lire aussi|lire (?:également|plus)|voir aussi|lee también|lea también|leer más|te puede interesar|leggi anche|approfondisci|leia também|leia mais|lees ook|bekijk ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|читайте (?:также|ещ[её])|читать также|по теме|читайте також|läs (?:också|även|mer)|les også|læs også)\s*(?:[:|»>–—-].*)?`,
	`(?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama|реклама|annons|annonce)`,
	`(?:teilen|partager|compartir|condividi|compartilhar|delen|udostępnij|поделиться|dela|del)(?: .{0,40})?`,
	`(?:aufrufe|просмотр(?:ов|ы)|переглядів|wyświetle(?:nia|ń)|visualizzazioni|visualizações|lecturas|vues|weergaven)\s*:?\s*\d.{0,20}|\d[\d.,\s]*(?:aufrufe|просмотр\pL*|переглядів|wyświetle\pL+|vues|lecturas|kommentare|commentaires|comentarios|commenti|comentários|reacties|komentarz\pL*|коммента\pL+|коментар\pL+|kommentarer)|(?:lu|leído|letto|lido|gelezen|gelesen|läst|læst|lest) \d[\d.\s]* ?(?:fois|veces|volte|vezes|keer|mal|gånger|gange|ganger)`,
	`(?:vor \d+ (?:minute|stunde|tag|woche)\pL*|il y a \d+ .{1,20}|hace \d+ .{1,20}|\d+ (?:minut\pL|or[ae]|giorn\pL) fa|há \d+ .{1,20}|\d+ (?:minuten|uur|dagen) geleden|\d+ (?:minut\pL*|godzin\pL*|dni) temu|\d+ (?:минут\pL?|час\pL*|дн\pL+) назад|\d+ (?:хвилин\pL?|годин\pL?) тому|för \d+ .{1,20} sedan|for \d+ .{1,20} siden)`,
	`(?:stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликовано|обновлено|оновлено|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert)(?:\s*:| le| el| il| em| am| op)?\s*.{0,12}\d.{0,40}`,
}, "|") + `)[^\pL\pN]*$`)

// pointer finds the beginning of a line that leads to another article, where most of the line is a link.
var pointer = regexp.MustCompile(`(?i)^[^\pL\pN]{0,3}(?:read|see|watch|related|more|also|lesen sie|mehr (?:zum|dazu)|(?:à )?lire|voir aussi|le[ea] también|leer|leggi|approfondisci|leia|lees|bekijk|czytaj|zobacz|читайте|читать|по теме|läs|les|læs)(?:$|[^\pL])`)

// letterOffer finds a line that offers a newsletter.
var letterOffer = regexp.MustCompile(`(?i)\b(?:every|each|daily|weekly|morning|evening|free|newsletter|stories|headlines)\b.{0,160}\b(?:in|to|into) your (?:inbox|mailbox)\W*$` +
	`|^\W*(?:receive|get)\b.{0,60}\b(?:letter|newsletter|bulletin|briefing|digest)\b.{0,60}\b(?:free|cost|charge|by e-?mail)\b\W*(?:of (?:cost|charge))?\W*$`)
