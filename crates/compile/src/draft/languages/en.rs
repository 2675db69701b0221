//! English.

use crate::draft::word_list::{List, Words};

/// The words of English.
pub const ENGLISH: Words = Words {
    language: "en",
    strong: "say=say,says,said,saying tell=tell,tells,told,telling add argue explain claim insist state announce declare warn \
        write=write,writes,wrote,writing,written tweet reply respond allege assert contend acknowledge \
        admit=admit,admits,admitted,admitting concede confirm deny estimate predict stress emphasize emphasise \
        complain remark observe recall testify reiterate quip=quip,quips,quipped,quipping joke lament caution vow pledge exclaim retort \
        counter surmise assure conclude speculate comment shout proclaim recount maintain note report point \
        recommend object protest specify clarify elaborate summarize summarise forecast=forecast,forecasts,forecasted,forecasting",
    needing_clause: "believe think=think,thinks,thought,thinking suggest hope fear worry expect doubt agree \
        feel=feel,feels,felt,feeling know=know,knows,knew,knowing,known continue promise ask urge \
        find=find,finds,found,finding show=show,shows,showed,showing,shown reveal indicate hint imply propose wonder call describe \
        accuse criticize criticise blame dismiss denounce demand hold=hold,holds,held,holding consider recognize recognise \
        question answer praise reckon guess begin=begin,begins,began,beginning,begun",
    lists: &[
        (
            List::Nouns,
            "report reports state states claim claims remark remarks show shows point points hope hopes fear fears note notes \
            call calls estimate estimates promise promises comment comments demand demands joke jokes tweet tweets forecast forecasts \
            reply replies answer answers question questions worry worries doubt doubts feel find finds stress object objects protest \
            protests blame praise counter caution hint hints guess complaint warning findings finding",
        ),
        (List::Clause, "that"),
        (List::Auxiliaries, "has have had ’ve 've"),
        (
            List::Adverbs,
            "also later then now once again still often even just first since ago yesterday today simply always meanwhile \
            instead further therefore thus however too both all themselves himself herself itself",
        ),
        (
            List::Blocks,
            "not never no to is are was were be been being could should would will can cannot may might must shall did do does \
            which that who 'll 'd didn't hasn't haven't hadn't doesn't don't won't wouldn't couldn't can't isn't wasn't aren't \
            nothing without by let neither nor hardly rarely barely",
        ),
        (
            List::Stops,
            "and but as while because although though when where since so or yet after before until then thus in on at from for \
            with by to about into over under",
        ),
        (
            List::Refuses,
            "if unless whether who which that whom whose what why how than",
        ),
        (
            List::Determiners,
            "the a an some many most several few other another any both all these those its his her their our one two three four \
            five ten each every no such critics'",
        ),
        (
            List::Prepositions,
            "in on at from for with by to about into over under of after before during since until despite against among amid \
            between through without within as like unlike per via near beyond according because although while when where if",
        ),
        (List::Joins, "of from at with in for"),
        (
            List::Finite,
            "is are was were has have had will would can could may might must shall should does did do be been isn't wasn't",
        ),
        (
            List::Nobody,
            "i we you it there this that these those who what which nobody anyone anything everything something nothing one none \
            someone somebody everyone everybody",
        ),
        (List::He, "he"),
        (List::She, "she"),
        (List::They, "they"),
        (List::Sir, "mr mr. sir lord"),
        (List::Madam, "mrs ms mrs. ms. lady dame madame"),
        (
            List::Roles,
            "president minister secretary chancellor senator governor mayor spokesman spokeswoman spokesperson director professor \
            chairman chairwoman chair chief officer  analyst economist historian scientist researcher author activist lawyer \
            judge general colonel captain rev reverend sergeant commissioner ambassador envoy dr dr. prof prof. doctor farmer teacher engineer \
            manager owner head leader founder member councillor councilor representative congressman congresswoman deputy bishop \
            archbishop pope king queen prince princess coach editor journalist critic writer philosopher librarian nurse biologist \
            physicist geologist ecologist climatologist meteorologist epidemiologist sociologist psychologist treasurer headteacher \
            principal baker fisherman resident neighbour neighbor student organiser organizer executive architect planner hydrologist",
        ),
        (
            List::Times,
            "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
            october november december yesterday today tonight tomorrow last this earlier later",
        ),
        (
            List::Governing,
            "in on at from for with by to about into over under of against among amid between through without within near beyond despite during",
        ),
        (
            List::Opinions,
            "believe believes believed think thinks thought suggest suggests suggested hope hopes hoped fear fears feared expect \
            expects expected doubt doubts doubted feel feels felt know knows knew reckon reckons reckoned guess guesses guessed \
            promise promises promised agree agrees agreed",
        ),
        (List::Salutations, "dear ladies friends"),
        (
            List::Anaphors,
            "company firm group business operator developer manufacturer retailer charity body institution defendant accused suspect \
            witness victim man woman couple paper document study report artist composer singer player politician executive boss \
            candidate academic expert donor vicar priest captain programme agency team",
        ),
        (List::And, "and"),
        (
            List::People,
            "people police others many some most few officials experts critics analysts scientists researchers residents \
            supporters opponents authorities economists historians campaigners lawmakers observers media men women both",
        ),
    ],
    adverb_endings: &["ly"],
    sources: &[
        "according to",
        "in the words of",
        "in the view of",
        "in the opinion of",
    ],
    sources_after: &[],
};
