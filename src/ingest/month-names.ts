/**
 * Names of the months in the languages in which news pages commonly state their date, each with its usual short form
 * and the cases that dates take. A name that means two months (none does among these) would have to be left out.
 */
const names: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari ocak oca января январь янв січня січ stycznia styczeń sty ledna leden januára ianuarie ian ιανουαρίου tammikuu tammikuuta január januārī janvāris siječnja siječanj јануар јануара януари gener xaneiro يناير جانفي ינואר yanvar იანვარი januarja jaanuar sausio janar जनवरी জানুয়ারি มกราคม',
  'february feb februar février févr fév febrero febbraio fevereiro fev februari şubat şub февраля февраль фев лютого лют lutego luty lut února únor februára februarie φεβρουαρίου helmikuu helmikuuta február februārī veljače veljača фебруар фебруара февруари febrer febreiro فبراير فيفري פברואר fevral თებერვალი februarja veebruar vasario shkurt फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์',
  'march mar märz mär maerz mars marzo março maart mart марта март мар березня бер marca marzec března březen martie μαρτίου maaliskuu maaliskuuta március martā marts ožujka ožujak märts març مارس מרץ მარტი kovo maret मार्च মার্চ มีนาคม',
  'april apr avril avr abril abr aprile nisan nis апреля апрель апр квітня кві kwietnia kwiecień kwi dubna duben apríla aprilie απριλίου huhtikuu huhtikuuta április aprīlī travnja travanj април aprill أبريل ابريل أفريل אפריל aprel აპრილი aprila balandžio prill अप्रैल এপ্রিল เมษายน',
  'may mai mayo maggio mag maio mei mayıs мая май травня тра maja maj května květen mája μαΐου toukokuu toukokuuta május maijā maijs svibnja svibanj мај маја maig مايو ماي מאי მაისი gegužės मई মে พฤษภาคม',
  'june jun juni juin junio giugno giu junho haziran haz июня июнь июн червня чер czerwca czerwiec cze června červen júna iunie iun ιουνίου kesäkuu kesäkuuta június jūnijā jūnijs lipnja lipanj јун јуна юни juny xuño يونيو يونيه جوان יוני iyun ივნისი junija juuni birželio qershor जून জুন มิถุนายน',
  'july jul juli juillet juil julio luglio lug julho temmuz tem июля июль июл липня лип lipca lipiec lip července červenec júla iulie iul ιουλίου heinäkuu heinäkuuta július jūlijā jūlijs srpnja srpanj јул јула юли juliol xullo يوليو يوليه جويلية יולי iyul ივლისი julija juuli liepos korrik जुलाई জুলাই กรกฎาคม',
  'august aug août aout agosto ago augustus ağustos ağu августа август авг серпня сер sierpnia sierpień sie srpna srpen augusta αυγούστου elokuu elokuuta augusztus augusti augustā augusts kolovoza kolovoz agost أغسطس اغسطس أوت אוגוסט avqust აგვისტო avgusta avgust rugpjūčio gusht agustus अगस्त আগস্ট สิงหาคม',
  'september sept sep septembre septiembre settembre set setembro eylül eyl сентября сентябрь сен вересня вер września wrzesień wrz září septembra septembrie σεπτεμβρίου syyskuu syyskuuta szeptember septembrī septembris rujna rujan септембар септембра септември setembre سبتمبر ספטמבר sentyabr სექტემბერი rugsėjo shtator सितंबर सितम्बर সেপ্টেম্বর กันยายน',
  'october oct oktober okt octobre octubre ottobre ott outubro out ekim eki октября октябрь окт жовтня жов października październik paź října říjen októbra octombrie οκτωβρίου lokakuu lokakuuta október oktobrī oktobris октобар октобра октомври أكتوبر اكتوبر אוקטובר oktyabr ოქტომბერი oktobra oktoober spalio tetor अक्टूबर अक्तूबर অক্টোবর ตุลาคม',
  'november nov novembre noviembre novembro kasım kas ноября ноябрь ноя листопада лис listopada listopad lis novembra noiembrie νοεμβρίου marraskuu marraskuuta novembrī novembris studenoga studenog studeni новембар новембра ноември نوفمبر נובמבר noyabr ნოემბერი lapkričio nëntor नवंबर नवम्बर নভেম্বর พฤศจิกายน',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro aralık ara декабря декабрь дек грудня гру grudnia grudzień gru prosince prosinec decembra decembrie δεκεμβρίου joulukuu joulukuuta desember decembrī decembris prosinca prosinac децембар децембра декември desembre ديسمبر דצמבר dekabr დეკემბერი detsember gruodžio dhjetor दिसंबर दिसम्बर ডিসেম্বর ธันวาคม',
];

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)));

/** 1 to 12, or `null` for a word that names no month. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().normalize('NFC')) ?? null;
}
