"""Words that a language writes with a capital when it translates the names of bodies, offices, places and works.

A capitalized word that begins with one of these is no new person or firm. Stems, without their endings.
"""

from generator.checks.folding import fold_word

_STEMS = {
    "tr": """
        twitter facebook instagram whatsapp youtube         müttefik cephe cephesi millet ittifak avrupa asya afrika amerika abd birleşik krallık krali ingil ingiliz britan alman fransa fransız ispanya italya rus rusya çin japon kore
        hint hindistan yunan türk türki suriye suri irak iran arap kürt kürdistan mısır ürdün lübnan filistin israil polonya leh ukrayna belarus
        macar avusturya isviçre isveç norveç danimarka finlandiya hollanda belçika portekiz irlanda iskoç galler avustralya yeni zelanda kanada
        meksika brezilya arjantin kudüs şam halep kahire atina roma paris londra berlin viyana moskova pekin akdeniz karadeniz atlantik pasifik
        kuzey güney doğu batı orta yüksek mahkeme yargı yargıtay adalet bakan başkan başbakan cumhur parti senato kongre meclis temsilci komite komisyon
        kurul konsey kurum kuruluş dernek vakıf vakf birliğ birlik ulusal uluslararası milli devlet federal eyalet hükümet hükumet genel müdür sekreter
        sözcü danışman bölge il ilçe belediye şehir kent ada adası körfez nehir göl dağ deniz okyanus cadde sokak bulvar meydan köprü havaliman havalan
        üniversite okul fakülte enstitü akademi merkez müze kütüphane hastane kilise camii katedral saray kale park stad arena lig kupa şampiyon turnuva
        olimpiyat oyun dünya savaş bağımsız halk işçi muhafazakar liberal demokrat cumhuriyetçi sosyal yeşil kızıl kırmızı mavi beyaz siyah kara sarı altın
        gümüş büyük küçük yeni eski ilk son kraliyet kral kraliçe prens prenses lord lady sör bay bayan bayım doktor dr prof profesör kaptan general albay
        yüzbaşı polis emniyet ordu donanma hava kuvvet güvenlik savunma istihbarat sağlık eğitim çevre enerji ulaştırma ticaret maliye hazine içişleri dışişleri
        tarım spor kültür turizm gazete dergi televizyon radyo kanal haber şirket grup banka fon program proje plan yasa kanun anayasa anlaşma sözleşme
        bildirge rapor ödül madalya nişan haç hıristiyan hristiyan müslüman yahudi katolik protestan ortodoks islam tanrı allah isa meryem papa kasırga fırtına deprem
        tayfun kategori sınıf bölüm kısım yapay zeka tesis otel lokanta ev evi gün gece yıl ay hafta araştırma bilim teknoloji internet web
        güzel kayıp tehlike savunucu vekil elçi temsil büyükelçi çocuk kadın genç yaşlı aile dost kapsam mülkiyet ortak açık kapalı serbest özgür barış insan hak göç mülteci sığınma
        şansölye gölge çamur ateş su gıda ilaç lider dini şehit seçim referandum birinci ikinci üçüncü körfez yarış koşu takım kulüp federasyon konfederasyon
        """,
    "pl": """
        twitter facebook instagram whatsapp youtube         uczciw         europ europej azj afry amery stan zjednoczon wielk bryt angl angiel szkoc szkock wali irland niem franc hiszp włoch włosk włos ros rosj chin chiń japo kore
        ind grec grek turc turec syr syri irac irak iran arab kurd kurdyst egip jordan liba palest izrael pol polsk ukrai białorus węg węgier austr
        szwajc szwec szwed norwe norweg dan duń dun fin fiń holand holend belg portug austral nowozel kanad meksyk brazyl argen jerozol damaszk alep kair aten rzym
        pary londyn berlin wied moskw moskiew pekin morz ocean atlant pacyf północ południ wschod wschód zachod zachód środkow sąd sądu najwyżs najwyż trybun sprawiedl
        minister ministr prezyd premier parti parla senat kongres izb izba poseł komit komisj rad rady rada agencj urząd urzęd organiz stowarz fund związ związk unia unii unię unij unio
        narod narodow krajow państw feder rząd rządow dyrekt sekret rzeczn dorad region provin prowin hrabs miast gmin wysp zatok rzek jezior gór góra góry ulic alej plac most lotnisk
        port uniwer szkoł szkół fakult instyt akadem centr muze bibliot szpital kości katedr meczet pała zamk zamek park stad aren lig puchar mistrz turniej olimpi igrzysk świat
        woj wojen niezależn ludow prac konserw liber demokr republik społ zielon czerw niebies biał czarn żółt złot srebr dużo mał now star pierwsz ostat królew król królow
        księ książ lord lady sir pan pani doktor dr prof kapitan gener pułk polic armi marynar lotni sił siły siłom bezpiecz obron wywiad zdrow eduk środow energ transp handl finans
        skarb wewn zagran rolni sport kultur turys gazet dzienn telew radi kanał wiadom spół grup bank program projekt plan ustaw konstyt traktat umow deklar raport nagrod medal
        order krzyż chrześc muzułm żyd katol protest prawosł islam bóg bog jezus mary papież huragan burz trzęs tajfun kategor klas oddział wydział sztucz intelig hotel dom dzień
        noc rok tygod badan nauk technol internet celebes sumatr kaliforn wirgin teksas karolin dakot nowego nowej nowym nowy bajk świę wydzi śled policj departam hrabia hrabstw
        zjedn wspól wspóln dom białym biały białego wall street ewangel torys republ demok zachodni południow zespo drużyn klub słońc
        """,
    "kmr": """
        twitter facebook instagram whatsapp youtube         ewrop asya afrîk amerîk dya dewlet yekbûy brît îngl almanya alman fransa frans spanya îtalya rûs rûsya çîn japon kore hind yewnan tirk tirki sûriye sûrî iraq îraq îran ereb kurd
        kurdistan misir urdun lubnan filistîn îsraîl polonya polon ukrayna belarûs macar awistirya swîs swêd norwêc danîmark holend belçîk portekîz îrland skot îskoç wêls awistral
        kanada meksîk brazîl ercentîn bakur başûr rojhilat rojava navîn navend dadgeh bilind wezîr wezaret serok serokkomar serokwezîr partî partiy senato kongre civat meclîs komîte
        komîsyon desteya saziy komele weqf yekîtî yekîtiy netewe neteweyî navnetewe federal eyalet hikûmet hukûmet rêvebir sekreter berdevk şêwirmend herêm parêzgeh bajar girav kendav
        çem gol çiya derya okyanûs kolan pir balafirgeh zanîngeh dibistan akademî enstîtû muze pirtûkxane nexweşxane kenîse dêr mizgeft koşk kela park stad lîg kûp kupa kûpa şampiyon
        olîmpî lîstik cîhan şer serbixwe gel karker parêzvan lîberal demokrat komar komarxwaz civakî kesk sor şîn sipî reş zer zêr zîv mezin biçûk nû kevn yekem dawî qral qralîçe qraliyet
        prens mîr xanim birêz mamoste doktor dr prof profesor kaptan general polîs artêş hêz hewayî ewlehî parastin îstîxbarat tendurist perwerde jîngeh enerjî veguhast bazirgan darayî
        xezîne navxwe derve çandinî werziş çand geşt rojname kovar televîzyon radyo kanal nûçe şîrket kom bank fon bername proje plan qanûn destûr peyman danezan rapor xelat medalya xaç
        mesîh misilman cihû katolîk îslam xwedê papa bahoz erdhej kategorî çîn beş zîrek otêl mal roj şev sal meh lêkolîn zanist teknolojî înternet weşan waşîngton newyork kalîfornya
        daire ajans civîn konferans şerê perwer lîga tîm yane federasyon
        """,
    "ru": """
        твиттер фейсбук инстаграм         европ азиат ази африк америк сша соединен велик британ англ шотланд уэльс ирланд герман немец франц испан итал росс русск кита японск япони коре инди греч греци турц турец сири ирак
        иран араб курд египет егип иордан ливан палест израил польш польск украин белорус венг австр швейцар швед норве дан датск финлянд финск голланд нидерланд бельг португал австрал
        новой новая новый новом зеланд канад мексик бразил аргент иерусалим дамаск алеппо каир афин рим париж лондон берлин вен москов пекин море океан атлант тихоокеан тихого северн
        южн восточн западн центральн верховн суд министр министер президент премьер парти парламент сенат конгресс палат комитет комисси совет агентств управлени организаци ассоциаци
        фонд союз национальн международн государств федеральн правительств директор секретар госсекретар госдеп представител советник район округ графств провинц город остров залив рек озер
        гор улиц авеню площад мост аэропорт порт университет школ факультет институт академи центр музе библиотек больниц церк собор мечет дворец дворц замок замк парк стадион арен лиг
        кубок кубк чемпион турнир олимпи игр мировой миров войн независим народн рабоч лейборист консерват либерал демократ республикан социал зелен красн голуб син бел черн желт золот
        серебр больш мал нов стар перв последн королев корол принц лорд леди сэр господин госпож мистер миссис доктор профессор капитан генерал полковник полици арм флот военно воздушн сил
        безопасн оборон развед здравоохран образован окружающ энергет транспорт торгов финанс казначей внутрен иностран сельск спорт культур туризм газет журнал телевиден телеканал радио канал новост компани групп
        банк программ проект план закон конституц договор соглашен деклараци доклад преми медал орден крест христиан мусульман еврей католич протестант православ ислам бог иисус мария папа
        ураган шторм землетряс тайфун категор класс отдел отделен департамент искусствен интеллект отел дом день ночь год недел исследован наук технолог интернет сеть
        запад восток север юг штат вашингтон нью калифорн вирджин техас каролин миссури небраск айова флорид огайо луизиан пенсильван
        """,
}
# Language -> stems by their first two letters.
_BY_START = {
    language: {start: tuple(stem for stem in stems if stem[:2] == start) for start in {stem[:2] for stem in stems}}
    for language, stems in ((language, [fold_word(word) for word in text.split()]) for language, text in _STEMS.items())
}


def stands_in_names(word: str, language: str) -> bool:
    """Return whether a folded word is one that the language uses in translated names.

    >>> stands_in_names("mahkemesi", "tr"), stands_in_names("lukashenko", "tr")
    (True, False)
    """
    return any(word.startswith(stem) for stem in _BY_START.get(language, {}).get(word[:2], ()))
