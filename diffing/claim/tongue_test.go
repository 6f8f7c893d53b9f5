package claim

import (
	"strings"
	"testing"
)

// foreignReports are texts on the story of foreignStory in other languages.
var foreignReports = map[string]string{
	"German":     "In der Provinz Orvik ist nach Angaben der Behörde ein zweiter Stamm entdeckt worden.\nElna Marreck trat am Dienstag zurück.\nDas Krankenhaus in Hollin nimmt keine Kranken mehr auf.",
	"French":     "Une deuxième souche a été découverte dans la province d'Orvik, selon le bureau de santé.\nElna Marreck a démissionné mardi.\nLes écoles de Hollin restent fermées.",
	"Spanish":    "Las autoridades de la provincia de Orvik han encontrado una segunda cepa.\nElna Marreck dimitió el martes.\nEl hospital de Hollin ya no admite a más enfermos.",
	"Italian":    "Un secondo ceppo è stato trovato nella provincia di Orvik, secondo le autorità.\nElna Marreck si è dimessa martedì.\nLe scuole di Hollin sono chiuse da lunedì.",
	"Dutch":      "In de provincie Orvik is volgens het bureau een tweede stam van het virus gevonden.\nElna Marreck is dinsdag afgetreden.\nDe scholen in Hollin zijn nog dicht.",
	"Portuguese": "Uma segunda estirpe foi encontrada na província de Orvik, segundo as autoridades.\nElna Marreck demitiu-se na terça-feira.\nAs escolas de Hollin estão fechadas.",
	"Swedish":    "En andra stam har hittats i provinsen Orvik, enligt myndigheten som sökte efter den.\nElna Marreck avgick på tisdagen.\nSkolorna i Hollin är stängda till fredag.",
}

const foreignStory = `Doctors in the province of Orvik have counted 214 cases of Marl fever.
Elna Marreck, the head of the health office, said a vaccine would arrive on Thursday.
Schools in Hollin and Orvik have been closed, Elna Marreck said.`

func TestTextsInOtherTongues(t *testing.T) {
	reg := NewRegister(nil)
	base, _ := judgeText(NewRegister(nil), "Fever in Orvik", foreignStory, judgeDay)
	topic := LearnTopic([]Document{base}, Match{})
	candidates, counts := knownFrom(reg, foreignStory)
	for tongue, text := range foreignReports {
		d, claims := judgeText(reg, "", text, judgeDay)
		rel := topic.Text(d, claims)
		if !rel.Relevant || !strings.Contains(rel.Reason, "in "+tongue) {
			t.Errorf("%s: %+v", tongue, rel)
		}
		for i, c := range claims {
			v := Judge(c, Context{Document: d, Index: i, Page: 2, Counts: counts, Total: len(candidates)}, candidates)
			if !strings.Contains(v.Reason, "not in English but in "+tongue) {
				t.Errorf("%s: %q is %s (%s)", tongue, c.Text, v.Label, v.Reason)
			}
		}
		other := strings.NewReplacer("Orvik", "Talbrück", "Elna Marreck", "Ada Quenn", "Hollin", "Vasten").Replace(text)
		d, claims = judgeText(NewRegister(nil), "", other, judgeDay)
		if rel := topic.Text(d, claims); rel.Relevant || !strings.Contains(rel.Reason, "in "+tongue) {
			t.Errorf("%s, another story: %+v", tongue, rel)
		}
	}
}

func TestEnglishIsNoOtherTongue(t *testing.T) {
	for _, text := range []string{
		foreignStory,
		"The De La Mar family of Los Altos said El Nino and La Nina had cost it its farm in San Luis.\nThe pan-European bank Banco di Sale has closed.",
		"Van den Berg and Von der Aue met in Den Haag.\nThey agreed on a date for the vote in the Hague.\nNothing else was said.",
		"Fever: 214 cases.\nHollin: 17 dead.\nOrvik: schools shut, markets shut, pubs shut, trains late.\nVaccine due Thursday.",
		"Divers reached gallery two.\nMine owner fined.\nPumps broken since January, inspector says.",
	} {
		d, claims := judgeText(NewRegister(nil), "", text, judgeDay)
		if got := textTongue(d.Sentences); got != "" {
			t.Errorf("%q is in %s", text, got)
		}
		for i, c := range claims {
			if got := read(c).tongue(Context{Document: d, Index: i}); got != "" {
				t.Errorf("%q is in %s", c.Text, got)
			}
		}
	}
}

// TestForeignSentenceAlone checks a sentence of another language in an English text.
func TestForeignSentenceAlone(t *testing.T) {
	for text, tongue := range map[string]string{
		"In Orvik sind 17 Menschen am Marl-Fieber gestorben, teilte das Gesundheitsamt am Montag mit.":   "German",
		"Les écoles de Hollin et de Brisk resteront fermées jusqu’au 20 mars, selon le bureau de santé.": "French",
		"El número de casos en Orvik ha subido a 312, según las autoridades sanitarias de la provincia.": "Spanish",
		"Двадцать шесть шахтёров работали в шахте, сообщило правительство.":                              "Cyrillic script",
		"Het aantal gevallen in Orvik is volgens de autoriteiten van de provincie gestegen tot 312.":     "Dutch",
	} {
		if v := judgeAfter(foreignStory, text); !strings.Contains(v.Reason, "in "+tongue) {
			t.Errorf("%q is %s (%s)", text, v.Label, v.Reason)
		}
	}
}
