package org.quillpress.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Cuts the endings of a language off folded words, lightly: what is left is no word, but the same
 * for the forms of one. Only words that a site has are compared by it, so a rule that is too rough
 * now and then costs a result too many, and none that is missing.
 */
final class Stems {
  private static final int SHORTEST = 3;

  private static final Stems NONE = new Stems(List.of(), List.of());

  /** Endings and what stands in their place, the beginnings that are cut off, by language. */
  private static final Map<String, Stems> ALL =
      Map.ofEntries(
          Map.entry(
              "en",
              of(
                  "ies:y ied:y ying:y ily:y iest:y ier:y ness: ments:ment sses:ss ches:ch shes:sh"
                      + " xes:x zes:z oes:o ves:f es: s: ed: ing: ings: ly: e:",
                  "")),
          Map.entry(
              "de",
              of(
                  "erinnen: innen: erin: in: ern: em: en: er: es: est: et: e: s: st: n: t: ung: ungen:"
                      + " lich: liche: lichen: licher: liches: isch: ische: ischen: ischer:",
                  "")),
          Map.entry(
              "fr",
              of(
                  "issement: issements: ements: ement: euses: euse: eurs: eur: eaux: eau: aux:al ives:"
                      + " ive: ifs: if: ees: ee: es: e: s: x: ent: ait: aient: ais: ant: ants: ante:"
                      + " antes: er: ez: ons: a: ai: ir: it: is: ie: ies: i:",
                  "")),
          Map.entry(
              "es",
              of(
                  "amientos: amiento: imientos: imiento: aciones: acion: mente: adores: adora: ador:"
                      + " ando: iendo: aban: aba: ados: adas: ado: ada: idos: idas: ido: ida: aron:"
                      + " ieron: amos: emos: imos: ar: er: ir: an: en: as: es: os: a: e: o: ces:z ito:"
                      + " ita: itos: itas:",
                  "")),
          Map.entry(
              "it",
              of(
                  "azioni: azione: amento: amenti: mente: ando: endo: ati: ata: ate: ato: iti: ita:"
                      + " ite: ito: uti: uta: ute: uto: are: ere: ire: ano: ono: hi: he: i: e: a: o:",
                  "")),
          Map.entry(
              "pt",
              of(
                  "acoes: acao: mente: amentos: amento: ando: endo: indo: ados: adas: ado: ada: idos:"
                      + " idas: ido: ida: ar: er: ir: am: em: oes: ao: aos: as: es: os: a: e: o: s: ns:m"
                      + " ais:al eis:el",
                  "")),
          Map.entry(
              "nl", of("heden: heid: ingen: ing: jes: je: eren: er: ers: en: e: s: t: d:", "")),
          Map.entry(
              "sv",
              of(
                  "arna: erna: orna: heten: het: ande: ades: ade: aren: arens: ast: are: ar: er: or:"
                      + " en: et: an: na: a: e: s: t: n:",
                  "")),
          Map.entry(
              "da",
              of("erne: erens: eren: ernes: ede: ende: enes: ene: ens: en: er: et: e: s: t:", "")),
          Map.entry(
              "nb", of("ene: enes: ane: heten: het: ede: ende: ens: en: er: et: a: e: s: t:", "")),
          Map.entry(
              "ru",
              of(
                  "иями: ями: ами: иях: ях: ах: иям: ям: ам: ием: ем: ом: ого: его: ому: ему: ыми: ими:"
                      + " ый: ий: ой: ей: ая: яя: ое: ее: ые: ие: ых: их: ую: юю: ия: ью: ов: ев: ть:"
                      + " ла: ло: ли: л: ет: ут: ют: ит: ат: ят: а: е: и: о: у: ы: ь: ю: я: й:",
                  "")),
          Map.entry(
              "ar",
              of(
                  "ات: ون: ين: ان: تين: تان: ها: هم: هن: نا: كم: وا: يه: ه: ي: ا:",
                  "وال بال كال فال لل ال و ب ل")));

  private final List<String[]> endings;
  private final List<String> beginnings;

  private Stems(List<String[]> endings, List<String> beginnings) {
    this.endings = endings;
    this.beginnings = beginnings;
  }

  private static Stems of(String endings, String beginnings) {
    List<String[]> cut =
        Arrays.stream(endings.split(" "))
            .map(
                each ->
                    new String[] {
                      each.substring(0, each.indexOf(':')), each.substring(each.indexOf(':') + 1)
                    })
            .sorted(Comparator.comparingInt((String[] each) -> -each[0].length()))
            .toList();
    return new Stems(cut, beginnings.isEmpty() ? List.of() : List.of(beginnings.split(" ")));
  }

  /** Those of a language, which may have none. */
  static Stems in(String language) {
    String code = language.replaceFirst("-.*", "");
    return ALL.getOrDefault(code.equals("no") || code.equals("nn") ? "nb" : code, NONE);
  }

  boolean isNone() {
    return endings.isEmpty();
  }

  /** What is left of a folded word; empty if it is too short, or not written in one script. */
  String of(String word) {
    if (word.length() < SHORTEST || !isLetters(word)) {
      return "";
    }
    String stem = word;
    for (String beginning : beginnings) {
      if (stem.length() - beginning.length() >= SHORTEST && stem.startsWith(beginning)) {
        stem = stem.substring(beginning.length());
        break;
      }
    }
    for (String[] ending : endings) {
      int left = stem.length() - ending[0].length();
      if (left >= SHORTEST && stem.endsWith(ending[0])) {
        return undoubled(stem.substring(0, left).concat(ending[1]), ending[0]);
      }
    }
    return stem;
  }

  /** {@code running} is a form of {@code run}. */
  private static String undoubled(String stem, String ending) {
    int last = stem.length() - 1;
    boolean twice =
        (ending.equals("ing") || ending.equals("ed") || ending.equals("er") || ending.equals("est"))
            && last > SHORTEST - 1
            && stem.charAt(last) == stem.charAt(last - 1)
            && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
    return twice ? stem.substring(0, last) : stem;
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
