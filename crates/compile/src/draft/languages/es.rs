//! Spanish.

use crate::draft::word_list::{List, Words};

/// The words of Spanish.
pub const SPANISH: Words = Words {
    language: "es",
    strong: "decir=dice,dicen,dijo,dijeron,decía,decían,dirá,|dicho afirmar asegurar señalar explicar añadir=añadió,añadieron agregar indicar declarar \
        manifestar=manifiesta,manifiestan sostener=sostiene,sostienen,sostuvo,sostuvieron apuntar precisar destacar subrayar recalcar \
        insistir advertir=advierte,advierten,advirtió,advirtieron denunciar reconocer admitir confirmar anunciar informar responder contestar replicar \
        concluir=concluye,concluyen,concluyó,concluyeron recordar=recuerda,recuerdan opinar comentar relatar escribir=|escrito \
        aclarar argumentar alegar resumir matizar detallar puntualizar remarcar aseverar reiterar expresar desmentir=desmiente,desmienten,desmintió avisar \
        prometer alertar zanjar ironizar objetar proclamar exclamar sentenciar constatar",
    needing_clause: "criticar preguntar pedir=pide,piden,pidió,pidieron exigir reclamar lamentar considerar creer=creyó,creyeron estimar \
        prever=prevé,prevén,previó,|previsto acusar contar=cuenta,cuentan pensar=piensa,piensan temer esperar confiar sospechar \
        sugerir=sugiere,sugieren,sugirió,sugirieron proponer=propuso,propusieron,|propuesto defender=defiende,defienden calificar \
        describir=|descrito mostrar=muestra,muestran revelar dudar suponer=supuso,supusieron,|supuesto vaticinar calcular \
        recomendar=recomienda,recomiendan celebrar saber=sabe,sabía,supo demandar rechazar solicitar negar=niega,niegan augurar observar notar \
        seguir=sigue,siguió continuar proseguir=prosigue,prosiguió juzgar llamar ver=ve,ven,vio,|visto",
    lists: &[
        (
            List::Nouns,
            "cuenta cuentas denuncia denuncias informe informa responde pregunta preguntas llama muestra muestras crítica escrito dicho \
            anuncio celebra estima espera esperas prueba nota notas visto ve calcula dudas duda demanda demandas señala reclamo",
        ),
        (List::Clause, "que"),
        (List::Auxiliaries, "ha han había habían habría"),
        (
            List::Adverbs,
            "también después luego ya aún todavía siempre ayer hoy entonces además así mismo misma incluso recientemente \
            primero finalmente asimismo tampoco quizá quizás igualmente",
        ),
        (
            List::Blocks,
            "no nunca jamás nada ni a de para sin es son era eran ser sido fue fueron puede pueden debe deben podría debería va van quiere \
            quieren quien donde cual",
        ),
        (
            List::Stops,
            "y e pero porque como mientras cuando pues aunque que en a para con por sobre bajo según desde tras ante hasta durante al o u",
        ),
        (
            List::Refuses,
            "si quien quienes cual donde qué quién cómo lo",
        ),
        (
            List::Determiners,
            "el la los las un una unos unas varios varias algunos algunas muchos muchas otros otras dos tres cuatro cinco diez todos todas \
            este esta estos estas ese esa su sus nuestro cada otro otra",
        ),
        (
            List::Prepositions,
            "en a para con por sobre bajo según desde tras ante hasta durante entre contra sin al como si cuando hoy ayer luego después \
            entonces así además pero y o porque",
        ),
        (List::Joins, "de del en para al a"),
        (
            List::Finite,
            "es son era eran fue fueron ha han había habían será serán puede pueden debe deben está están estaba sería serían habría habrían hay",
        ),
        (
            List::Nobody,
            "yo nosotros tú usted vosotros esto eso ello nada nadie alguien algo todo uno quien qué se",
        ),
        (List::He, "él"),
        (List::She, "ella"),
        (List::They, "ellos ellas"),
        (List::Sir, "señor sr sr. don"),
        (List::Madam, "señora sra sra. doña"),
        (
            List::Roles,
            "presidente presidenta ministro ministra secretario secretaria alcalde alcaldesa concejal concejala director directora portavoz \
            profesor profesora investigador investigadora economista historiador historiadora abogado abogada diputado diputada senador \
            senadora consejero consejera responsable jefe jefa general coronel juez jueza fiscal médico médica doctor doctora ingeniero \
            ingeniera escritor escritora periodista filósofo filósofa sociólogo socióloga politólogo politóloga geógrafo geógrafa biólogo \
            bióloga agricultor agricultora ganadero ganadera vecino vecina dueño dueña propietario propietaria fundador fundadora \
            coordinador coordinadora bibliotecario bibliotecaria maestro maestra enfermero enfermera analista experto experta obispo papa \
            rey reina estudiante arquitecto arquitecta especialista panadero panadera librero librera jubilado jubilada pescador \
            pescadora representante gerente técnico técnica vicepresidente vicepresidenta rector rectora hidróloga hidrólogo",
        ),
        (
            List::Times,
            "lunes martes miércoles jueves viernes sábado domingo ayer hoy en a durante tras ante sobre al desde con por mientras cuando que \
            quien para este esta antes después luego pero hace sin entre como",
        ),
        (List::Hedges, "sería serían habría habrían"),
        (
            List::Governing,
            "en a para con por sobre bajo desde tras ante hasta durante entre contra sin al junto",
        ),
        (
            List::Salutations,
            "querido querida queridos queridas estimado estimada estimados estimadas señoras señores",
        ),
        (
            List::Anaphors,
            "empresa compañía sociedad firma grupo agencia entidad organismo acusado acusada testigo víctima hombre mujer pareja estudio \
            informe artista compositor compositora autor autora candidato candidata ejecutivo ejecutiva dirigente exalcalde novelista \
            cantante mandatario mandataria",
        ),
        (List::And, "y e"),
        (List::People, "expertos algunos muchos varios vecinos"),
    ],
    adverb_endings: &["mente"],
    sources: &[
        "según",
        "de acuerdo con",
        "a juicio de",
        "a juicio del",
        "en opinión de",
        "en opinión del",
        "en palabras de",
        "en palabras del",
        "al decir de",
        "a decir de",
    ],
    sources_after: &[],
};
