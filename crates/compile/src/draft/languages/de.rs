//! German.

use crate::draft::word_list::{List, Words};

/// The words of German.
pub const GERMAN: Words = Words {
    language: "de",
    strong: "sagen erklären berichten betonen bestätigen schreiben=schreibt,schrieb,schrieben,geschrieben meinen behaupten melden warnen \
        versichern entgegnen erwidern antworten verkünden erläutern bekräftigen unterstreichen=unterstreicht,unterstrich,unterstrichen,unterstrichen \
        ergänzen argumentieren mahnen dementieren präzisieren kommentieren urteilen beteuern prophezeien resümieren konstatieren \
        mit|teilen=teilt,teilte,teilten,geteilt an|kündigen an|geben=gibt,gab,gaben,gegeben bekannt|geben=gibt,gab,gaben,gegeben \
        hin|weisen=weist,wies,wiesen,gewiesen hinzu|fügen ein|räumen fest|stellen aus|führen klar|stellen \
        zu|geben=gibt,gab,gaben,gegeben hervor|heben=hebt,hob,hoben,gehoben",
    needing_clause: "kritisieren fordern beklagen bezweifeln bestreiten=bestreitet,bestritt,bestritten,bestritten befürchten fürchten vermuten hoffen \
        glauben schätzen bedauern begründen erinnern finden=findet,fand,fanden,gefunden denken=denkt,dachte,dachten,gedacht \
        erzählen fragen nennen=nennt,nannte,nannten,genannt bezeichnen schildern äußern klagen loben spotten rechnen erwarten \
        wissen=weiß,wusste,wussten,gewusst vor|werfen=wirft,warf,warfen,geworfen vor|schlagen=schlägt,schlug,schlugen,geschlagen \
        zurück|weisen=weist,wies,wiesen,gewiesen aus|gehen=geht,ging,gingen,gegangen ab|lehnen rufen=ruft,rief,riefen,gerufen \
        verlangen versprechen=verspricht,versprach,versprachen,versprochen empfehlen=empfiehlt,empfahl,empfahlen,empfohlen \
        zeigen beschreiben=beschreibt,beschrieb,beschrieben,beschrieben sehen=sieht,sah,sahen,gesehen halten=hält,hielt,hielten,gehalten \
        zweifeln folgern schließen=schließt,schloss,schlossen,geschlossen fassen plädieren",
    lists: &[
        (List::Clause, "dass daß ob wie"),
        (List::Auxiliaries, "hat haben hatte hatten habe"),
        (
            List::Adverbs,
            "auch später dann nun jetzt noch wieder bereits schon zudem außerdem gestern heute dagegen aber jedoch hingegen \
            selbst immer oft stets sogar damals zuvor zuletzt nur etwa weiter sich zunächst anschließend daraufhin inzwischen \
            mittlerweile schließlich allerdings dennoch trotzdem deshalb deswegen daher darum vielmehr ohnehin immerhin jedenfalls \
            vermutlich offenbar tatsächlich natürlich freilich übrigens insgesamt danach davor dabei dazu damit darauf vorher \
            nachher abends morgens mittags nachts manchmal häufig selten mehrfach wiederholt kürzlich neulich jüngst seither seitdem \
            bislang bisher ferner ebenso ebenfalls gleichzeitig zugleich kurz hier dort vorerst erst endlich einst längst \
            indes indessen erneut weiterhin ausdrücklich knapp",
        ),
        (
            List::Blocks,
            "nicht nie niemals kein keine keiner wird werden würde würden wurde wurden will wollen soll sollen sollte kann können \
            könnte muss müssen darf dürfen zu ist sind war waren",
        ),
        (
            List::Stops,
            "und aber denn weil obwohl während als wie da oder sondern doch in im an am auf aus bei mit nach seit von vom vor zu zum \
            zur für gegen über unter zwischen um durch ohne bis so",
        ),
        (
            List::Refuses,
            "wenn falls ob dass wer was warum wo welche welcher",
        ),
        (
            List::Determiners,
            "der die das den dem des ein eine einer eines einem einen einige viele mehrere manche alle beide andere diese dieser dieses \
            jene ihr ihre ihrer sein seine seiner unser unsere zwei drei vier fünf zehn kein keine",
        ),
        (
            List::Prepositions,
            "in im an am auf aus bei beim mit nach seit von vom vor zu zum zur für gegen über unter zwischen um durch ohne bis trotz \
            wegen laut gemäß statt während als wie auch so dort hier da heute gestern dann zudem außerdem später dabei damit \
            dazu darauf deshalb daher dennoch trotzdem allerdings doch jetzt nun bereits erst noch schon anschließend zuvor zuletzt \
            ebenfalls inzwischen mittlerweile weiter",
        ),
        (
            List::Joins,
            "von vom der des für aus beim bei am im an in zu zum zur und",
        ),
        (
            List::Finite,
            "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte muss müssen musste soll sollen \
            sollte will wollen wollte darf dürfen sei seien habe werde könne müsse würde würden könnte könnten",
        ),
        (
            List::Nobody,
            "ich wir es man das dies dieses jemand niemand alles nichts wer was ihr du einer keiner etwas",
        ),
        (List::He, "er"),
        (List::She, "sie"),
        (List::Sir, "herr"),
        (List::Madam, "frau"),
        (
            List::Roles,
            "minister ministerin präsident präsidentin sprecher sprecherin kanzler kanzlerin leiter leiterin chef chefin professor \
            professorin forscher forscherin direktor direktorin vorsitzende vorsitzender experte expertin anwalt anwältin \
            bürgermeister bürgermeisterin trainer trainerin autor autorin lehrer lehrerin arzt ärztin ökonom ökonomin historiker \
            historikerin soziologe soziologin physiker physikerin biologe biologin politiker politikerin abgeordnete abgeordneter \
            senator senatorin rat rätin richter richterin geschäftsführer geschäftsführerin redakteur redakteurin bischof pfarrer \
            pfarrerin landwirt landwirtin wissenschaftler wissenschaftlerin ingenieur ingenieurin dr prof sekretär sekretärin beauftragte \
            beauftragter kommissar kommissarin botschafter botschafterin gründer gründerin anwohner anwohnerin bauer bäuerin wirt wirtin \
            meister meisterin analyst analystin juristin jurist psychologe psychologin philosoph philosophin verwalter inhaber inhaberin \
            bäcker bäckerin schüler schülerin student studentin mitglied rentner rentnerin vertreter vertreterin planer planerin förster \
            försterin kritiker kritikerin kollege kollegin",
        ),
        (
            List::Times,
            "montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen am im in bei vor nach gegenüber auf mit \
            zu zur zum während seit dazu weiter schließlich dann zudem außerdem später nun jetzt aber jedoch auch dagegen daraufhin \
            kürzlich zuletzt erneut weiterhin anschließend",
        ),
        (
            List::Reported,
            "sei seien habe werde könne müsse solle dürfe wolle gebe gehe komme stehe bleibe brauche liege lasse mache wisse führe \
            bringe sehe nehme finde halte gelte lebe",
        ),
        (
            List::Governing,
            "in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter zwischen um durch ohne trotz wegen hinter neben",
        ),
        (
            List::Salutations,
            "liebe lieber liebes verehrte verehrter geehrte geehrter sehr",
        ),
        (
            List::Anaphors,
            "unternehmen firma konzern betrieb betreiber hersteller angeklagte angeklagter beschuldigte zeuge zeugin mann frau paar studie \
            bericht künstler künstlerin komponist komponistin schriftsteller schriftstellerin kandidat kandidatin einrichtung anklägerin \
            ankläger verteidiger verteidigerin behörde",
        ),
        (List::And, "und"),
        (
            List::People,
            "medien behörden forscher experten kritiker anwohner beobachter wissenschaftler ärzte ökonomen gegner befürworter \
            historiker umweltschützer fachleute augenzeugen zeugen bürger eltern lehrer polizei feuerwehr beide viele einige manche",
        ),
    ],
    adverb_endings: &[],
    sources: &[
        "laut",
        "nach angaben",
        "nach worten",
        "nach den worten",
        "nach ansicht",
        "nach auffassung",
        "nach meinung",
        "nach einschätzung",
        "nach informationen",
        "nach aussage",
        "nach aussagen",
        "nach auskunft",
        "nach darstellung",
        "nach berichten",
    ],
    sources_after: &["zufolge"],
};
