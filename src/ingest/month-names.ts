/**
 * Names of the months in the languages in which news pages commonly state their date, each with its usual short form
 * and the cases that dates take. A name that means two months (none does among these) would have to be left out.
 */
const names: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari ocak oca января январь янв січня січ stycznia styczeń sty ledna leden januára ianuarie ian ιανουαρίου tammikuu tammikuuta január',
  'february feb februar février févr fév febrero febbraio fevereiro fev februari şubat şub февраля февраль фев лютого лют lutego luty lut února únor februára februarie φεβρουαρίου helmikuu helmikuuta február',
  'march mar märz mär maerz mars marzo março maart mart марта март мар березня бер marca marzec března březen martie μαρτίου maaliskuu maaliskuuta március',
  'april apr avril avr abril abr aprile nisan nis апреля апрель апр квітня кві kwietnia kwiecień kwi dubna duben apríla aprilie απριλίου huhtikuu huhtikuuta április',
  'may mai mayo maggio mag maio mei mayıs мая май травня тра maja maj května květen mája μαΐου toukokuu toukokuuta május',
  'june jun juni juin junio giugno giu junho haziran haz июня июнь июн червня чер czerwca czerwiec cze června červen júna iunie iun ιουνίου kesäkuu kesäkuuta június',
  'july jul juli juillet juil julio luglio lug julho temmuz tem июля июль июл липня лип lipca lipiec lip července červenec júla iulie iul ιουλίου heinäkuu heinäkuuta július',
  'august aug août aout agosto ago augustus ağustos ağu августа август авг серпня сер sierpnia sierpień sie srpna srpen augusta αυγούστου elokuu elokuuta augusztus',
  'september sept sep septembre septiembre settembre set setembro eylül eyl сентября сентябрь сен вересня вер września wrzesień wrz září septembra septembrie σεπτεμβρίου syyskuu syyskuuta szeptember',
  'october oct oktober okt octobre octubre ottobre ott outubro out ekim eki октября октябрь окт жовтня жов października październik paź října říjen októbra octombrie οκτωβρίου lokakuu lokakuuta október',
  'november nov novembre noviembre novembro kasım kas ноября ноябрь ноя листопада лис listopada listopad lis novembra noiembrie νοεμβρίου marraskuu marraskuuta',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro aralık ara декабря декабрь дек грудня гру grudnia grudzień gru prosince prosinec decembra decembrie δεκεμβρίου joulukuu joulukuuta',
];

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)));

/** 1 to 12, or `null` for a word that names no month. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().normalize('NFC')) ?? null;
}
