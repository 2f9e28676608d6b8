"""English words that stand in names and are translated, and places that have names of their own in other languages.

It lists no person. A capitalized English word that is here may be missing in a translation without a name being lost.
Names of countries after CLDR (Unicode-3.0 licence).
"""

# What bodies, offices, works, events and places are called: translated as a rule.
_COMMON = """
    a about academic academy access accord account act acting action active actor actress addition administration admiral
    advance advisory affairs affordable after again age agency agenda agent agreement aid aids air airbus aircraft airline airlines airport
    airways album alley alliance allied ally almanac alternative always am amateur ambassador amendment amendments an analysis analyst
    ancient and angel angels angry anniversary annual another answer anthem anti any apparently apple archbishop architect archive are area
    arena army around art article articles arts as asian assault assembly assistant associate associated association asylum at athlete athletic
    athletics atlantic attack attacks attorney attorneys auction audit aunt authorities authority autonomous avenue aviation award awards baby
    back bad bags ball ballet band bank bankers banks bar baron base baseball basin basketball bat battle bay beach bean bear bears beauty because bed bees
    before being believe best better beyond big bill bills bird birds birthday bishop black blog blue board boat body book books border boss bowl box boy boys
    branch brand break breakfast bride bridge brief brigade brigadier bring broadcast broadcasting brother brothers brown budget builder building bulls bureau
    bus business but butterfly buy by cabinet cable cafe call came camp campaign can canal cancer candidate canyon cap capital capitol captain car
    card cardinal care career cars case castle cathedral catholic cell center central centre century ceo chain chair chairman chairwoman challenge
    chamber champion champions championship championships chance chancellor change channel charity charter chemical chief chiefs child children choice
    christian christmas church cinema circle circuit citizen citizens city civil civilian class classic clean clergy cleric climate clinic close club coach coalition
    coast coastal code coffee cold collection college colonel column comedy command commander commanders comment commerce commercial commission commissioner
    committee common commons commonwealth communication communications communist community companies company competition complex comptroller concert
    confederation conference congress congressional congressman congresswoman conservation conservative conservatives constable constitution constitutional consumer
    contact continental convention cooperation coordinator cop coroner corps corporate corporation corridor corruption cosmetics cottage council councillor counsel counter
    country county course court courts cover covid create creative credit cricket crime crimes criminal crisis critics cross crown cruise cultural culture cup customs cutting cyber
    daily dame dance dark data date daughter day days dead deal dean dear death debate debt deep defence defense delegation democracy democrat democratic
    democrats department deputy desert design detective developing development devil digital dinner diplomat direct director directorate disaster discovery disease
    disorder district doctor doctors documentary dog dogs dollar domestic don double down downtown dragon dragons drama dream drive driver drug duchess duke during each early
    earth earthquake east eastern economic economics economist economy edge edition editor education educational eight elder election elections electoral electric electrical elite else embassy
    emergency emir emperor empire employees employment energy engine engineer engineering enquiry enterprise enterprises entertainment environment environmental equality essay estate
    ethics even evening event ever every everyone everything exchange executive exhibition exit expert experts express extra face fact faculty fair fake fall family fans far farm
    farmer farmers fashion father fault fear federal federation feel female festival few field fight fighters figures film final finals finance financial find fire fires first fiscal fish fishing
    five flag flight flood floor flower food foods football for force forces foreign forest forum foundation four free freedom fresh friday friend friends from front frontier fuel full fund fur future gallery game
    games gang garden gardens gas gate gay gazette general generation gentlemen get giant giants girl girls give given global go goal god gold golden golf good gospel
    government governor grace grade grammar grand great green grid ground group groups growth guard guardian guardians guards guide gulf gun guns guy gym had half hall ham happy harbor harbour hard has have
    he head headquarters health hear hearing heart hearts heat heavy heights helicopter hello help her here heritage hero heroes hey high higher highness highway hill hills him hip his historic historical
    history hockey hold holding holiday holocaust holy home homeland homes honor honour honours hope horse hospital hospitality host hot hotel hotels hour house houses housing how
    however hub human humanitarian hundred hunt hunter hurricane husband i ice icon idea if images immigration imperial in inc independence independent index industrial industries industry information
    initiative inn innovation inquiry inside inspector inspectorate institute institution insurance intelligence interactive interest interior internal international internet into investigation investigations
    investigators investment investor investors is island islands islamic isle issue it its jail january jet jewish job jobs joint journal journalist journalists journey judge judges judiciary july jumbo june junior jury just justice keep key kick
    kid kids killing king kingdom kings kitchen knight knights know labor labour lady lake lakes lamb land lane language last late later law laws lawyer lawyers lead leader leaders leadership league learning leave left legal legend legion legislation legislative
    legislature lesson let letter letters level liberal liberties liberty library life light like limited line lines link lion lions list literature little live living lobby local lodge long look lord lords loss lot love
    low lower lunch machine madam made magazine mail main major majority make maker makers making mall man management manager managers mansion many maritime market markets marine marriage martial master masters match matter
    mayor me mean meanwhile measures media medical medicine medieval meet meeting member members memorial men menu mental merchant metro metropolitan mews middle midnight midterm might military mill millennium miller mine minister
    ministers ministry minor miracle mirror miss mission mister mobile model modern monarchy monday money monster moon more morning most mother motor motors mount mountain mountains
    movement movie mr mrs ms much murder museum music muslim my mystery names nation national nationals nations native natural nature naval navy near nearly network never new news newspaper next
    night nights nine no nobel nobody nominee non none north northeast northern northwest not note nothing novel november now nuclear number nurse nursing nutrition oath ocean of off offence office officer officers official
    officials oil old olympic olympics on once one online only open opening opera operation operations opinion opposition or orange orchestra order organisation organization other others our out outdoor over own
    owner owners ownership pacific page paint painting palace pale panel paper papers parade paradise paralympics parents parish park parks parliament parliamentary part parties partner partners partnership party pass passengers passport past pastor path patriot patrol peace
    peach peak peer pen pension people peoples percent performance perhaps period permanent person personal personnel petroleum pharmacy phase phone photo photos physical pig pilot pilots pink pipeline pirates plan plane planet planning plant play player players plaza
    please plus poet poetry point points police policies policy political politics poll polls poor pop pope port post postal pound power practice prairie prayer premier preparatory presbyterian presidency
    president presidential press pretrial prevention price pride priest primary prime prince princes princess prior prison private prize probation problem process product production productions products professional professor program programme progress project
    promise property prosecution prosecutor prosecutors protection protests proud province provincial provost psychology public publisher publishing pub quality quarter queen queens quest question questions quick quiet race racing radical radio rail railroad railway railways rain rangers rapids
    rather ray reader readers reading real really rear rebels record recovery red referendum reform refugee refugees regency regional register registry regulation regulatory rehab relations relief religion report reporter reporters reports representative representatives
    republic republican republicans rescue research reserve residence resistance resolution resort resource resources respect response restaurant return revenue reverend revenge review revolution revolutionary rich right rights ring rise river road
    rock rockets rocky role roman room rose round route royal rugby rule rules run running rural sabbath safe safety sail saint saints salon salute salvation san sanctions saturday save saving savings say says scandal school schools science
    sciences scientific scientists score scouts screen sea seal search season seaside secondary secret secretary section sector securities security see select selection self senate senator senators senior sentinel sergeant series serious service services session sessions settlement seven seventh shadow
    share she sheriff shield ship shop shopping shore short should show sign silence silver simply since singer single sir sister sisters site six skills sky small smart smith so soccer social socialist society software soldier soldiers solidarity solo solution some
    someone something sometimes son song sons soon sound source south southeast southern southwest soviet space spanish speaker special specialist spectator speed spirit spokesman spokesperson spokeswoman sport sporting sports spring square squad st stadium staff stage stamp standard standards star stars start state
    statement states station statistics statue status stay steel step still stock stone stop storage store stores storm story strategic strategy street streets strike strong student students studies studio studios study style sub
    submarine such suite summer summit sun sunday sunshine super superintendent superior supply support supporters supreme sure surgeon survey survivor suspension sustainable sweet swimming system table take taking talent talk talks task tax taxi teacher teachers team teams
    technical technological technologies technology teen telegraph television temple temporary ten tennis terminal terrace territory terror terrorism test testament than thank thanks that the theater theatre their them then there these they thing things think third this those though
    thought thousand three through thunder thursday ticket tiger tigers time times title to today together told tomorrow tonight too top tornado total tour tournament tower town track trade trading tradition traffic trail train training transfer transit transport transportation travel treasury treaty
    treatment tree trial tribal tribe tribunal tropical truck true truly trust trustees truth try tube tuesday tunnel turn twin two under union unionist unit united universal universe university up upper us use vale valley value values van vatican vehicle venture version very veteran veterans vice victim victims
    victoria victory video view village violence vision visit visitors voice volunteer volunteers vote voter voters voting wages wait walk wall want war warning warriors was waste watch water waters wave way we wealth weather web website wednesday week weekend welcome welfare well were west western what
    when where whether which while white who whole why wide wife wild wilderness wildlife will wind window wine winner winning winter wise wish with within without witness woman women wonder wood woods word words work worker workers working works world worth would writer writers writing
    wrong year years yellow yes yesterday yet you young your youth zone zoo
    greenpeace tracker born reborn plains consortium examiner horn strait archipelago peninsula turnout unemployment inflation nobody everybody police
    abbey abbot acquits acquitted adds admits aisle alleges altar although amid anglican apartment apologizes approves arms arrest arrested arrests
    ash asks asteroid auditor avalanche bans baptist barracks basilica beats becomes begins bell bench bid bids bishopric blames blast blaze blocks
    bomber bombing bond bookshop boost brewery bronze buddhists bust buys calls cathedrals catholics cemetery chapel chaplain charged charges chess
    choir claims clash clashes clinics closes collapse collapses commune companion confirms convent convicted convoy crash crashes crew cuts dam
    deacon deadlocked delays denies dentist despite detained dies diocese dispatch doubles drops drought drowned dust easter ends eurozone evacuated
    exclusive expands expelled explosion fails falls fathers fears ferry festivals fined fines flees floods forge found founder freed frees galaxy
    garrison granary grows guilty gunman halts hanged heads hears helium hijacked hindus hit hits holds homeless hospice hostage imam insider
    investigates jailed jails joins kept kills landslide launches lawsuit leads leaves lent liturgy looms loses lottery lutheran magistrate martyr
    mass masses mausoleum measles methodist miners monastery monk monsignor mural neither nun nursery opens orders orphanage orthodox overturns
    painter palm passover patriarch pays pier pilgrim plague pledges policeman postpones probe promises protest protestants quits rabbi raises ramadan
    ransom recalls reformed refuses regiment rejects releases reopens replaces rescued resigns returns reveals rift rises risks robber runs sacked
    seeks seizes sells sentenced sermon sets shoots shot shrine shuts signs sikh sinks slams slump sparks spill stabbed starts steals stolen strikes
    sues suspect suspends swaps synagogue synod takes testimony threatens throne tomb tops toys tram treasure triumph tsunami turns typhoon unless
    until unveils urges verdict vicar vigil visits volcano votes vows warns wildfire wildfires wins worshippers without within thousands millions symphony pedestrians pedestrian slam beetle yorker rover platform trader interpol europol knesset bundestag duma sejm loya jirga politburo pentagon unesco unicef wounded wreck yields
"""
# Countries, regions, peoples and cities whose names differ from language to language.
_PLACES = """
    cornish cornwall manx
    dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman scotswoman welshman welshwoman spaniard
    dane swede finn turk pole briton britons kiwi kiwis aussie aussies gardai
    taoiseach tanaiste garda taliban moines
    burkina faso lanka costa rica sierra leone papua guinea trinidad tobago barbuda verde salvador puerto hong kong dhabi aviv kuala lumpur
    buenos aires janeiro addis ababa phnom penh delhi
    holyrood stormont westminster whitehall kremlin pentagon capitol elysee bundestag knesset duma senedd dail
    mercury venus jupiter saturn uranus neptune pluto halloween christmas easter ramadan passover hanukkah diwali
    afghan afghanistan africa african africans albania albanian albanians aleppo alexandria algeria algerian algiers america american americans amman antarctica antioch arab arabia arabian arabic arabs argentina argentine armenia armenian
    armenians asia asian asians assyrian athens australia australian australians austria austrian azerbaijan azeri bahrain balkan balkans baltic bangladesh basque bavaria beijing beirut belarus belarusian belarusians belgian belgium belgrade bengal berlin
    bethlehem black bolivia bosnia bosnian bosphorus brazil brazilian brexit britain british briton britons brussels bucharest budapest buddhist bulgaria bulgarian burma burmese cairo cambodia cameroon canada canadian caribbean carpathian caspian
    catalan catalans catalonia caucasus chad chechen chechnya chile chilean china chinese christians christian cologne colombia colombian congo constantinople copenhagen corsica costa crete crimea crimean croatia croatian croats cuba cuban cyprus cypriot czech
    czechia czechoslovakia czechoslovaks damascus danish danube dane danes dead denmark dubai dutch ecuador egypt egyptian egyptians emirates england english englishman eritrea estonia estonian ethiopia ethiopian eurasia euro europa europe european europeans fiji finland finnish
    florence france french frenchman gaza geneva georgia georgian german germans germany ghana gibraltar greece greek greeks greenland guinea gypsy hague haiti hamburg hebrew helsinki hindu hispanic holland hungarian hungary iceland icelandic india indian indians
    indonesia indonesian iran iranian iranians iraq iraqi iraqis ireland irish irishman isis islam islamist israel israeli israelis istanbul italian italians italy ivory jakarta jamaica japan japanese java jerusalem jew jews jewish jordan jordanian kabul kashmir kazakh kazakhstan kenya kenyan
    kiev korea korean koreans kosovo kremlin kurd kurdish kurdistan kurds kuwait kyiv kyrgyz kyrgyzstan laos latin latino latvia latvian lebanese lebanon libya libyan lisbon lithuania lithuanian london luxembourg macedonia macedonian madrid malaysia malaysian maltese malta marseille
    mecca medina mediterranean mesopotamia mexican mexicans mexico middle milan minsk moldova mongolia montenegro moroccan morocco moscow mosque munich muslim muslims myanmar naples nato nazi nazis nepal netherlands nicosia niger nigeria nigerian nile nineveh nordic normandy norse norway norwegian
    oman ottoman pacific pakistan pakistani palestine palestinian palestinians panama paris persian peru peruvian philippine philippines poland polish pole poles portugal portuguese prague protestant prussia puerto pyongyang qatar qatari rhine rohingya roman romania romanian rome rico rica russia russian russians rwanda
    sahara saudi saxon scandinavia scandinavian scot scotland scots scottish scotsman seoul serb serbia serbian serbs shia shiite siberia sicily sinai singapore slovak slovakia slovenia slovenian somali somalia soviet soviets spain spaniard spanish stockholm strasbourg sudan sudanese sunni swede sweden swedish swiss switzerland
    syria syrian syrians taiwan taiwanese tajikistan tanzania tehran thai thailand thames thessaloniki tibet tibetan tokyo tripoli tunis tunisia tunisian turin turk turkey turkish turkmenistan turks tuscany uganda uk ukraine ukrainian ukrainians uruguay uzbek uzbekistan vatican venezuela venezuelan venice vienna vietnam vietnamese virginia
    wales warsaw washington welsh welshman westminster yazidi yemen yemeni york yugoslavia yugoslav zagreb zealand zimbabwe zurich
    erbil sulaymaniyah sulaimani diyarbakir duhok dohuk halabja baghdad basra kobani rojava qamishli
    aachen acre adriatic aegean alsace anatolia andalusia andes antarctic antwerp apennines arctic basel bern bohemia brittany bruges burgundy cappadocia carpathians
    castile chernobyl cologne cordoba cracow crete dalmatia danube dardanelles dead dnieper dniester dunkirk elbe euphrates flanders galicia ganges genoa ghent
    gothenburg hama hanover hebron himalaya himalayas homs indus ionian isfahan jaffa jericho krakow latakia leuven levant liege lodz loire lombardy lorraine
    louvain lucerne lviv lvov maghreb mainz majorca mallorca marmara moravia nablus nazareth nuremberg oder padua persian piedmont pomerania pyrenees raqqa
    red rhine rhodes rhone sahel saragossa sardinia saxony seine sidon silesia syracuse tangier thrace tiber tigris trier tyre urals vesuvius vilnius vistula
    volga wallonia westphalia wroclaw
    mandarin cantonese tamil urdu hindi swahili jesus christ moses abraham mary peter paul john qaeda al el de la le los las new san santa saint fort mount north south east west
    midwest midwestern midlands mideast sunbelt southland
    californian texan algarve angolan bahraini bavarian bavarians bhutanese bohemian bolivian burundian cambodian chadian congolese
    corsican costarican cretan crimeans darfur dominican donbas donbass emirati eritrean ethiopians flemish galician
    gazan gazans ghanaian guatemalan haitian honduran icelanders ivorian jamaican kosovan kuwaiti laotian liberian madagascan malian mauritanian moldovan mongolian montenegrin moravian mozambican namibian nepalese nicaraguan nigerien omani papal paraguayan
    prussian rwandan salvadoran sardinian senegalese sicilian silesian tajik tanzanian togolese tunisians turkmen ugandan zambian zimbabwean
"""
# Words that are also names of people and firms: in the title of a work they are words.
_ALSO_NAMES = """
    amber bass beard bloom bran brain brooks bullock bunker burger candy cannon carnation carol challenger cherry cliff
    combs cotton craft crest crystal dawn dolly drew dusty earl ebony emery fern finch flagstaff flowers gale ginger glass
    glen google griffin hazel heather holder innocent jaguar jasmine jewel joy khan lance laurel lean lily loch maria
    marina marsh meadows melody miles mimosa moss myrtle noble normal olive onion opal oracle pace paramount pearl penny
    pike powers prudence raffles riddle robin root rosemary ruby rush sally sandy savannah shell shepherd sherry shields
    sprint sterling sunbeam superman target trident trump tucker urban victor viola violet voyager walker walls weaver
    weeks wheeler whirlpool winters woodland workman zest
"""
COMMON = frozenset(_COMMON.split())
PLACES = frozenset(_PLACES.split())
ALSO_NAMES = frozenset(_ALSO_NAMES.split())
