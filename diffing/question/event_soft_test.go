package question

import "testing"

// Events in fields and wordings for which no rule was written.
func TestEventsInOtherFields(t *testing.T) {
	const (
		dam      = "When will the Orrin reservoir be drained?"
		mural    = "When does the city paint over the Halden Street mural?"
		beach    = "When will people be able to swim at Marl Beach again?"
		statue   = "When will the statue of Admiral Brask be moved to the museum?"
		asteroid = "When does the Perrin probe reach the asteroid Ulla?"
		tariff   = "When do the new tariffs on Velland steel come into force?"
		licence  = "Will the regulator revoke Corvo Air's licence, and when?"
		panel    = "When does the ethics committee question Senator Dahl?"
		tower    = "When will the Kessel tower be dismantled?"
		game     = "When will the postponed derby between Arle and Brock be replayed?"
		bells    = "When will the bells of Saint Orlan ring again?"
		tunnel   = "When does drilling of the Gorm tunnel finish?"
	)
	known := map[string][]string{"Orrin": {}, "Marl Beach": {"the beach"}, "Corvo Air": {"Corvo"}, "Senator Dahl": {"Dahl"}, "Arle": {}, "Brock": {}}
	runGeneral(t, Event, known, []generalRow{
		{dam, "Engineers will drain the [l:Orrin] reservoir from [d:2026-06-02:2 June], the water board said.", "planned 2026-06-02"},
		{dam, "The [l:Orrin] reservoir is to be drained on [d:2026-06-02:2 June], the water board said. / Draining of the [l:Orrin] reservoir has been postponed to [d:2026-06-09:9 June], the board said.", "postponed 2026-06-09"},
		{dam, "The [l:Orrin] reservoir holds 4 million tonnes of water.", "none"},
		{dam, "The yacht club at the [l:Orrin] reservoir holds its regatta on [d:2026-06-02:2 June], it said.", "none"},
		{mural, "The mural in Halden Street will be painted over on [d:2026-06-02:2 June], the city said.", "planned 2026-06-02"},
		{mural, "The mural in Halden Street will be painted over on [d:2026-06-02:2 June], the city said. / Workers painted over the Halden Street mural this morning.", "happened 2026-05-11"},
		{beach, "Swimmers will be allowed back in the water at [l:Marl Beach] on [d:2026-06-02:2 June], the health office said.", "planned 2026-06-02"},
		{beach, "The ban at [l:Marl Beach] ends on [d:2026-06-02:2 June], the health office confirmed.", "confirmed 2026-06-02"},
		{statue, "The statue of Admiral Brask will go to the museum on [d:2026-06-02:2 June], the council said.", "planned 2026-06-02"},
		{statue, "The council said the statue of Admiral Brask is to be moved on [d:2026-06-02:2 June]. / The council has called off the move of the statue.", "cancelled"},
		{asteroid, "The Perrin probe will reach Ulla on [d:2026-06-02:2 June], the agency said.", "planned 2026-06-02"},
		{asteroid, "Perrin is due at the asteroid on [d:2026-06-02:2 June], mission control said.", "planned 2026-06-02"},
		{asteroid, "The Perrin probe is to reach Ulla on [d:2026-06-02:2 June], in spite of a fuel leak.", "planned 2026-06-02"},
		{tariff, "The new tariffs on Velland steel take effect on [d:2026-06-02:2 June], the trade ministry said.", "planned 2026-06-02"},
		{tariff, "Tariffs on Velland steel will come into force on [d:2026-06-02:2 June], the trade ministry confirmed.", "confirmed 2026-06-02"},
		{licence, "The regulator will revoke the licence of [b:Corvo Air] on [d:2026-06-02:2 June], it announced.", "planned 2026-06-02"},
		{licence, "[b:Corvo Air] lost its licence on Monday: the regulator has revoked it.", "happened 2026-05-11"},
		{panel, "[p:Senator Dahl] will be questioned by the ethics committee on [d:2026-06-02:2 June], its chair said.", "planned 2026-06-02"},
		{panel, "The ethics committee will question [p:Senator Dahl] on [d:2026-06-02:2 June], its chair said. / The questioning of [p:Dahl] has been put off to [d:2026-06-05:5 June], the chair said.", "postponed 2026-06-05"},
		{tower, "Dismantling of the Kessel tower starts on [d:2026-06-02:2 June], the owner said.", "planned 2026-06-02"},
		{tower, "The Kessel tower was dismantled in the night, police said.", "happened 2026-05-11"},
		{game, "[o:Arle] and [o:Brock] should meet again on [d:2026-06-02:2 June], the league said.", "planned 2026-06-02"},
		{bells, "The bells of Saint Orlan will be heard again on [d:2026-06-02:2 June], the parish said.", "planned 2026-06-02"},
		{tunnel, "Drilling of the Gorm tunnel will be finished by [d:2026-06-02:2 June], the builders said.", "planned 2026-06-02"},
	})
}
