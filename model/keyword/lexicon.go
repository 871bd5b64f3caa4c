package keyword

import (
	"strings"
	"sync"
)

// class is what a word can be, as far as the word alone says.
type class uint8

const (
	noun       class = iota // what nothing else is known of
	adjective               // "linear"
	participle              // in -ed and the like: an adjective or a verb ("distributed")
	gerund                  // in -ing: a noun, an adjective or a verb ("learning")
	either                  // a noun or a verb ("control", "models")
	verb
	auxiliary // "is", "has", "can": what follows is no phrase, and what follows may be a verb
	adverb
	determiner
	preposition
	infinitive // "to"
	conjunction
	pronoun
	number
	letter // a single letter: a variable, an initial, a part of a name
)

// lexicon is what is known of English words: the class of those whose form does not say it, and which of them say nothing
// of the matter of a text. It is made when it is first asked for, since a table of this size would cost every start of
// the program its time.
var lexicon = sync.OnceValue(func() map[string]entry {
	m := make(map[string]entry, 4096)
	for _, list := range []struct {
		words string
		entry entry
	}{
		// A word of several lists is what the last of them says.
		{strongVerbs, entry{verb, true}},
		{eitherWords, entry{either, false}},
		{adjectives, entry{adjective, false}},
		{plainAdjectives, entry{adjective, true}},
		{nouns, entry{noun, false}},
		{plainNouns, entry{noun, true}},
		{plainEither, entry{either, true}},
		{gerunds, entry{noun, false}},
		{plainGerunds, entry{verb, true}},
		{plainParticiples, entry{verb, true}},
		{adjectiveParticiples, entry{adjective, false}},
		{pastForms, entry{verb, true}},
		{adverbs, entry{adverb, true}},
		{determiners, entry{determiner, true}},
		{prepositions, entry{preposition, true}},
		{conjunctions, entry{conjunction, true}},
		{pronouns, entry{pronoun, true}},
		{auxiliaries, entry{auxiliary, true}},
		{numbers, entry{number, true}},
		{"to", entry{infinitive, true}},
	} {
		for w := range strings.FieldsSeq(list.words) {
			m[w] = list.entry
		}
	}
	for w := range strings.FieldsSeq(plainNouns) { // "estimates" is a verb where "estimate" is
		if base := strings.TrimSuffix(w, "s"); base != w && m[base].class == either {
			m[w] = entry{either, true}
		}
	}
	return m
})

// entry is what the lexicon says of a word.
type entry struct {
	class class
	plain bool // says nothing of the matter: "method", "new"
}

// Closed classes.
const (
	determiners = `whose
		the a an this these those each every some any no my our its their his her your another all such
		what both neither many much several few fewer less more most enough various certain
		der die das des dem ein eine einer eines einem le la les un une il lo gli el los las una`
	prepositions = `of in on at by for from with within without into onto upon over under above below between among amongst
		across through throughout along around about against toward towards during before after since until till despite
		via per than as like unlike near beyond beneath beside besides behind inside outside off out up down except versus
		vs concerning regarding including using following amid amidst notwithstanding according due because owing
		instead together ahead apart back away forth
		von zu zur zum mit für bei nach aus auf über du dans sur pour par della dei di con por`
	conjunctions = `that
		and or but nor yet so if when where while whereas whereby whether how why though although unless once
		because that's either et und oder y e`
	pronouns = `which
		i we us they them he him she it you who whom itself themselves himself herself ourselves oneself one ones
		something anything nothing everything someone anyone everyone none others there here those whatever
		whichever mine ours theirs myself yourself`
	auxiliaries = `be is are was were been being am has have had having do does did doing done can could may might must shall
		should will would cannot can't don't doesn't isn't aren't wasn't weren't won't wouldn't let's it's ought`
	numbers = `percent per-cent percentage mm cm km kg mg ml nm hz khz mhz ghz kw mw db ms fs ns mb gb um cent kpa mpa nd st
		two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
		dozen first second third fourth fifth sixth seventh eighth ninth tenth fifty-eight twenty-two twenty-four half quarter twice
		i ii iii iv v vi vii viii ix`
	adverbs = `highly newly widely recently commonly previously frequently relatively extremely particularly especially potentially
		increasingly closely heavily poorly carefully considerably significantly slightly strongly rapidly quickly slowly easily directly
		usually generally typically specifically successfully currently simply clearly especially entirely completely exactly
		approximately roughly equally similarly respectively finally initially originally merely purely truly fairly properly
		also not only very well too then thus hence therefore however moreover furthermore nevertheless nonetheless otherwise
		always often sometimes never ever seldom now still already almost quite rather even just again soon later earlier
		meanwhile instead perhaps maybe far further etc i.e e.g i.e. e.g. et-al al cf viz namely anew altogether apart abroad
		online today yesterday tomorrow away together alone afterwards thereby therein thereof thereafter herein hereby
		elsewhere everywhere somewhere indeed least hardly nearly partly mainly mostly largely once twice somewhat
		likewise else yet best better worse worst why more most less ago long-term-ly via`
)

// Verbs. The lists give the base; its forms in -s, -ed and -ing are known by their endings.
const (
	strongVerbs = `abandon abolish abort absorb accelerate accompany acknowledge adhere adjoin administer afford agglomerate aggravate allege
		amend announce append appraise approve aspire assemble assimilate attach attract authenticate authorize authorise avert
		bind borrow cancel catch categorize categorise cease circumvent climb coalesce coexist coincide collide commence commit compel compete
		compile comply compose conceal concede conceptualize conceptualise condense confer conform confuse consolidate constrain
		consume cooperate coordinate corroborate culminate decode decompose decouple deem defend defer degrade delete delineate
		deny depart deploy depress descend designate destroy detach deteriorate diagnose differentiate diffuse digitize digitise
		disagree discard disclose disperse dissipate distort distribute diversify divide dwell elevate elicit emanate embody embrace
		emit empower enact enclose encode encompass encrypt endanger endorse endow endure enlarge ensue entertain entitle
		eradicate erase erode err evade evaporate evoke excel excite exclude execute expedite explode extrapolate falsify fasten feel
		forget formalize formalise gather hamper harden harmonize harmonise harness hasten heal hear hide ignite imitate impart
		implicate improvise incur infect infringe inhabit initialize initialise inject innovate inquire insert inspire instigate
		instruct insulate intensify interact intercept interfere interpolate intersect intertwine intervene invalidate invert invest
		irradiate iterate localize localise materialize materialise mimic mobilize mobilise modernize modernise modulate multiply
		neutralize neutralise normalize normalise nourish obstruct obviate organize organise outsource outweigh override oversee overtake
		overturn parallelize parameterize penalize penalise perceive perturb pinpoint polarize pollute posit postpone precipitate
		preclude predominate prescribe pretend prioritize prioritise prosecute prune purify randomize randomise reappear rearrange
		recombine reconfigure rectify recur recycle redefine redirect redistribute refrain refuse rejoin relax remind renew
		reorganize reorganise repel resonate restructure retire retrieve revert revolve scatter seize signify situate solidify
		spawn specialize specialise spoil spur standardize standardise steer subdivide submit subscribe substantiate subtract suffice
		superimpose supersede supervise supplant suspend symbolize symbolise synchronize synchronise tailor thank thicken
		threaten transcribe traverse troubleshoot tweak underpin undo unfold unite uphold vibrate visualize visualise wait wane
		weigh withdraw withhold
		matter displace isolate pierce react impair bear mediate mitigate alleviate accumulate activate allocate annotate articulate automate
		calibrate celebrate circulate collaborate communicate concentrate contaminate cultivate dedicate deviate dictate discriminate disseminate
		dominate donate educate emulate encapsulate enumerate escalate exaggerate excavate exacerbate fluctuate inoculate instantiate
		irritate legislate liberate litigate manipulate migrate moderate navigate negotiate nominate orchestrate oscillate penetrate
		perpetuate proliferate propagate radiate relocate renovate repudiate saturate segregate separate simulate speculate stipulate
		terminate tolerate translate violate advertise lament portray convey confine convince persuade
		conceive contradict converge diverge diminish dispel disrupt dissolve exert expand expose flourish forge furnish
		hinder impede inhibit insist install invent invite invade mirror nurture oblige oppose overestimate underestimate pertain
		ponder populate precede predate presuppose provoke qualify reaffirm recall recast reclaim recruit refute regain
		regulate reinforce relieve render repeal reshape restore resume reuse revise revive solicit
		spare stabilise stabilize stretch subsume subvert suppress surpass surrender synthesise synthesize tackle testify thrive
		transcend transpose undermine upset wield withstand amplify apologise beat blame burn buy eat sell teach hurt 
		fly flee weave swim sing shoot shut sink steal swear tear wake crawl crush deter
		dig dislike enjoy envy examine grind hang hire kick kneel melt mourn nod obey owe plead pray
		 punish quit rely rub scare shine shrink soften spill strip suck sweep tempt
		tighten tolerate unveil widen worsen heighten broaden deepen lessen shorten lengthen loosen rearm rearmed
		accept accomplish achieve acquire adapt add address adjust admit adopt advance advise advocate affect
		agree aim allow alter amount analyse analyze answer anticipate appear apply appoint appreciate argue arise arrange arrive
		ascertain ask assert assess assign assist associate assume attain attempt attend attribute augment avoid await base become
		begin behave believe belong bring build calculate call carry cause characterise characterize choose cite claim clarify
		classify collect combine come compare compensate complement comprise compute concern conclude conduct confirm confront connect consider
		consist constitute construct contain contend continue contribute convert cope correspond create cut deal decide
		declare decline decrease deduce define delay deliver demonstrate denote depend depict derive describe deserve detect
		determine develop devise devote differ disappear discover discuss display distinguish do draw drive earn elaborate eliminate elucidate embed emerge emphasise
		emphasize employ enable encounter encourage end enhance ensure entail equip establish evaluate evolve examine exceed
		exemplify exhibit exist expect explain explicate exploit explore express extend extract face facilitate fail fall favour favor feature fill find
		fit focus follow forbid force formulate foster fulfil fulfill gain generalise generalize generate get give go govern grow
		guarantee guide handle happen help highlight hold identify ignore illuminate illustrate imagine implement imply impose improve
		include incorporate increase indicate induce infer influence inform inherit initiate inspect integrate intend interpret
		introduce investigate invoke involve join justify keep know last lead learn leave lend let lie link locate look lose lower
		maintain make manage match mean meet mention merge minimise minimize maximise maximize modify motivate move need neglect notice observe obtain occupy
		occur offer omit operate optimise optimize originate outline outperform overcome owe participate pay perform permit persist
		point pose possess postulate predict prefer prepare preserve presume prevail prevent proceed produce prohibit prolong promise
		promote prompt propose protect prove provide publish pursue put quantify raise range reach read realise realize receive recognise recognize recommend
		reconcile reconstruct recover reduce refer reflect regard reject rejects relate rely remain remark remember remove render
		replace reply represent reproduce require resemble resolve respond restrict retain reveal review revisit reveals rise rewrite run
		satisfy say scrutinise scrutinize see seek seem select send serve set settle share show simplify sit solve speak specify spend stand start
		state stay stem stimulate stop strengthen stress strive study succeed suffer suggest suit summarise summarize supplement
		support suppose surround survive sustain take talk tell tend think throw trace trade transform transmit treat trigger
		try turn undergo underlie underline understand undertake unify update use utilise utilize validate vanish vary verify view want warrant
		weaken win wish wonder work worry write yield reconsider reassess rethink challenge contextualize contextualise interrogate
		envisage necessitate reside coincide overlook underscore overlap rebuild restrain exhaust enforce enrich resist contest replicate
		batch repair couple mount pass drop escape suspect assure retract shed shield halve quell battle ramp accuse urge warn vow kill`
	// eitherWords are as often nouns of a term as verbs.
	eitherWords = `alert award break burden bypass capture care charge collapse combat comment counter crash cure decay defeat discharge
		discount entry fight finish flip float freeze gauge guess harbour harbor hint leak leverage mandate manufacture misuse patch profit
		pull redesign refresh repeat reset sacrifice shelter sign surge swap transplant twist sleep wear swing drink dance paint hunt ride smell love hate praise fix cover lack upgrade substitute paint experience reward question
		access act age aid attack balance ban bank bargain benchmark bias block blur bond boost bound branch bridge broadcast buffer
		bundle cache camp cast catalog catalogue chain change channel chart check circle claim clock cluster code command
		compound compromise conflict contact contract control cool copy cost count credit cross crowd curse cycle damage date debate
		debt debug defect demand deposit design display dispute document dose doubt drift drill drop dump
		echo edit engineer escape estimate exchange exercise experience experiment export fault feed field file filter finance fire fish flood flow
		fold forecast form format frame fuel function fund fuse graph grasp group guard harm harvest head heat host house hybrid
		image impact import index input insult interest interface interview invoice iron issue judge jump knock label land launch
		layer lift light list load loan lock log loop map march mark market mask measure merit mesh mine mix model monitor
		motion murder name network nest note number object offset option order output pack package panel park parse
		partition patch pattern pause peak phase pilot pipe place plan plant play plot poll pool position power practice
		practise press price print probe process profile program programme progress project prospect protest pulse pump punch
		purchase push query quest question queue quote race radio rank rate ratio reason rebel record refine reform refund register
		regret release rent report request rescue research reserve resort resource result retreat return reward rhyme ring risk root rotate round
		route row rule sample sanction scale scan schedule scheme school scope score screen seal search secure segment sense
		sentence sequence service shape shift ship shock signal sketch slide slip smoke snap sort sound source span spike spin split
		sponsor spread spring stack stage stake step stock store strain stream strike structure struggle subject sum supply surface
		survey suspect swing switch symbol tag tail target task tax test text thread threat tie time touch trace track trade train transfer
		transport trap travel trend trial trust tune value vector veil vent visit voice vote wage walk war waste watch wave weight witness yield
		address attempt attribute cause challenge delay display drive end feature focus guide influence lead limit link need offer range review rise run set
		share stress study support trigger turn use view work claim concern contrast cut decrease gain increase ease`
	plainEither = `result aim attempt use work study report review need approach end lead increase decrease benefit range set change effect
		claim concern issue question view answer focus point form kind place part start help try turn limit rise loss gain
		purpose cause reason estimate feature note step name number share experience interest impact time offer support`
	// pastForms are pasts and participles that no ending gives away.
	pastForms = `accounts uses rises needs falls shows closes matters
		broke shrank sank sprang shook woke froze stole clung crept drank flew fled foresaw mistook overtook rode rang sang slid slept swore swam
		tore wove bred became begun began brought built came chose chosen done drawn drew driven drove fallen fell found fought gave given gone got
		grew grown held kept knew known laid led left lent lost made meant met paid put ran risen rose said saw seen sent
		shown showed sold sought spent spoke stood struck taken taught thought threw thrown told took undertaken understood underwent went
		withdrew withdrawn won wore worn wrote written arisen arose borne felt forbidden forgotten forgave hidden overcome proven
		rebuilt split spread stuck swept torn undergone upheld withheld set cast hung dealt`
	// plainParticiples are no part of a term, before a noun either.
	plainParticiples = `recorded stated cited
		based used proposed presented described obtained given related called compared found suggested discussed considered
		concerned reported shown studied investigated examined introduced developed mentioned required needed desired expected achieved
		observed measured predicted estimated resulting improved increased reduced modified chosen selected published provided
		employed applied performed conducted made aged named so-called received intended accepted aforementioned
		involved determined established identified associated assumed derived demonstrated illustrated included offered outlined
		defined added aimed collected computed compiled carried caused changed contained produced drawn adopted recommended
		regarded viewed seen treated held tested said assigned covered led followed allowed enhanced existing underlying corresponding
		emerging growing increasing decreasing varying differing promising interesting remaining ensuing surrounding recurring
		alleged perceived attributed prolonged renewed repeated sustained continued unprecedented unexpected detailed complicated`
	// adjectiveParticiples look like verbs and stand in terms.
	adjectiveParticiples = `distributed embedded supervised unsupervised randomised randomized weighted bounded unbounded guided assisted
		aided oriented automated advanced limited unlimited mixed integrated coupled excited damped fixed closed nested linked shared
		married armed united organized organised polarized polarised ionized charged trapped doped entangled structured
		unstructured unmanned relaxed layered networked wired decentralized decentralised centralized centralised generalized
		generalised augmented animated accelerated compressed encrypted forced induced sintered stratified truncated
		finite-dimensional hand-crafted pre-trained fine-grained rule-based`
)

// Gerunds.
const (
	// gerunds are nouns wherever no object shows them to be verbs.
	gerunds = `levelling leveling sliding rounding ordering proofing spotting smuggling bribing
		learning processing scheduling modeling modelling computing engineering programming planning routing mining clustering
		switching coding sampling training testing manufacturing marketing publishing imaging filtering tracking sensing pricing
		bargaining housing building meaning painting writing reading teaching warning funding banking accounting searching ranking
		indexing parsing pumping cooling heating scattering damping pivoting browsing lending borrowing smoking walking fishing
		farming trading voting signalling signaling targeting branding gaming hearing drawing shipping beginning understanding
		provisioning mapping cutting bonding welding sintering machining casting printing coating plating annealing etching
		forecasting counselling counseling nursing parenting ageing aging sleeping bombing rewriting spelling
		lighting dwelling clothing blogging networking timing tuning embedding binding setting spacing finding
		listening speaking thinking reasoning feeling being well-being wellbeing counting broadcasting breeding
		policymaking policy-making peacekeeping peacebuilding state-building nation-building world-making decision-making
		gathering uprising ruling offering upbringing standing backing crossing monitoring screening matching smoothing softening watermarking
		chattering profiling sequencing wording mixing multiplexing caching hashing computing steering messaging e-learning string ring
		king wing thing ceiling spring sibling evening morning`
	plainGerunds = `using making finding showing having being giving taking providing applying solving obtaining reducing increasing
		improving regarding concerning including according resulting leading depending developing achieving considering allowing
		ensuring creating determining describing presenting proposing proving deriving dealing performing comparing containing
		introducing involving exploring examining investigating identifying evaluating helping causing producing
		offering going coming becoming getting keeping putting selecting studying discussing extending exploiting explaining avoiding
		enabling supporting requiring combining adopting addressing defining establishing generating constructing following
		existing underlying corresponding emerging growing remaining surrounding promising interesting receiving
		 looking seeking turning adding drawing arguing suggesting focusing focussing relating assuming
		thereby remaining serving acting ranging differing arising lacking`
)

// Adjectives that no ending gives away, or that look like nouns.
const (
	adjectives = `moving rotating rolling floating flying running rising living fed explicit implicit
		high low large small long short fast slow deep dark light heavy hard soft hot cold warm cool dry wet clean dirty thin thick wide
		narrow flat round sharp smooth rough dense sparse dual single double triple multiple binary ternary complex simple
		open closed free full empty finite infinite discrete concrete abstract absolute relative exact direct indirect random
		robust fuzzy noisy crisp coarse fine strong weak rigid elastic stable unstable steady
		adaptive real virtual quantum global local central regional national international foreign domestic public private
		civil civic human male female urban rural modern medieval early late old young ancient contemporary
		black white red green blue yellow grey gray left upper lower inner outer internal external mutual joint
		parallel serial remote mobile wireless online offline digital analog analogue smart secure safe blind naive
		greedy convex concave linear nonlinear smooth stiff chaotic ergodic compact bipartite planar cubic square
		rich poor royal loyal holy sacred secular legal moral mental oral rural dead alive raw pure false true null
		inverse reverse adverse diverse sparse dense acute chronic benign severe mild
		next-generation state-of-the-art real-time long-term short-term large-scale small-scale high-level low-level high-speed
		low-power low-cost high-resolution high-dimensional multi-agent peer-to-peer end-to-end client-server
		efficient dependent independent consistent inconsistent transparent permanent intelligent coherent incoherent convergent divergent
		latent transient persistent violent silent turbulent fluorescent emergent concurrent recurrent resilient incident
		imminent eminent dominant redundant resistant tolerant distant abundant instant pregnant resonant compliant
		ambient coexistent nonexistent quiescent adolescent competent incompetent benevolent indigent solvent
		multi-objective mainstream grassroots post-war prewar postwar interwar wartime peacetime everyday
		costly friendly timely elderly daily weekly monthly yearly quarterly hourly orderly scholarly worldly`
	// plainAdjectives are taken off the front of a phrase.
	plainAdjectives = `lightweight poor strong strict rich introductory inexpensive rudimentary unfair divergent famous complete timely heavy busy
		obscure sick lucky wrong telling helpful harmful meaningful fruitful powerful useless simple explicit implicit strange
		joint dramatic drastic rapid steep sharp sudden gradual vast wide large small big tiny enormous immense high low official real rigorous
		new novel different same other similar recent present current previous prior earlier later former latter next last
		main major minor key primary principal important significant essential necessary sufficient crucial relevant useful
		interesting possible impossible available suitable appropriate proper adequate particular specific special general typical
		common usual ordinary standard own whole entire total overall good better best bad worse worst great greater big bigger
		larger largest smaller smallest higher highest lower lowest longer longest shorter faster slower fewer wider broader stronger
		weaker older younger simpler easier harder deeper further
		easy difficult hard clear obvious evident apparent likely unlikely able unable ready prone sure certain true
		numerous considerable substantial remarkable notable little additional extra alternative
		only single final initial first original actual real-life practical effective successful
		satisfactory reasonable acceptable comparable favourable favorable unfavourable excellent superior inferior popular well-known unknown known
		conventional traditional existing potential promising various unique
		considerable dire foremost moderate modest slight sound close far full huge
		such many much several few more most less equal mere sheer very due subsequent consequent
		respective aforesaid relevant pertinent novel newly so-called worth innovative comprehensive extensive intensive
		aware unaware interested responsible capable incapable subject free far-reaching first-ever
		wide-ranging striking surprising unusual rare frequent detailed brief careful ambitious unclear uncertain widespread`
)

// Nouns that end like adjectives or verbs, and those that say nothing of the matter of a text.
const (
	nouns = `exercise enterprise expertise premise promise franchise noise paradise merchandise compromise treatise surprise demise porpoise turquoise prize size right signal proposal approval journal hospital capital interval terminal material goal manual trial removal retrieval survival
		arrival rival animal mineral metal crystal chemical professional appeal festival credential denial renewal withdrawal
		referendum individual integral differential potential polynomial exponential tutorial editorial memorial refusal dismissal
		disposal rehearsal portrayal betrayal criminal official numeral ritual channel tunnel panel portal pedal canal canal
		logic topic music traffic metric heuristic characteristic arithmetic public fabric clinic critic graphic republic
		statistic dynamic epidemic pandemic mechanic plastic ceramic diagnostic rhetoric ethic basic classic relic mosaic
		objective perspective alternative representative derivative directive initiative motive archive incentive narrative
		adjective executive additive primitive collective native drive detective operative
		variable table cable timetable vegetable bible constable crucible
		boundary library vocabulary dictionary secretary summary salary glossary commentary judiciary military itinerary diary
		century theory memory history category territory factory laboratory inventory trajectory directory observatory repertory
		story victory battery artery memoir grammar scholar pillar collar dollar radar sugar altar calendar seminar vicar star
		family anomaly assembly supply reply ally fly july italy monopoly butterfly homily
		content agent patient student environment event current gradient coefficient ingredient component exponent argument document
		instrument segment accident precedent president resident continent parent talent patent tangent moment cement client
		quotient orient ambient nutrient equivalent solvent reagent adolescent plant variant constant determinant invariant
		tenant merchant descendant servant immigrant migrant militant participant infant elephant grant giant covenant pollutant lubricant
		seed speed feed breed need steed reed deed bed shed creed greed
		nucleus corpus virus status census campus focus radius stimulus apparatus consensus genius locus modulus calculus
		bus gas lens loss class mass stress process access progress success congress press cross glass grass bias basis analysis
		thesis hypothesis synthesis crisis axis diagnosis emphasis series species physics mathematics economics
		politics ethics dynamics statistics mechanics optics linguistics semantics robotics logistics electronics genetics
		analytics kinetics acoustics aesthetics phonetics syntax
		elite suite opposite composite satellite prerequisite infinite-element climate estimate aggregate certificate delegate candidate
		state rate plate gate debate graduate surrogate substrate conjugate predicate template`
	plainNouns = `working understanding
		paper article author authors method methods approach approaches result results conclusion conclusions problem problems study
		studies work works research researcher researchers analysis analyses discussion example examples case cases
		way ways fact facts thing things kind kinds sort type types form forms part parts number numbers amount amounts
		degree extent level levels aspect aspects feature features factor factors reason reasons purpose aim aims goal goals
		objective objectives idea ideas issue issues question questions topic topics subject point points view views term
		terms order sense basis means use user-friendly effect effects influence impact role roles importance significance
		advantage advantages disadvantage drawback drawbacks benefit benefits difficulty difficulties possibility ability
		need requirement requirements change changes difference differences similarity comparison contrast
		increase decrease improvement improvements reduction development developments introduction presentation description
		definition overview review survey background framework technique techniques procedure procedures
		process tool tools device-independent application applications implementation use usage evaluation
		experiment experiments test tests performance quality efficiency accuracy
		figure figures section sections chapter table tables list series set sets range variety
		majority minority lack absence presence existence occurrence field area areas domain direction
		context situation situations circumstance circumstances condition conditions environment state states
		time times year years month months week weeks day days hour hours minute minutes century decade decades period periods moment age past future
		today place places side sides end beginning start step steps stage stages phase
		value values rest total average mean half quarter piece pair
		people person man men woman women others one ones us reader readers
		attention consideration interest concern concerns effort efforts attempt attempts
		finding findings evidence-based implication implications consequence consequences contribution contributions
		suggestion suggestions recommendation recommendations insight insights
		literature reference references source sources data information knowledge understanding
		assumption assumptions claim claims argument arguments debate debates opinion
		characteristic characteristics property properties nature structure element elements component components
		item items object objects entity unit units system systems model models
		scheme schemes solution solutions version versions variant variants
		course addition spite account light contrast order view terms lot deal room front favour favor
		choice choices option options decision opportunity opportunities challenge challenges solution
		success failure trend trends change growth rise fall loss gain gains cost costs
		behalf regard respect accordance regards hand hands step turn face
		 years-old 
		january february march april may june july august september october november december monday tuesday wednesday
		thursday friday saturday sunday spring summer autumn winter
		size sizes length width height depth weight
		function functions rule rules relation relations relationship relationships link links connection
		activity activities action actions event events
		possibility possibilities capability capabilities ways reality world country countries
		position positions interpretation explanation explanations appearance
		practice practices experience experiences capacity basis lesson lessons share
		proof demonstration run runs report reports project projects plan plans program programs task tasks`
)

// fixed are terms that begin with a word that elsewhere says nothing.
const fixed = `best-practice best-practices common-law common-sense common-ground common-knowledge common-good general-relativity
	general-equilibrium general-practice general-strike special-relativity special-education special-forces standard-deviation standard-model
	standard-error principal-component principal-components principal-agent primary-care primary-school primary-schools primary-education
	primary-key key-management key-exchange key-distribution key-frame key-frames initial-value initial-condition initial-conditions
	final-state last-mile single-crystal single-crystals single-photon single-market single-mother single-mothers single-sign-on
	great-power great-powers great-depression great-war free-speech free-trade free-will free-energy free-market free-movement free-software
	free-boundary free-surface free-electron free-space full-text full-employment total-factor total-variation total-war
	current-account average-case actual-malice effective-field effective-mass effective-demand natural-language prior-knowledge
	prior-art prior-distribution posterior-distribution next-generation unique-game different-equation strong-interaction
	strong-coupling weak-coupling heavy-ion heavy-ions heavy-metal heavy-metals heavy-tail heavy-water rich-text high-school
	high-schools high-temperature high-frequency high-energy high-voltage high-pressure high-performance high-availability high-court high-seas
	low-temperature low-frequency low-energy low-power low-voltage low-pressure low-birth large-eddy large-deviation large-deviations
	large-language large-numbers large-hadron small-cell small-cells small-world small-signal small-angle small-arms small-business
	small-businesses small-claims small-group small-gain big-data big-bang joint-venture joint-ventures joint-liability joint-distribution joint-probability
	sudden-death rapid-prototyping wide-area sharp-interface tiny-house own-price popular-culture
	popular-sovereignty popular-music popular-religion ordinary-differential ordinary-language proper-name proper-names
	proper-motion proper-time equal-protection equal-opportunity equal-pay mere-exposure extra-dimensions extra-dimension critical-success
	simple-harmonic traditional-medicine potential-energy potential-well potential-flow potential-outcomes potential-barrier
	conventional-weapons conventional-warfare conventional-implicature real-estate real-analysis real-options real-exchange real-number real-numbers real-wage real-wages
	official-language official-languages official-statistics first-aid second-language second-order true-positive working-class
	working-memory working-hours working-capital working-fluid time-series information-retrieval other-minds explicit-knowledge implicit-bias implicit-learning
	complete-graph complete-graphs whole-genome whole-body poor-relief poor-law poor-laws`

var fixedTerms = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 256)
	for w := range strings.FieldsSeq(fixed) {
		m[w] = true
	}
	return m
})
