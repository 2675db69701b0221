//! French.

use crate::draft::word_list::{List, Words};

/// The words of French.
pub const FRENCH: Words = Words {
    language: "fr",
    strong: "dire=dit,disent,dirent,disait,disaient,dira,|dit déclarer affirmer ajouter expliquer estimer assurer annoncer indiquer \
        préciser=précise,précisent souligner rappeler=rappelle,rappellent regretter répondre=répond,répondent,répondit,répondirent,répondait,répondaient,|répondu \
        rétorquer répliquer confier raconter témoigner insister conclure=conclut,concluent,conclurent,concluait,|conclu \
        poursuivre=poursuit,poursuivent,poursuivit,poursuivait,|poursuivi \
        reconnaître=reconnaît,reconnait,reconnaissent,reconnut,reconnurent,reconnaissait,reconnaissaient,|reconnu \
        admettre=admet,admettent,admit,admirent,admettait,admettaient,|admis avouer confirmer \
        soutenir=soutient,soutiennent,soutint,soutinrent,soutenait,soutenaient,|soutenu \
        prétendre=prétend,prétendent,prétendit,prétendait,prétendaient,|prétendu \
        prévenir=prévient,préviennent,prévint,prévenait,prévenaient,|prévenu \
        avertir=avertit,avertissent,avertirent,avertissait,avertissaient,|averti constater \
        ironiser écrire=écrit,écrivent,écrivit,écrivirent,écrivait,écrivaient,|écrit résumer marteler=martèle,martèlent \
        détailler commenter argumenter objecter plaider concéder=concède,concèdent nuancer démentir=dément,démentent,démentit,démentait,|démenti \
 exclamer rapporter signaler certifier jurer alerter glisser soupirer lancer",
    needing_clause: "dénoncer critiquer juger considérer=considère,considèrent penser croire=croit,croient,crut,crurent,croyait,croyaient,|cru \
        craindre=craint,craignent,craignit,craignait,craignaient espérer=espère,espèrent souhaiter demander réclamer exiger proposer \
        promettre=promet,promettent,promit,promirent,promettait,|promis accuser observer noter remarquer \
        relever=relève,relèvent trouver deviner supposer imaginer redouter douter  \
        savoir=savait,sait,savent décrire=décrit,décrivent,décrivit,décrivait,|décrit qualifier montrer révéler=révèle,révèlent \
        suggérer=suggère,suggèrent interroger reprendre=reprend,reprennent,reprit,reprenait,|repris appeler=appelle,appellent \
        déplorer saluer recommander conseiller prédire=prédit,prédisent,prédisait prévoir=prévoit,prévoient,prévoyait,|prévu \
        évoquer=évoque,évoquent inquiéter=inquiète,inquiètent,|inquiété défendre=défend,défendent,défendait,|défendu",
    lists: &[
        (
            List::Nouns,
            "note notes demande demandes rappelle remarque remarques critique critiques propose juge juges craint accuse",
        ),
        (List::Clause, "que qu'"),
        (
            List::Auxiliaries,
            "a ont avait avaient aurait auraient fait font",
        ),
        (
            List::Adverbs,
            "aussi ensuite puis également encore déjà hier toujours ainsi alors donc même bien souvent enfin récemment \
            plus tard aujourd'hui désormais toutefois cependant pourtant clairement \
            lui-même elle-même eux-mêmes elles-mêmes d'abord parfois néanmoins",
        ),
        (
            List::Blocks,
            "ne n' pas jamais rien ni à de d' pour sans est sont était étaient être été peut peuvent doit doivent pourrait devrait va vont \
            veut veulent qui dont où",
        ),
        (
            List::Stops,
            "et mais car comme tandis lorsque lorsqu' quand puisque puisqu' donc or que qu' alors dans en à pour sur avec par sous selon depuis \
            après avant pendant chez vers au aux ou",
        ),
        (List::Refuses, "si qui dont où quoi quel quelle ce"),
        (
            List::Determiners,
            "le la l' les un une des du plusieurs certains certaines quelques beaucoup deux trois quatre cinq dix tous toutes tout \
            toute autre autres ce cet cette ces son sa ses leur leurs notre votre chaque",
        ),
        (
            List::Prepositions,
            "dans en à pour sur avec par sous selon depuis après avant pendant chez vers sans contre entre malgré dès parmi outre \
            au aux comme si quand lorsque aujourd'hui hier puis ensuite alors ainsi enfin mais et ou car",
        ),
        (List::Joins, "de du des d' à au aux chez pour en"),
        (
            List::Finite,
            "est sont était étaient a ont avait avaient sera seront peut peuvent doit doivent fait font va vont serait seraient aurait auraient",
        ),
        (
            List::Nobody,
            "je j' nous vous tu on ce c' cela ça ceci rien personne quelqu'un chacun tout qui quoi -t-on -on celui-ci celle-ci ceux-ci \
            celles-ci",
        ),
        (List::He, "il -t-il -il"),
        (List::She, "elle -t-elle -elle"),
        (List::They, "ils elles -t-ils -ils -t-elles -elles"),
        (List::Sir, "m m. me monsieur maître"),
        (List::Madam, "mme mme. madame mlle"),
        (
            List::Roles,
            "président présidente ministre secrétaire maire adjoint adjointe directeur directrice porte-parole professeur professeure \
            chercheur chercheuse économiste historien historienne avocat avocate député députée sénateur sénatrice conseiller conseillère \
            responsable chef cheffe patron patronne général colonel juge procureur procureure médecin docteur ingénieur ingénieure \
            écrivain écrivaine journaliste philosophe sociologue politologue géographe biologiste climatologue hydrologue agriculteur \
            agricultrice éleveur éleveuse habitant habitante riverain riveraine gérant gérante propriétaire fondateur fondatrice \
            coordinateur coordinatrice animateur animatrice bibliothécaire enseignant enseignante infirmier infirmière analyste expert experte \
            préfet préfète évêque curé pape roi reine étudiant étudiante architecte urbaniste spécialiste boulanger boulangère libraire \
            retraité retraitée pêcheur vigneron vigneronne",
        ),
        (
            List::Times,
            "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui dans à en lors devant après sur au aux pendant depuis \
            ce cette avant mais qui que qu' avec pour par lorsque quand tout sans ensuite dès sous face soit",
        ),
        (List::Hedges, "serait seraient aurait auraient"),
        (
            List::Governing,
            "dans en à pour sur avec par sous chez vers sans contre entre malgré parmi au aux derrière devant auprès durant pendant depuis",
        ),
        (
            List::Salutations,
            "cher chère chers chères mesdames messieurs",
        ),
        (
            List::Anaphors,
            "entreprise société groupe firme établissement organisme accusé accusée prévenu prévenue témoin victime homme femme couple \
            étude rapport artiste compositeur compositrice auteur autrice candidat candidate élu élue dirigeant dirigeante donateur \
            donatrice romancier romancière",
        ),
        (List::And, "et"),
        (List::People, "experts certains beaucoup plusieurs"),
    ],
    adverb_endings: &["ment"],
    sources: &[
        "selon",
        "d' après",
        "aux yeux de",
        "aux yeux du",
        "aux yeux des",
        "aux yeux d'",
        "de l' avis de",
        "de l' avis du",
        "de l' avis des",
        "à en croire",
        "de l' aveu de",
    ],
    sources_after: &[],
};
